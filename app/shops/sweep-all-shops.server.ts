import { inShop } from '#app/db.server.ts';
import { sweepOrders } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { installedShops } from '#app/sessions.server.ts';

/** Has every installed shop swept. */
export async function sweepAllShops(): Promise<void> {
  for (const shop of await installedShops()) {
    await inShop(shop, (tx) => enqueue(tx, sweepOrders, { shop }));
  }
}
