import type { ShopTransaction } from '#app/db.server.ts';
import type { ShopifyOrder } from '#app/shopify/orders.server.ts';
import { reserveStock } from '#app/workshop/reserve-stock.server.ts';
import { returnStock } from '#app/workshop/return-stock.server.ts';
import type { TakenPiece } from './read-ordered-pieces.server.ts';

/** Has an order's line hold the counted choices it takes, as many as it has pieces now; one that is gone gives them back. */
export async function holdStock(
  tx: ShopTransaction,
  shop: string,
  { order, taken, now }: { order: ShopifyOrder; taken: TakenPiece; now: Date },
): Promise<void> {
  const { piece, read } = taken;
  if (read === null) return;

  const { lineItemId } = piece;
  const line = order.lines.find(({ id }) => id === lineItemId);
  const quantity = order.cancelledAt === null ? (line?.currentQuantity ?? 0) : 0;
  if (quantity === 0) return await returnStock(tx, shop, { lineItemId, at: now });

  const { set, answers: selection } = read;
  const held = { orderId: order.id, lineItemId, optionSetId: read.optionSet.id, set, selection, quantity };
  await reserveStock(tx, shop, { line: held, at: now });
}
