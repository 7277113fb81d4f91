import { inShop } from '#app/db.server.ts';
import { enqueueWithdrawal } from './enqueue-products.server.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { livePublication } from './standing.ts';

export interface Shelved {
  readonly kind: 'archived' | 'restored';
  readonly name: string;
}

/** Puts a set away with its versions. Its products are free for other sets; one that shoppers still see is refused. */
export async function archiveOptionSet(shop: string, id: string): Promise<Shelved | Refused> {
  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, { id });
    if (found.kind === 'refused') return found;
    const where = { shop, optionSetId: id };
    const newest = await tx.publication.findMany({ where, orderBy: { version: 'desc' }, take: 1 });
    if (livePublication(newest)) return refuse.stillPublished(found.name);

    const assigned = await tx.assignment.findMany({ where, select: { productId: true } });
    await tx.assignment.updateMany({
      where: { ...where, withdrawnAt: null },
      data: { withdrawnAt: new Date(), failure: null },
    });
    await enqueueWithdrawal(
      tx,
      shop,
      assigned.map(({ productId }) => productId),
    );
    await tx.optionSet.update({ where: { shop_id: { shop, id } }, data: { archivedAt: new Date() } });

    return { kind: 'archived', name: found.name };
  });
}

/** Takes an archived set back into the list, as a draft on no product. */
export async function restoreOptionSet(shop: string, id: string): Promise<Shelved | Refused> {
  return await inShop(shop, async (tx) => {
    const archived = await tx.optionSet.findUnique({
      where: { shop_id: { shop, id } },
      select: { name: true },
    });
    if (!archived) return refuse.noSuchSet();
    await tx.optionSet.update({ where: { shop_id: { shop, id } }, data: { archivedAt: null } });

    return { kind: 'restored', name: archived.name };
  });
}
