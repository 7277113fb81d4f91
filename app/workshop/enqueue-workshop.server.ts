import type { Workshop } from '@prisma/client';
import type { ShopTransaction } from '#app/db.server.ts';
import { writeWorkshop } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';

/**
 * Has the workshop written anew, in the transaction of whatever changed it: a setting, a spot price, stock, a due date set or a
 * commission closed, a publication or a withdrawal, the charging route. It is locked until the commit: a job that waits already is
 * not added again, so it has to wait in turn for what this transaction is about to commit. Where the shop's row is locked too, the
 * workshop comes first.
 */
export async function enqueueWorkshop(tx: ShopTransaction, shop: string): Promise<void> {
  await lockWorkshop(tx, shop);
  await enqueue(tx, writeWorkshop, { shop });
}

/** The workshop's row, locked until the commit. */
export async function lockWorkshop(tx: ShopTransaction, shop: string): Promise<Workshop> {
  await makeWorkshop(tx, shop);
  await tx.$queryRaw`SELECT 1 FROM workshop WHERE shop = ${shop} FOR UPDATE`;
  return await tx.workshop.findUniqueOrThrow({ where: { shop } });
}

/** The workshop's row. */
export async function openWorkshop(tx: ShopTransaction, shop: string): Promise<Workshop> {
  await makeWorkshop(tx, shop);
  return await tx.workshop.findUniqueOrThrow({ where: { shop } });
}

/** A shop has its workshop from the first time that something is asked of it. */
async function makeWorkshop(tx: ShopTransaction, shop: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO workshop (shop, closed_days) VALUES (${shop}, '{}') ON CONFLICT DO NOTHING`;
}
