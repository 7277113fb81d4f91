import type { ShopTransaction } from '#app/db.server.ts';
import { enqueueWorkshop } from './enqueue-workshop.server.ts';

/** Gives back what a line held: it was cancelled, refunded whole or removed. Done again it changes nothing. */
export async function returnStock(
  tx: ShopTransaction,
  shop: string,
  { lineItemId, at }: { lineItemId: string; at: Date },
): Promise<void> {
  const { count } = await tx.stockReservation.updateMany({
    where: { shop, lineItemId, returnedAt: null },
    data: { returnedAt: at },
  });
  if (count > 0) await enqueueWorkshop(tx, shop);
}
