import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { referenceOf } from '#app/commissions/commission.ts';
import { type HeldData, isAbout, RequestDetail } from './data-request.ts';
import { commissionsOf, type Person } from './requests.ts';

/** All that we hold of the customer behind a request, for the merchant to hand on. Null when there is no such request. */
export async function readHeldData(shop: string, id: string, now: Date): Promise<HeldData | null> {
  return await inShop(shop, async (tx) => {
    const record = await tx.privacyRecord.findUnique({ where: { shop_id: { shop, id } } });
    if (record?.kind !== 'data-request') return null;

    const person = RequestDetail.parse(record.detail);
    const { customerId } = person;
    return {
      customerId,
      gatheredAt: now.toISOString(),
      commissions: await commissionsHeld(tx, shop, person),
      messages: await messagesHeld(tx, shop, person),
    };
  });
}

async function commissionsHeld(tx: ShopTransaction, shop: string, person: Person): Promise<unknown[]> {
  const rows = await tx.commission.findMany({
    where: commissionsOf(shop, person),
    include: {
      events: { where: { shop }, orderBy: { sequence: 'asc' } },
      differences: { where: { shop }, orderBy: { raisedAt: 'asc' } },
    },
    orderBy: { number: 'asc' },
  });
  const lineItemIds = rows.flatMap(({ lineItemId }) => lineItemId ?? []);
  const files = await tx.upload.findMany({
    where: { shop, lineItemId: { in: lineItemIds } },
    select: { lineItemId: true, name: true, at: true, url: true },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ number, orderName, piece, quantity, stage, openedAt, dueOn, snapshot, ...held }) => ({
    reference: referenceOf(number),
    order: orderName,
    piece,
    quantity,
    stage,
    openedAt,
    dueOn,
    snapshot,
    files: files
      .filter(({ lineItemId }) => lineItemId === held.lineItemId)
      .map(({ name, at, url }) => ({ name, at, url })),
    events: held.events.map(({ kind, at, by, data }) => ({ kind, at, by, data })),
    differences: held.differences.map(({ kind, raisedAt, detail }) => ({ kind, raisedAt, detail })),
  }));
}

async function messagesHeld(
  tx: ShopTransaction,
  shop: string,
  person: Person,
): Promise<HeldData['messages']> {
  const named = [...person.orderIds, ...(person.customerId === null ? [] : [person.customerId])];
  if (named.length === 0) return [];

  const rows = await tx.webhookDelivery.findMany({
    where: { shop, OR: named.map((id) => ({ body: { contains: id } })) },
    select: { topic: true, receivedAt: true, body: true },
    orderBy: { receivedAt: 'asc' },
  });
  // Digits of an id occur in other numbers too: only what is about this person may be handed on.
  return rows
    .map(({ topic, receivedAt, body }) => ({
      topic,
      receivedAt: receivedAt.toISOString(),
      content: contentOf(body),
    }))
    .filter((message) => isAbout(message, person));
}

/** A delivery whose body was no JSON was kept as it came; it leads nowhere and names nobody. */
function contentOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
