import type { Metal } from '#app/options/engine/authoring/charge.ts';
import type { StockStanding } from '#app/workshop/counted-choice.ts';

/** What has stopped, or will soon, and waits for the maker. */
export interface Attention {
  readonly differences: readonly { readonly id: string; readonly number: number; readonly piece: string }[];
  /** Commissions with a difference in all; the list above is cut short. */
  readonly differing: number;
  readonly publications: readonly StuckPublication[];
  /** Events from Shopify that could not be handled, newest topic first. */
  readonly deliveries: { readonly count: number; readonly topics: readonly string[] };
  /** Customers who asked what is held of them and wait for the answer. */
  readonly dataRequests: number;
  readonly workshop: WorkshopAttention;
  /** Commissions in hand with a file that Shopify could not keep, newest first. */
  readonly lostFiles: readonly { readonly id: string; readonly number: number; readonly file: string }[];
}

export interface WorkshopAttention {
  /** Metals whose fetched price waits for a decision. */
  readonly waitingPrices: readonly Metal[];
  /** Why the source of prices gave none the last time. */
  readonly sourceFailure: string | null;
  /** Counted choices that are low or gone, the scarcest first. */
  readonly scarce: readonly ScarceChoice[];
  /** Why product pages do not know the newest prices, days and stock. */
  readonly writeFailure: string | null;
}

export interface ScarceChoice {
  readonly setName: string;
  /** "Stone: Pear". */
  readonly label: string;
  /** Below zero when more were ordered than there are. */
  readonly left: number;
  readonly standing: Exclude<StockStanding, 'in-stock'>;
}

export interface StuckPublication {
  readonly id: string;
  readonly name: string;
  /** Products that Shopify refused, and those that have been waiting for longer than a publication takes. */
  readonly failed: number;
  readonly waiting: number;
}

/** How many things the list comes to. */
export function itemsIn({
  differing,
  publications,
  deliveries,
  dataRequests,
  workshop,
  lostFiles,
}: Attention): number {
  const standing = [
    deliveries.count > 0,
    workshop.sourceFailure !== null,
    workshop.scarce.length > 0,
    workshop.writeFailure !== null,
  ];

  return (
    differing +
    publications.length +
    dataRequests +
    workshop.waitingPrices.length +
    lostFiles.length +
    standing.filter(Boolean).length
  );
}
