/** What has stopped and waits for the maker. */
export interface Attention {
  readonly differences: readonly { readonly id: string; readonly number: number; readonly piece: string }[];
  /** Commissions with a difference in all; the list above is cut short. */
  readonly differing: number;
  readonly publications: readonly StuckPublication[];
  /** Events from Shopify that could not be handled, newest topic first. */
  readonly deliveries: { readonly count: number; readonly topics: readonly string[] };
  /** Customers who asked what is held of them and wait for the answer. */
  readonly dataRequests: number;
}

export interface StuckPublication {
  readonly id: string;
  readonly name: string;
  /** Products that Shopify refused, and those that have been waiting for longer than a publication takes. */
  readonly failed: number;
  readonly waiting: number;
}

/** How many things the list comes to. */
export function itemsIn({ differing, publications, deliveries, dataRequests }: Attention): number {
  return differing + publications.length + (deliveries.count > 0 ? 1 : 0) + dataRequests;
}
