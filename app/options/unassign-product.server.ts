import { inShop } from '#app/db.server.ts';
import { enqueueWithdrawal } from './enqueue-products.server.ts';
import { refuse, type Refused } from './refusal.ts';

export interface Unassigned {
  readonly kind: 'unassigned';
  readonly product: string;
}

/** Takes a product off a set; its row goes when the metafields are known to be gone. Also clears the note of a deleted product. */
export async function unassignProduct(
  shop: string,
  command: { id: string; productId: string },
): Promise<Unassigned | Refused> {
  return await inShop(shop, async (tx) => {
    const key = { shop_productId: { shop, productId: command.productId } };
    const assigned = await tx.assignment.findUnique({ where: key });
    if (assigned?.optionSetId !== command.id) return refuse.notAssigned();

    await tx.assignment.update({
      where: key,
      data: { withdrawnAt: assigned.withdrawnAt ?? new Date(), failure: null },
    });
    await enqueueWithdrawal(tx, shop, [command.productId]);

    return { kind: 'unassigned', product: assigned.productTitle };
  });
}
