import type { Metal } from '#app/options/engine/authoring/charge.ts';
import type { Day } from './calendar.ts';
import type { StockStanding } from './counted-choice.ts';
import type { WeightUnit } from './spot-price.ts';
import type { SpotPaths } from './spot-source.ts';

/** The workshop as its page shows it. Instants are ISO 8601. */
export interface WorkshopView {
  readonly currency: string;
  readonly timezone: string;
  readonly today: Day;
  readonly revision: number;
  readonly spot: readonly MetalView[];
  /** What was set and fetched last, the newest first. */
  readonly history: readonly PastPrice[];
  readonly source: SourceView;
  readonly calendar: CalendarView;
  readonly stock: readonly StockSet[];
  readonly charging: ChargingView;
  readonly writing: WritingView;
}

export interface MetalView {
  readonly metal: Metal;
  readonly current: PriceView | null;
  /** A fetched price that waits for the maker, with by how many percent it differs; null: there is none to differ from. */
  readonly waiting: (PriceView & { readonly changePercent: number | null }) | null;
}

export interface PriceView {
  readonly minorPerGram: string;
  readonly at: string;
  /** Shopify user id of who set it, or "source". */
  readonly by: string;
}

export interface PastPrice extends PriceView {
  readonly metal: Metal;
  readonly became: 'accepted' | 'refused' | 'waiting' | 'passed-over';
}

export interface SourceView {
  readonly url: string;
  readonly paths: SpotPaths;
  readonly unit: WeightUnit;
  /** Empty: the shop's own. */
  readonly currency: string;
  readonly guardPercent: number;
  readonly fetchedAt: string | null;
  readonly failure: string | null;
}

export interface CalendarView {
  readonly closedWeekdays: number;
  readonly closedDays: readonly Day[];
  readonly dailyCapacity: number | null;
  /** Coming days that are full. */
  readonly fullDays: readonly Day[];
}

export interface StockSet {
  readonly optionSetId: string;
  readonly name: string;
  readonly choices: readonly StockLine[];
}

export interface StockLine {
  readonly fieldId: string;
  readonly choiceId: string;
  /** "Stone: Pear". */
  readonly label: string;
  readonly left: number;
  readonly reserved: number;
  readonly lowAt: number;
  readonly standing: StockStanding;
  readonly countedAt: string;
  /** Found no room in what product pages are told: it sells as if it were not counted. */
  readonly isLeftOut: boolean;
}

export interface ChargingView {
  readonly route: 'transform' | 'nested' | 'unknown';
  /** Why the surcharge product cannot be sold yet. */
  readonly failure: string | null;
  /** The surcharge product, numeric id; null where the route needs none or it is yet to be made. */
  readonly productId: string | null;
}

export interface WritingView {
  readonly writtenAt: string | null;
  readonly failure: string | null;
}
