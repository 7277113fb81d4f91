import { inShop } from '#app/db.server.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { findOptionSet } from './find-option-set.server.ts';
import type { Refused } from './refusal.ts';

export interface Retried {
  readonly kind: 'retried';
  readonly products: number;
}

/** Has the products that could not be brought up to date tried again, with what is live now; the draft is not published. */
export async function retryProducts(shop: string, id: string): Promise<Retried | Refused> {
  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, { id });
    if (found.kind === 'refused') return found;

    const where = { shop, optionSetId: id, withdrawnAt: null, failure: { not: null } };
    const failed = await tx.assignment.findMany({ where, select: { productId: true } });
    await tx.assignment.updateMany({ where, data: { failure: null } });
    await enqueueProducts(
      tx,
      shop,
      failed.map(({ productId }) => productId),
    );

    return { kind: 'retried', products: failed.length };
  });
}
