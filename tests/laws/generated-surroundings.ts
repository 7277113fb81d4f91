import * as fc from 'fast-check';
import { markets, type Market } from './generated-markets.ts';

/** 2026-11-23, a Monday, in days since 1970-01-01. */
export const TODAY = 20_780;

/** What surrounds a cart: the market, the shopper, the workshop of the day. */
export interface GeneratedSurroundings {
  readonly shown: Market;
  readonly market: string;
  readonly isSignedIn: boolean;
  /** Numbers of the variants that are gold and silver; the line's is one of them, or a third. */
  readonly variant: number;
  readonly closedWeekdays: readonly number[];
  readonly closedDays: readonly number[];
  /** Minor units a gram, as decimals; a metal may have none. */
  readonly spot: Readonly<Record<string, string>>;
}

export const VARIANTS = [
  { id: '50000000000001', options: { Metal: 'Gold' } },
  { id: '50000000000002', options: { Metal: 'Silver' } },
  { id: '50000000000003', options: { Metal: 'Platinum' } },
];

export function surroundings(shopCurrency: string): fc.Arbitrary<GeneratedSurroundings> {
  return fc.record({
    shown: markets(shopCurrency),
    market: fc.constantFrom('eu', 'uk', 'us'),
    isSignedIn: fc.boolean(),
    variant: fc.constantFrom(...VARIANTS.map(({ id }) => Number(id))),
    closedWeekdays: fc.subarray([0, 3, 6]),
    closedDays: fc.uniqueArray(fc.integer({ min: TODAY - 5, max: TODAY + 60 }), { maxLength: 6 }),
    spot: fc.constantFrom<Readonly<Record<string, string>>>(
      { gold: '8246.5', silver: '98.125', platinum: '3312' },
      { gold: '8246.5', silver: '98.125' },
    ),
  });
}

/** The workshop's metafield as app/options/README.md words it. */
export function workshopText({ closedWeekdays, closedDays, spot }: GeneratedSurroundings): string {
  const bits = closedWeekdays.reduce((sum, day) => sum + 2 ** day, 0);
  const metals = Object.entries(spot).map(([metal, price]) => `;${metal}=${price}`);
  return [`r;t`, `s${metals.join('')}`, `d;${bits};${closedDays.join(',')}`].join('\n');
}
