import type { Unavailable } from './calendar.ts';

/** A Function is given no metafield that is longer. */
export const MOST_BYTES = 10_000;

/** What holds for all pieces of a shop on a day. */
export interface WorkshopFacts {
  readonly route: 'transform' | 'nested' | 'unknown';
  /** `minorPerGram`: minor units of the shop's currency a gram of pure metal, a decimal as text. */
  readonly spot: readonly { readonly metal: string; readonly minorPerGram: string }[];
  readonly calendar: Unavailable;
  readonly stock: readonly CountedPlace[];
  /** The surcharge product's variants; nested lines only. */
  readonly surcharges: readonly { readonly variantId: string; readonly minor: number }[];
}

/** How many of a choice are left, by its set's key, its slot and its place among the slot's choices, from 1. */
export interface CountedPlace {
  readonly key: string;
  readonly slot: number;
  readonly place: number;
  readonly left: number;
}

export interface WrittenWorkshop {
  /** At most `MOST_BYTES`. */
  readonly text: string;
  /** Counted choices that found no room: the product page sells them as if they were not counted. */
  readonly leftOut: readonly CountedPlace[];
}

const LETTERS: Readonly<Record<WorkshopFacts['route'], string>> = {
  transform: 't',
  nested: 'n',
  unknown: 'x',
};

/**
 * The workshop as the shop metafield holds it; format in app/options/README.md, "The workshop". What does not fit are the counted
 * choices of which most are left: they are the last to be sold out.
 */
export function writeWorkshop(facts: WorkshopFacts): WrittenWorkshop {
  const { route, spot, calendar, surcharges } = facts;
  const head = [
    `r;${LETTERS[route]}`,
    ...lineOf(
      's',
      spot.map(({ metal, minorPerGram }) => `${metal}=${plain(minorPerGram)}`),
    ),
    `d;${calendar.closedWeekdays};${calendar.closedDays.join(',')}`,
    ...lineOf('n', dearestFirst(surcharges)),
  ];
  const room = MOST_BYTES - head.join('\n').length;
  const { kept, leftOut } = fit(facts.stock, room);

  return { text: [...head, ...stockLines(kept)].join('\n'), leftOut };
}

function lineOf(letter: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${letter};${entries.join(';')}`];
}

function dearestFirst(surcharges: WorkshopFacts['surcharges']): string[] {
  return surcharges
    .toSorted((one, other) => other.minor - one.minor)
    .map(({ variantId, minor }) => `${variantId}=${minor}`);
}

/** Everything here is ASCII: a character is a byte. */
function fit(
  stock: readonly CountedPlace[],
  room: number,
): { kept: CountedPlace[]; leftOut: CountedPlace[] } {
  const kept: CountedPlace[] = [];
  const leftOut: CountedPlace[] = [];
  const keys = new Set<string>();
  let free = room;
  for (const place of stock.toSorted(scarcestFirst)) {
    const needs = entryOf(place).length + 1 + (keys.has(place.key) ? 0 : `\nk;${place.key}`.length);
    if (needs > free) {
      leftOut.push(place);
      continue;
    }
    free -= needs;
    keys.add(place.key);
    kept.push(place);
  }

  return { kept, leftOut };
}

/** What is equally scarce comes in one order always, so that the text changes only when the stock does. */
function scarcestFirst(one: CountedPlace, other: CountedPlace): number {
  return one.left - other.left || inOrder(one, other);
}

function inOrder(one: CountedPlace, other: CountedPlace): number {
  return one.key.localeCompare(other.key) || one.slot - other.slot || one.place - other.place;
}

function stockLines(kept: readonly CountedPlace[]): string[] {
  const bySet = Map.groupBy(kept.toSorted(inOrder), ({ key }) => key);
  return [...bySet].map(([key, places]) => `k;${key};${places.map(entryOf).join(';')}`);
}

function entryOf({ slot, place, left }: CountedPlace): string {
  return `${slot}.${place}=${Math.max(0, left)}`;
}

/** "5512.340000" → "5512.34". */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
