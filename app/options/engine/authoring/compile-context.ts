import { exponentOf } from '../money.ts';
import { escape } from '../runtime/escaping.ts';
import type { OptionSet } from './option-set.ts';
import { slotsNamed, slotsOf, type Slot } from './slots.ts';

/** A variant of the product that a set is compiled for: its id (a number or Shopify's gid) and its options by name. */
export interface ProductVariant {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What programs point at by number, collected while a set is compiled: one line of the payload each. */
export interface CompileContext {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
  readonly variants: readonly ProductVariant[];
  /** Decimals of the shop's currency. */
  readonly exponent: number;
  /** The largest amount of which all flat charges are multiples: they are written in it. */
  readonly unit: number;
  /** Slots of a field or a part, by name. */
  named(name: string): readonly Slot[];
  /** The number of a string, table, line of variants, amount or line of glyphs, which is the same for the same content. */
  string(text: string): number;
  table(numbers: readonly number[]): number;
  /** `means` stands for the variants in the stamp: a new variant of the product must not refuse carts. */
  variantTable(ids: readonly number[], means: string): number;
  amount(line: string): number;
  glyphs(ranges: readonly number[]): number;
  /** Lines of the payload; `forStamp`: as the stamp reads them. */
  lines(forStamp: boolean): readonly string[];
}

interface Lines {
  readonly written: string[];
  readonly stamped: string[];
}

export function compileContext(set: OptionSet, variants: readonly ProductVariant[] = []): CompileContext {
  const slots = slotsOf(set);
  const strings = noLines();
  const tables = noLines();
  const amounts = noLines();
  const glyphs = noLines();
  return {
    set,
    slots,
    variants,
    exponent: exponentOf(set.currency),
    unit: unitOf(set, slots),
    named: (name) => slotsNamed(slots, name),
    string: (text) => numberOf(strings, `S${escape(text)}`),
    table: (numbers) => numberOf(tables, `T${numbers.join(',')}`),
    variantTable: (ids, means) => numberOf(tables, `V${steps(ids).join(',')}`, `V${means}`),
    amount: (line) => numberOf(amounts, `A${line}`),
    glyphs: (ranges) => numberOf(glyphs, `G${ranges.join(',')}`),
    lines: (forStamp) =>
      [amounts, tables, glyphs, strings].flatMap(({ written, stamped }) => (forStamp ? stamped : written)),
  };
}

function unitOf({ rules = [] }: OptionSet, slots: readonly Slot[]): number {
  const charges = [
    ...slots.flatMap(({ choices }) => choices.map(({ charge }) => charge)),
    ...slots.map(({ field }) => ('charge' in field ? field.charge : undefined)),
    ...rules.flatMap(({ then }) =>
      then.map((effect) => (effect.kind === 'add-price' ? effect.charge : undefined)),
    ),
  ];
  const amounts = charges.flatMap((charge) =>
    charge?.kind === 'flat' && typeof charge.amount === 'number' && charge.amount > 0 ? [charge.amount] : [],
  );
  return amounts.reduce(commonDivisor, 0) || 1;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

function noLines(): Lines {
  return { written: [], stamped: [] };
}

function numberOf({ written, stamped }: Lines, line: string, means = line): number {
  const known = stamped.indexOf(means);
  if (known >= 0) return known;

  written.push(line);
  return stamped.push(means) - 1;
}

/** The first number, then how much further each next one is: ids of one product's variants lie close together. */
function steps(ids: readonly number[]): number[] {
  const ascending = ids.toSorted((one, other) => one - other);
  return ascending.map((id, index) => id - (ascending[index - 1] ?? 0));
}
