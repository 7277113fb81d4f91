import { inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readProductOptions } from '#app/shopify/metafields.server.ts';
import { contentsFor, type Live } from './contents-for.server.ts';
import { readPayload } from './engine/runtime/payload.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { noteDeletedProducts } from './note-deleted-products.server.ts';
import { digestOf } from './payload-digest.server.ts';
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
  const admin = await adminFor(shop);
  const product = await readProductOptions(admin, productId, NAMESPACE);
  if (!product) return await noteDeletedProducts(shop, [productId]);

  const { live, payloadDigest } = assigned;
  const wanted = live && (await contentsFor(admin, live, [productId])).get(productId);
  // What Shopify holds is known by its stamp, and what we wrote by its digest: were Shopify to keep a text slightly differently,
  // comparing the two would write for ever.
  const isOff =
    stampOn(product) !== (live?.stamp ?? null) ||
    (payloadDigest !== null && wanted && digestOf(wanted.payload) !== payloadDigest);
  await inShop(shop, async (tx) => {
    await tx.assignment.updateMany({ where: { shop, productId }, data: { productTitle: product.title } });
    if (assigned.isSettled && isOff) await enqueueProducts(tx, shop, [productId]);
  });
}

interface Assigned {
  /** No job is on its way to this product, so what it carries should be what it is to carry. */
  readonly isSettled: boolean;
  readonly live: (Live & { readonly stamp: string }) | null;
  /** Of the payload that was last written to it. */
  readonly payloadDigest: string | null;
}

async function findAssigned(shop: string, productId: string): Promise<Assigned | null> {
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

  return {
    isSettled: row.publishedVersion === (live?.version ?? null),
    live,
    payloadDigest: row.payloadDigest,
  };
}

/** A product that lacks any of the three carries nothing that can be sold. */
function stampOn({
  payload,
  form,
  words,
}: Record<'payload' | 'form' | 'words', string | null>): string | null {
  return payload !== null && form !== null && words !== null ? readPayload(payload).stamp : null;
}
