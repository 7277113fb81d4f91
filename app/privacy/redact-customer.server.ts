import type { Prisma } from '@prisma/client';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { forgetUploads } from '#app/uploads/forget-uploads.server.ts';
import { readDelivery } from '#app/webhooks/delivery-record.server.ts';
import { keysToReplace, redactEventData, redactFinding, redactSnapshot } from './erasure.ts';
import { commissionsOf, CustomerRedaction } from './requests.ts';

/**
 * customers/redact: erases what a person wrote (engravings, texts, notes, properties) and who they are from the
 * commissions of the orders named. The commission itself stays: piece, stages, amounts, dates. Doing it twice is doing it once.
 */
export async function redactCustomer(shop: string, webhookId: string, now: Date): Promise<void> {
  const delivery = await readDelivery(shop, webhookId);
  if (delivery === null) return;
  const request = CustomerRedaction.parse(delivery.body);
  const person = { customerId: request.customer?.id ?? null, orderIds: request.orders_to_redact };

  await inShop(shop, async (tx) => {
    const commissions = await tx.commission.findMany({
      where: commissionsOf(shop, person),
      include: { events: { where: { shop } }, differences: { where: { shop } } },
    });
    for (const commission of commissions) await redactCommission(tx, shop, commission);
    await forgetUploads(
      tx,
      shop,
      commissions.flatMap(({ lineItemId }) => lineItemId ?? []),
    );
    await forgetDeliveries(tx, shop, person);
    await tx.privacyRecord.deleteMany({
      where: { shop, kind: 'data-request', ...gatheredFor(person.customerId) },
    });
    await tx.privacyRecord.create({
      data: {
        shop,
        id: crypto.randomUUID(),
        kind: 'customer-redaction',
        at: now,
        detail: { webhookId, orders: person.orderIds.length },
      },
    });
  });
}

type Held = Prisma.CommissionGetPayload<{ include: { events: true; differences: true } }>;

async function redactCommission(tx: ShopTransaction, shop: string, commission: Held): Promise<void> {
  const { id, snapshot, events, differences } = commission;
  const newKeys = keysToReplace(differences.map(({ key }) => key));
  await tx.commission.update({
    where: { shop_id: { shop, id } },
    data: { snapshot: redactSnapshot(snapshot), customerId: null },
  });
  for (const { sequence, kind, data } of events) {
    await tx.commissionEvent.update({
      where: { shop_commissionId_sequence: { shop, commissionId: id, sequence } },
      data: { data: redactEventData(kind, data, newKeys) },
    });
  }
  for (const { key, detail } of differences) {
    await tx.difference.update({
      where: { shop_commissionId_key: { shop, commissionId: id, key } },
      data: { key: newKeys.get(key) ?? key, detail: redactFinding(detail) },
    });
  }
}

/** Raw deliveries about these orders hold names and addresses: their bodies go, that they came stays. */
async function forgetDeliveries(
  tx: ShopTransaction,
  shop: string,
  { orderIds, customerId }: { orderIds: readonly string[]; customerId: string | null },
): Promise<void> {
  const ids = [...orderIds, ...(customerId === null ? [] : [customerId])];
  for (const id of ids) {
    await tx.webhookDelivery.updateMany({ where: { shop, body: { contains: id } }, data: { body: '{}' } });
  }
}

function gatheredFor(customerId: string | null): Prisma.PrivacyRecordWhereInput {
  return customerId === null ? { kind: 'none' } : { detail: { path: ['customerId'], equals: customerId } };
}
