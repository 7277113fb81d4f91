import type { ShopTransaction } from '#app/db.server.ts';
import type { ShopifyOrder } from '#app/shopify/orders.server.ts';
import { promiseDueDate } from '#app/workshop/promise-due-date.server.ts';
import { decideAndSaveIn } from './decide-and-save.server.ts';
import { openCommission } from './evolve.ts';
import { findingsAtOpening, type OrderedPiece } from './ordered-piece.ts';
import { saveOpened } from './save-step.server.ts';

/**
 * Opens the commission of a bespoke order line, due when its options say that it can be ready, with all that does not agree about it.
 * The caller has locked the order.
 * @param opening.days working days that it takes; null when its options do not say.
 */
export async function openFromOrder(
  tx: ShopTransaction,
  shop: string,
  { order, piece, days, now }: { order: ShopifyOrder; piece: OrderedPiece; days: number | null; now: Date },
): Promise<void> {
  const { lineItemId, quantity, productId, variantId, optionSet, snapshot } = piece;
  const id = crypto.randomUUID();
  // Before the number: the workshop is locked first wherever both are.
  const dueOn =
    days === null ? null : await promiseDueDate(tx, shop, { orderedAt: new Date(order.createdAt), days });
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
    dueOn,
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
