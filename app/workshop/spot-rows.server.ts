import type { SpotPrice } from '@prisma/client';
import type { Metal } from '#app/options/engine/authoring/charge.ts';
import type { ShopTransaction } from '#app/db.server.ts';
import { METALS } from './spot-price.ts';

/** The price of a metal that holds, and a newer one that waits for the maker. */
export interface MetalRows {
  readonly metal: Metal;
  readonly current: SpotPrice | null;
  readonly waiting: SpotPrice | null;
}

/** By metal what holds and what waits. A price that waited when a newer one came is passed over. */
export async function readSpotRows(tx: ShopTransaction, shop: string): Promise<MetalRows[]> {
  const newest = { orderBy: { at: 'desc' }, take: 1 } as const;
  return await Promise.all(
    METALS.map(async (metal) => {
      const [current = null] = await tx.spotPrice.findMany({
        where: { shop, metal, acceptedAt: { not: null } },
        orderBy: [{ acceptedAt: 'desc' }, { at: 'desc' }],
        take: 1,
      });
      const [last = null] = await tx.spotPrice.findMany({ where: { shop, metal }, ...newest });
      const isWaiting = last !== null && last.acceptedAt === null && last.refusedAt === null;
      return { metal, current, waiting: isWaiting ? last : null };
    }),
  );
}
