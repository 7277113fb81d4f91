import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { deleteMetafields } from '#app/shopify/metafields.server.ts';
import { readProducts } from '#app/shopify/products.server.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { KEYS, NAMESPACE } from './product-metafields.ts';
import { livePublication } from './standing.ts';

/**
 * Job: removes the metafields from those of the products that are to carry nothing, and forgets the ones that were taken
 * off their set. Products that were given a published set meanwhile are left alone.
 * @throws ShopifyOutage when Shopify does not answer; the job is then tried again.
 */
export async function clearProducts(shop: string, job: { productIds: readonly string[] }): Promise<void> {
  const bare = await inShop(shop, async (tx) => await toBeBare(tx, shop, job.productIds));
  if (bare.length === 0) return;

  const admin = await adminFor(shop);
  const existing = await readProducts(admin, bare);
  await deleteMetafields(
    admin,
    existing.flatMap(({ id: productId }) => KEYS.map((key) => ({ productId, namespace: NAMESPACE, key }))),
  );

  await inShop(shop, async (tx) => {
    const taken = await toBeBare(tx, shop, bare);
    const cleared = { shop, productId: { in: taken } };
    await tx.assignment.deleteMany({ where: { ...cleared, withdrawnAt: { not: null }, failure: null } });
    await tx.assignment.updateMany({ where: cleared, data: { publishedVersion: null, publishedAt: null } });
    // Given a published set while their metafields were being removed: those have to be written again.
    const given = bare.filter((productId) => !taken.includes(productId));
    if (given.length > 0) await enqueueProducts(tx, shop, given);
  });
}

async function toBeBare(tx: ShopTransaction, shop: string, productIds: readonly string[]): Promise<string[]> {
  // A command that found this job waiting already added none: what it is about to commit is waited for.
  await tx.$queryRaw`
    SELECT 1 FROM assignment WHERE shop = ${shop} AND product_id = ANY(${productIds})
    ORDER BY product_id FOR UPDATE`;
  const rows = await tx.assignment.findMany({
    where: { shop, productId: { in: [...productIds] }, withdrawnAt: null },
    select: {
      productId: true,
      optionSet: { select: { publications: { orderBy: { version: 'desc' }, take: 1 } } },
    },
  });
  const carriers = new Set(
    rows.filter(({ optionSet }) => livePublication(optionSet.publications)).map(({ productId }) => productId),
  );

  return productIds.filter((productId) => !carriers.has(productId));
}
