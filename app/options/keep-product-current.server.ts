import { inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readProductOptions } from '#app/shopify/metafields.server.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { noteDeletedProducts } from './note-deleted-products.server.ts';
import { NAMESPACE } from './product-metafields.ts';
import { livePublication } from './standing.ts';

/**
 * Job, after Shopify said that a product was changed or deleted: follows its title, takes a deleted product off its set, and
 * has the metafields written or removed again when they are not what the product is to carry.
 * @throws ShopifyOutage when Shopify does not answer; the job is then tried again.
 */
export async function keepProductCurrent(shop: string, { productId }: { productId: string }): Promise<void> {
  const assigned = await findAssigned(shop, productId);
  if (!assigned) return;
  const product = await readProductOptions(await adminFor(shop), productId, NAMESPACE);
  if (!product) return await noteDeletedProducts(shop, [productId]);

  const { title, payload, form } = product;
  const stamp = payload !== null && form !== null ? readPayload(payload).stamp : null;
  await inShop(shop, async (tx) => {
    await tx.assignment.updateMany({ where: { shop, productId }, data: { productTitle: title } });
    // Stamps, not texts: were Shopify ever to store a text slightly differently, comparing those would write for ever.
    if (assigned.isSettled && stamp !== assigned.stamp) await enqueueProducts(tx, shop, [productId]);
  });
}

/** `isSettled`: no job is on its way to this product, so what it carries should be what it is to carry. */
async function findAssigned(
  shop: string,
  productId: string,
): Promise<{ isSettled: boolean; stamp: string | null } | null> {
  const row = await inShop(
    shop,
    async (tx) =>
      await tx.assignment.findUnique({
        where: { shop_productId: { shop, productId } },
        include: { optionSet: { select: { publications: { orderBy: { version: 'desc' }, take: 1 } } } },
      }),
  );
  if (!row || row.withdrawnAt) return null;
  const live = livePublication(row.optionSet.publications);

  return { isSettled: row.publishedVersion === (live?.version ?? null), stamp: live?.stamp ?? null };
}
