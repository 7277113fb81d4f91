import { purchaserOf } from '../state/purchasing-company.ts';
import type { ShopState, Variant } from '../state/shop-state.ts';
import type { Market } from './market.ts';
import { convert } from './money.ts';

/** Who is shown a price, and where. */
export interface Shopper {
  readonly market: Market;
  readonly customerId: string | null;
}

/**
 * What one of the variant sells for, in hundredths of the market's currency: the price of the shopper's company where they buy for
 * one, less what the selling plan takes off.
 */
export function variantCents(
  state: ShopState,
  variant: Variant,
  { market, customerId, sellingPlanId = null }: Shopper & { readonly sellingPlanId?: string | null },
): number {
  const plan = variant.sellingPlans.find(({ id }) => id === sellingPlanId);
  const price = lessPercent(shopPrice(state, variant, customerId), plan?.percentageOff ?? 0);

  return convert(price, market.rate, market.currency);
}

/** A decimal in the shop's currency: the catalogue's of the customer's company, else the variant's own. */
function shopPrice(state: ShopState, variant: Variant, customerId: string | null): string {
  const catalogue = purchaserOf(state, customerId)?.location.catalogue;
  if (catalogue === undefined) return variant.price;

  return catalogue.prices[variant.id] ?? lessPercent(variant.price, catalogue.percentageOff);
}

function lessPercent(price: string, percent: number): string {
  return percent === 0 ? price : (Math.round(Number(price) * (100 - percent)) / 100).toFixed(2);
}
