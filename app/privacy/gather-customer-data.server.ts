import { inShop } from '#app/db.server.ts';
import { readDelivery } from '#app/webhooks/delivery-record.server.ts';
import { DataRequest } from './requests.ts';

/**
 * customers/data_request: writes down who asks and about which orders, for the merchant to answer within 30 days. What we
 * hold is read when they look (`read-held-data`). The record is told by the delivery, so that a repeat changes nothing.
 */
export async function gatherCustomerData(shop: string, webhookId: string, now: Date): Promise<void> {
  const delivery = await readDelivery(shop, webhookId);
  if (delivery === null) return;
  const request = DataRequest.parse(delivery.body);

  await inShop(shop, async (tx) => {
    const seen = await tx.privacyRecord.count({
      where: { shop, kind: 'data-request', detail: { path: ['webhookId'], equals: webhookId } },
    });
    if (seen > 0) return;

    await tx.privacyRecord.create({
      data: {
        shop,
        id: crypto.randomUUID(),
        kind: 'data-request',
        at: delivery.triggeredAt ?? now,
        detail: {
          webhookId,
          requestId: request.data_request?.id ?? null,
          customerId: request.customer?.id ?? null,
          orderIds: request.orders_requested,
        },
      },
    });
  });
}
