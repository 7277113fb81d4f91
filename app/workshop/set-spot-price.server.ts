import { inShop } from '#app/db.server.ts';
import type { Metal } from '#app/options/engine/authoring/charge.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { perGram, readAmount, type WeightUnit } from './spot-price.ts';

export interface SpotPriceCommand {
  readonly metal: Metal;
  /** As typed: units of the shop's currency for one `unit`. */
  readonly amount: string;
  readonly unit: WeightUnit;
  /** Shopify user's id. */
  readonly by: string;
}

/** Sets a spot price by hand: it holds at once, whatever it was before. A price that waited for a decision is passed over. */
export async function setSpotPrice(
  shop: string,
  { metal, amount, unit, by }: SpotPriceCommand,
  now: Date,
): Promise<{ kind: 'set' } | Refused> {
  return await inShop(shop, async (tx) => {
    await lockWorkshop(tx, shop);
    const { currency } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { currency: true } });
    const typed = readAmount(amount);
    const minorPerGram = typed === null ? null : perGram({ amount: typed, unit, currency });
    if (minorPerGram === null) return refuse.noPrice(amount.slice(0, 40));

    const key = { shop, metal, at: now };
    const said = { minorPerGram, by, acceptedAt: now };
    await tx.spotPrice.upsert({
      where: { shop_metal_at: key },
      create: { ...key, ...said },
      update: said,
    });
    await enqueueWorkshop(tx, shop);
    return { kind: 'set' };
  });
}
