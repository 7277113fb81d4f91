import type { Amount, Charge, MetalCharge, TableAxis, Weight } from './charge.ts';
import { LARGEST, readReference } from './parse-words.ts';
import { isNumber, present, type Part } from './reading.ts';

export const metals = ['gold', 'silver', 'platinum', 'palladium'] as const;
/** A currency, or a market's handle and the currency that it shows. */
export const ELSEWHERE = /^(market:[^\s;=:,\p{Cc}\p{Cs}]{1,80}:)?[A-Z]{3}$/u;
const minorUnits = { least: -LARGEST, most: LARGEST, decimals: 0 };

type Kind = Charge['kind'];
const readers: { readonly [K in Kind]: (part: Part) => Extract<Charge, { kind: K }> } = {
  flat: (part) => ({ kind: 'flat', amount: readAmount(part, 'amount') }),
  percentage: (part) => ({
    kind: 'percentage',
    percent: part.number('percent', { least: -100, most: 10_000, decimals: 2 }),
  }),
  'per-character': (part) => ({
    kind: 'per-character',
    amount: readAmount(part, 'amount'),
    countsSpaces: part.flag('countsSpaces'),
    free: part.maybe('free', (key) => part.whole(key, 0, 500)),
  }),
  'per-unit': (part) => ({
    kind: 'per-unit',
    amount: readAmount(part, 'amount'),
    free: part.maybe('free', (key) => part.number(key, { least: 0, most: LARGEST, decimals: 3 })),
  }),
  'per-line': (part) => ({ kind: 'per-line', amount: readAmount(part, 'amount') }),
  tiered: readTiers,
  table: (part) => ({
    kind: 'table',
    rows: readAxis(part.part('rows')),
    columns: readAxis(part.part('columns')),
    amounts: readAmounts(part),
  }),
  formula: (part) => ({ kind: 'formula', formula: part.words('formula', 500) }),
  metal: readMetal,
};
const kinds: readonly [Kind, ...Kind[]] = [
  'flat',
  'percentage',
  'per-character',
  'per-unit',
  'per-line',
  'tiered',
  'table',
  'formula',
  'metal',
];

export function readCharge(part: Part): Charge {
  return present(readers[part.oneOf('kind', kinds)](part));
}

/** The charge of what need not cost anything. */
export function maybeCharge(part: Part): Charge | undefined {
  return part.maybe('charge', (key) => readCharge(part.part(key)));
}

function readAmount(part: Part, key: string): Amount {
  const value = part.value(key);
  if (typeof value !== 'object' || value === null) return part.number(key, minorUnits);

  const amount = part.part(key);
  const elsewhere = amount.part('in');
  const places = elsewhere.keys().filter((place) => {
    if (ELSEWHERE.test(place)) return true;
    elsewhere.wrong(
      place,
      'under a currency such as "EUR" or a market and its currency such as "market:uk:GBP"',
    );
    return false;
  });
  return {
    minor: amount.number('minor', minorUnits),
    in: Object.fromEntries(places.map((place) => [place, elsewhere.number(place, minorUnits)])),
  };
}

function readTiers(part: Part): Extract<Charge, { kind: 'tiered' }> {
  const tiers = part.parts('tiers', { wanted: 'a list of at least one tier', least: 1, most: 50 });
  return {
    kind: 'tiered',
    of: readReference(part, 'of'),
    each: part.flag('each'),
    tiers: tiers.map((tier) => ({ from: readFrom(tier, 'from'), amount: readAmount(tier, 'amount') })),
  };
}

function readAxis(part: Part): TableAxis {
  return present({
    field: readReference(part, 'field'),
    from: part.maybe('from', (key) =>
      part.entries(key, { wanted: 'a list of at least one number', least: 1, most: 100 }, (entry) =>
        isNumber(entry, { least: -LARGEST, most: LARGEST, decimals: 3 }) ? entry : null,
      ),
    ),
  });
}

function readAmounts(part: Part): number[][] {
  const wanted = 'a list of rows, each a list of amounts in whole minor units';
  return part.entries('amounts', { wanted, least: 1, most: 100 }, (row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    const amounts = Array.from(cells).filter((cell) => isNumber(cell, minorUnits));
    return amounts.length > 0 && amounts.length === cells.length && cells.length <= 100 ? amounts : null;
  });
}

function readMetal(part: Part): MetalCharge {
  const making = part.part('making');
  return {
    kind: 'metal',
    metal: part.oneOf('metal', metals),
    fineness: readFineness(part),
    grams: readWeight(part, 'grams'),
    wastagePercent: part.number('wastagePercent', { least: 0, most: 100, decimals: 2 }),
    making: { amount: readAmount(making, 'amount'), per: making.oneOf('per', ['piece', 'gram']) },
  };
}

/** Parts of pure metal in a thousand. */
export function readFineness(part: Part): number {
  return part.number('fineness', { least: 1, most: 1000, decimals: 1 });
}

function readWeight(part: Part, key: string): Weight {
  const grams = { least: 0, most: 100_000, decimals: 3 };
  const value = part.value(key);
  if (typeof value !== 'object' || value === null) return part.number(key, grams);

  const weight = part.part(key);
  return {
    grams: weight.number('grams', grams),
    of: readReference(weight, 'of'),
    at: readFrom(weight, 'at'),
    each: weight.number('each', { least: -1000, most: 1000, decimals: 6 }),
  };
}

function readFrom(part: Part, key: string): number {
  return part.number(key, { least: -LARGEST, most: LARGEST, decimals: 3 });
}
