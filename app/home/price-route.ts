/** How surcharges reach the cart, as the store answered when the app was activated. */
export type PriceRoute =
  | { readonly kind: 'unknown' }
  /** The pricing and the checking Function run in cart and checkout. */
  | { readonly kind: 'active'; readonly checkedAt: string }
  /** The store runs no Functions of this app. `said` is in Shopify's words. */
  | { readonly kind: 'unavailable'; readonly said: string; readonly checkedAt: string }
  /** Something else kept one of the Functions from being activated; trying again may help. */
  | { readonly kind: 'incomplete'; readonly said: string; readonly checkedAt: string };

interface Recorded {
  readonly priceRoute: string | null;
  readonly priceRouteRefusal: string | null;
  readonly priceRouteCheckedAt: Date | null;
}

export function readPriceRoute({ priceRoute, priceRouteRefusal, priceRouteCheckedAt }: Recorded): PriceRoute {
  if (!priceRouteCheckedAt) return { kind: 'unknown' };

  const checkedAt = priceRouteCheckedAt.toISOString();
  if (priceRouteRefusal === null) return { kind: 'active', checkedAt };
  return { kind: priceRoute === 'nested' ? 'unavailable' : 'incomplete', said: priceRouteRefusal, checkedAt };
}
