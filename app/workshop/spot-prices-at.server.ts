import type { ShopTransaction } from '#app/db.server.ts';

/** A price that held: minor units of the shop's currency a gram of pure metal, as a decimal in text. */
export interface HeldPrice {
  readonly metal: string;
  readonly minorPerGram: string;
  readonly acceptedAt: Date;
}

/** The spot prices that held at an instant, one a metal: what an order of then was charged with. */
export async function spotPricesAt(tx: ShopTransaction, shop: string, instant: Date): Promise<HeldPrice[]> {
  const rows = await tx.spotPrice.findMany({
    where: { shop, acceptedAt: { lte: instant } },
    distinct: ['metal'],
    orderBy: [{ metal: 'asc' }, { acceptedAt: 'desc' }, { at: 'desc' }],
  });

  return rows.flatMap(({ metal, minorPerGram, acceptedAt }) =>
    acceptedAt === null ? [] : [{ metal, minorPerGram: minorPerGram.toFixed(6), acceptedAt }],
  );
}
