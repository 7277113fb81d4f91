import { inShop } from '#app/db.server.ts';
import type { Metal } from '#app/options/engine/authoring/charge.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { readSpotRows } from './spot-rows.server.ts';

export interface SpotDecision {
  readonly metal: Metal;
  /** When the price was fetched: the maker decides about the one that they were shown. */
  readonly at: Date;
  readonly isAccepted: boolean;
}

/** Accepts or refuses a fetched price that waits. Deciding it the same way again changes nothing. */
export async function decideSpotPrice(
  shop: string,
  { metal, at, isAccepted }: SpotDecision,
  now: Date,
): Promise<{ kind: 'accepted' | 'turned-down' } | Refused> {
  const kind = isAccepted ? 'accepted' : 'turned-down';

  return await inShop(shop, async (tx) => {
    await lockWorkshop(tx, shop);
    const rows = (await readSpotRows(tx, shop)).find((each) => each.metal === metal);
    const key = { shop, metal, at };
    if (rows?.waiting?.at.getTime() !== at.getTime()) {
      const decided = await tx.spotPrice.findUnique({ where: { shop_metal_at: key } });
      const before = isAccepted ? decided?.acceptedAt : decided?.refusedAt;
      return before ? { kind } : refuse.notWaiting();
    }

    await tx.spotPrice.update({
      where: { shop_metal_at: key },
      data: isAccepted ? { acceptedAt: now } : { refusedAt: now },
    });
    if (isAccepted) await enqueueWorkshop(tx, shop);
    return { kind };
  });
}
