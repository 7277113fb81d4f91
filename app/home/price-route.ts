/** How surcharges reach the cart, as the store answered when the app was activated. */
export type PriceRoute =
  | { readonly kind: 'unknown' }
  /** The pricing and the checking Function run in cart and checkout. */
  | { readonly kind: 'active'; readonly checkedAt: string }
  /**
   * The store runs no Functions of this app, so options are lines of their own beneath the piece. `said` is in Shopify's words;
   * `failure` is why the surcharge product cannot be sold yet.
   */
  | {
      readonly kind: 'lines';
      readonly said: string;
      readonly failure: string | null;
      readonly checkedAt: string;
    }
  /** Something else kept one of the Functions from being activated; trying again may help. */
  | { readonly kind: 'incomplete'; readonly said: string; readonly checkedAt: string };

interface Recorded {
  readonly priceRoute: string | null;
  readonly priceRouteRefusal: string | null;
  readonly priceRouteCheckedAt: Date | null;
}

/** The surcharge product of the nested-line route, as far as it has come. */
interface Surcharges {
  readonly surchargeProductId: string | null;
  readonly surchargeFailure: string | null;
}

const NOT_MADE =
  'The product that charges for options is yet to be made in your shop. This usually happens within a minute.';

export function readPriceRoute(
  { priceRoute, priceRouteRefusal: said, priceRouteCheckedAt }: Recorded,
  surcharges: Surcharges | null,
): PriceRoute {
  if (!priceRouteCheckedAt) return { kind: 'unknown' };

  const checkedAt = priceRouteCheckedAt.toISOString();
  if (said === null) return { kind: 'active', checkedAt };
  if (priceRoute !== 'nested') return { kind: 'incomplete', said, checkedAt };

  const isMade = surcharges !== null && surcharges.surchargeProductId !== null;
  const failure = surcharges?.surchargeFailure ?? (isMade ? null : NOT_MADE);
  return { kind: 'lines', said, failure, checkedAt };
}

/** Claims that what is chosen is charged, whichever way. */
export function isCharging(route: PriceRoute): boolean {
  return route.kind === 'active' || (route.kind === 'lines' && route.failure === null);
}
