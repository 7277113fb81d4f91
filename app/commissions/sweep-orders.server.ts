import { inShop } from '#app/db.server.ts';
import { reconcileOrder } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readUpdatedOrders } from '#app/shopify/orders.server.ts';

// Shopify's search follows its orders by a few seconds, and clocks differ: the windows of two sweeps overlap.
const overlapMs = 2 * 60_000;

// An order that is found in no search ten minutes after its change would be found by its webhook. Without this a quiet
// shop would have its last orders read every few minutes for ever.
const settledAfterMs = 10 * 60_000;

// Deliveries hold names and addresses. Shopify gives up on one after four hours; a month is for finding out what went wrong.
const deliveriesKeptMs = 30 * 86_400_000;

/**
 * Has every order reconciled that was updated since the last sweep, whether or not its webhook came. The cursor moves
 * with each page, so that a sweep that is cut short is taken up where it stopped. Safe to do twice.
 */
export async function sweepOrders(shop: string, now: Date): Promise<void> {
  const known = await inShop(shop, (tx) => tx.shop.findUnique({ where: { shop } }));
  if (known === null || known.uninstalledAt !== null) return;

  const admin = await adminFor(shop);
  const from = known.sweptTo ?? known.installedAt;
  const since = new Date(from.getTime() - overlapMs).toISOString();
  let page: string | null = null;
  do {
    const { orderIds, lastUpdatedAt, next } = await readUpdatedOrders(admin, since, page);
    page = next;
    await inShop(shop, async (tx) => {
      for (const orderId of orderIds) await enqueue(tx, reconcileOrder, { shop, orderId });
      const seenTo = lastUpdatedAt === null ? from : new Date(lastUpdatedAt);
      const settled = next === null ? now.getTime() - settledAfterMs : 0;
      const sweptTo = new Date(Math.max(from.getTime(), seenTo.getTime(), settled));
      await tx.shop.update({ where: { shop }, data: { sweptTo, sweptAt: now } });
    });
  } while (page !== null);

  const receivedAt = { lt: new Date(now.getTime() - deliveriesKeptMs) };
  await inShop(shop, (tx) => tx.webhookDelivery.deleteMany({ where: { shop, receivedAt } }));
}
