import { inShop } from '#app/db.server.ts';
import { enqueueWithdrawal } from './enqueue-products.server.ts';
import { enqueueWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { livePublication } from './standing.ts';

export interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly name: string;
  readonly version: number;
  readonly products: number;
}

/** Takes the live version off every product. Versions, products and the draft stay, so that it can be published again. */
export async function withdrawOptionSet(
  shop: string,
  command: { id: string; by: string },
): Promise<Withdrawn | Refused> {
  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, { id: command.id });
    if (found.kind === 'refused') return found;
    const publications = await tx.publication.findMany({
      where: { shop, optionSetId: command.id },
      orderBy: { version: 'desc' },
      take: 1,
    });
    const live = livePublication(publications);
    if (!live) return refuse.notPublished(found.name);

    await tx.publication.update({
      where: {
        shop_optionSetId_version: { shop, optionSetId: command.id, version: live.version },
      },
      data: { withdrawnAt: new Date(), withdrawnBy: command.by },
    });
    const carriers = await tx.assignment.findMany({
      where: { shop, optionSetId: command.id, withdrawnAt: null },
      select: { productId: true },
    });
    await tx.assignment.updateMany({
      where: { shop, optionSetId: command.id, withdrawnAt: null },
      data: { failure: null },
    });
    await enqueueWithdrawal(
      tx,
      shop,
      carriers.map(({ productId }) => productId),
    );

    await enqueueWorkshop(tx, shop);
    return { kind: 'withdrawn', name: found.name, version: live.version, products: carriers.length };
  });
}
