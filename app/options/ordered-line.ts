import { exponentOf, parseMinor } from './engine/money.ts';

/** A line of an order as far as options concern it. Amounts are decimal strings. */
export interface OrderedLine {
  readonly productId: string | null;
  /** Of the line and, when the cart transform expanded it, of the line as it stood in the cart. */
  readonly properties: readonly Property[];
  readonly group: { readonly properties: readonly Property[] } | null;
  /** The variant's price in the shop's currency; null when the variant is gone. */
  readonly variantPrice: string | null;
  readonly unitPrice: string;
  readonly unitPriceInShopCurrency: string;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

const SELECTION_PROPERTY = '_bespoke';

/** The hidden selection: the line's own, else its group's. Null when there is none; blank counts as none. */
export function selectionOn(line: OrderedLine): string | null {
  const carried = [line.properties, line.group?.properties ?? []]
    .map((properties) => properties.find(({ name }) => name === SELECTION_PROPERTY)?.value)
    .find((value) => value !== undefined && value.trim() !== '');
  return carried ?? null;
}

/** The properties that people read, as they came: the line's own, or its group's when it has none of its own. */
export function readableOn(line: OrderedLine): Property[] {
  const own = line.properties.filter(isForPeople);
  return own.length > 0 ? own : (line.group?.properties ?? []).filter(isForPeople);
}

/** The stamp of a selection ("1;<stamp>;…"); null when it is not written like one. */
export function stampOf(selection: string): string | null {
  return /^1;([^;=\\\s]+)(;|$)/.exec(selection)?.[1] ?? null;
}

/** What one piece cost before options, in the currency the shopper paid in, and how surely that is known. */
export interface BasePrice {
  readonly minor: number;
  /** From the shop's currency to the shopper's. */
  readonly rate: number;
  /** How far a recomputed price may be off, roundings of charges aside: an order does not say the rate, only two rounded prices. */
  readonly toleranceMinor: number;
}

export function basePriceOf(
  line: OrderedLine,
  { currency, presentmentCurrency }: { currency: string; presentmentCurrency: string },
): BasePrice | null {
  const base = line.variantPrice === null ? null : parseMinor(line.variantPrice, currency);
  if (base === null) return null;
  if (currency === presentmentCurrency) return { minor: base, rate: 1, toleranceMinor: 0 };

  const paid = Number(line.unitPrice);
  const inShopCurrency = Number(line.unitPriceInShopCurrency);
  if (!(paid > 0) || !(inShopCurrency > 0)) return null;
  const rate = paid / inShopCurrency;
  const minorPerMinor = rate * 10 ** (exponentOf(presentmentCurrency) - exponentOf(currency));
  return {
    minor: Math.round(base * minorPerMinor),
    rate,
    toleranceMinor: toleranceOf(presentmentCurrency, minorPerMinor),
  };
}

/**
 * The price in the shop's currency is off by at most half a minor unit, so a total worked out with the rate is off by at
 * most half a minor unit of it, converted. The
 * base was rounded as the market says (to .00, .95, hundreds of yen): by at most a whole unit, or a hundred where none is smaller.
 */
function toleranceOf(currency: string, minorPerMinor: number): number {
  const conversion = Math.ceil(minorPerMinor / 2);
  const marketRounding = Math.max(100, 10 ** exponentOf(currency));
  return conversion + marketRounding;
}

// Shopify gives a property that is an object or a number as its text; names may come with invisible characters.
function isForPeople({ name, value }: Property): boolean {
  return !name.startsWith('_') && value !== '';
}
