import type { ShopTransaction } from '#app/db.server.ts';
import type { ShopifyOrder } from '#app/shopify/orders.server.ts';
import { decideAndSaveIn } from './decide-and-save.server.ts';
import { openCommission } from './evolve.ts';
import { findingsAtOpening, type OrderedPiece } from './ordered-piece.ts';
import { saveOpened } from './save-step.server.ts';

/** Opens the commission of a bespoke order line, with all that does not agree about it. The caller has locked the order. */
export async function openFromOrder(
  tx: ShopTransaction,
  shop: string,
  { order, piece, now }: { order: ShopifyOrder; piece: OrderedPiece; now: Date },
): Promise<void> {
  const { lineItemId, quantity, productId, variantId, optionSet, snapshot } = piece;
  const id = crypto.randomUUID();
  const opening = {
    id,
    number: await takeNumber(tx, shop),
    order: { orderId: order.id, orderName: order.name, lineItemId },
    part: 1,
    quantity,
    customerId: null,
    productId,
    variantId,
    piece: piece.piece,
    optionSet,
    snapshot,
    dueOn: null,
  };
  await saveOpened(tx, shop, openCommission(opening, 'atelier', now));
  for (const finding of findingsAtOpening(piece)) {
    const command = { kind: 'raise-difference', finding, by: 'atelier' } as const;
    await decideAndSaveIn(tx, { shop, commissionId: id, command, seen: null, now });
  }
}

/** The row stays locked until the commit, so that numbers come without gaps. */
async function takeNumber(tx: ShopTransaction, shop: string): Promise<number> {
  const row = await tx.shop.update({
    where: { shop },
    data: { nextCommissionNumber: { increment: 1 } },
    select: { nextCommissionNumber: true },
  });
  return row.nextCommissionNumber - 1;
}
