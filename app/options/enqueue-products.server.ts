import type { ShopTransaction } from '#app/db.server.ts';
import { publishOptionSet, withdrawOptionSet } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { livePublication } from './standing.ts';

/** The key of a waiting job names its products, and PostgreSQL indexes keys of up to about 2 700 bytes. */
const PRODUCTS_A_JOB = 50;

/**
 * Forgets what is known to be on the products and has each brought in line with what it is to carry now: the live
 * version of its set, or nothing.
 */
export async function enqueueProducts(
  tx: ShopTransaction,
  shop: string,
  productIds: readonly string[],
): Promise<void> {
  const where = { shop, productId: { in: [...productIds] } };
  await tx.assignment.updateMany({ where, data: { publishedVersion: null, publishedAt: null } });
  const rows = await tx.assignment.findMany({
    where: { ...where, withdrawnAt: null },
    select: {
      productId: true,
      optionSetId: true,
      optionSet: { select: { publications: { orderBy: { version: 'desc' }, take: 1 } } },
    },
  });

  const versions = new Map<string, number>();
  const carriers = new Set<string>();
  for (const { productId, optionSetId, optionSet } of rows) {
    const live = livePublication(optionSet.publications);
    if (!live) continue;
    versions.set(optionSetId, live.version);
    carriers.add(productId);
  }
  for (const [optionSetId, version] of versions)
    await enqueue(tx, publishOptionSet, { shop, optionSetId, version });
  await enqueueWithdrawal(
    tx,
    shop,
    productIds.filter((productId) => !carriers.has(productId)),
  );
}

/** Has the metafields removed from those of the products that are to carry nothing. */
export async function enqueueWithdrawal(
  tx: ShopTransaction,
  shop: string,
  productIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < productIds.length; at += PRODUCTS_A_JOB) {
    await enqueue(tx, withdrawOptionSet, { shop, productIds: productIds.slice(at, at + PRODUCTS_A_JOB) });
  }
}
