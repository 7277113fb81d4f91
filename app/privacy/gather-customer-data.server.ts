import { inShop } from '#app/db.server.ts';
import { readDelivery } from '#app/webhooks/delivery-record.server.ts';
import { commissionsOf, DataRequest } from './requests.ts';

/**
 * customers/data_request: writes down, for the merchant to hand on within 30 days, what we hold of the customer's orders.
 * The record is keyed by the delivery, so that a repeat changes nothing.
 */
export async function gatherCustomerData(shop: string, webhookId: string, now: Date): Promise<void> {
  const delivery = await readDelivery(shop, webhookId);
  if (delivery === null) return;
  const request = DataRequest.parse(delivery.body);
  const person = { customerId: request.customer?.id ?? null, orderIds: request.orders_requested };

  await inShop(shop, async (tx) => {
    const seen = await tx.privacyRecord.count({
      where: { shop, kind: 'data-request', detail: { path: ['webhookId'], equals: webhookId } },
    });
    if (seen > 0) return;

    const commissions = await tx.commission.findMany({
      where: commissionsOf(shop, person),
      include: { events: { where: { shop, kind: 'noted' }, orderBy: { sequence: 'asc' } } },
      orderBy: { number: 'asc' },
    });
    const held = commissions.map(({ number, orderName, piece, snapshot, openedAt, events }) => ({
      reference: `A-${number}`,
      order: orderName,
      piece,
      openedAt: openedAt.toISOString(),
      snapshot,
      notes: events.map(({ at, data }) => ({ at: at.toISOString(), note: data })),
    }));
    await tx.privacyRecord.create({
      data: {
        shop,
        id: crypto.randomUUID(),
        kind: 'data-request',
        at: now,
        detail: {
          webhookId,
          requestId: request.data_request?.id ?? null,
          ...person,
          orderIds: [...person.orderIds],
          held,
        },
      },
    });
  });
}
