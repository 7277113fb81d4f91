import { exponentOf, parseMinor } from './engine/money.ts';

/** A line of an order as far as options concern it. Amounts are decimal strings. */
export interface OrderedLine {
  readonly productId: string | null;
  readonly variantId: string | null;
  /** What the variant is of the product's own options, by their names. */
  readonly variantOptions: Readonly<Record<string, string>>;
  readonly quantity: number;
  /** Of the line and, when the cart transform expanded it, of the line as it stood in the cart. */
  readonly properties: readonly Property[];
  readonly group: { readonly properties: readonly Property[] } | null;
  /** The variant's price in the shop's currency; null when the variant is gone. */
  readonly variantPrice: string | null;
  readonly unitPrice: string;
  readonly unitPriceInShopCurrency: string;
}

/** What an order says of itself. */
export interface OrderFacts {
  readonly currency: string;
  readonly presentmentCurrency: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The shopper's language; null when unknown. */
  readonly locale: string | null;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

const SELECTION_PROPERTY = '_bespoke';
const PRICED_PROPERTY = '_priced';
/** The block's mark on a piece and on the lines of its surcharge. */
export const PIECE_PROPERTY = '_piece';

/**
 * The hidden selection: the line's own, else its group's. Null when there is none; blank counts as none. A piece with surcharge lines under
 * it speaks for itself alone: whatever else lies under it is another thing.
 */
export function selectionOn({ properties, group }: OrderedLine): string | null {
  const isUnderPiece = group?.properties.some(({ name }) => name === PIECE_PROPERTY) ?? false;
  const carried = [properties, isUnderPiece ? [] : (group?.properties ?? [])]
    .map((from) => from.find(({ name }) => name === SELECTION_PROPERTY)?.value)
    .find((value) => value !== undefined && value.trim() !== '');
  return carried ?? null;
}

/** The properties that people read, as they came: the line's own, or its group's when it has none of its own. */
export function readableOn(line: Pick<OrderedLine, 'properties' | 'group'>): Property[] {
  const own = line.properties.filter(isForPeople);
  return own.length > 0 ? own : (line.group?.properties ?? []).filter(isForPeople);
}

/** The stamp of a selection ("2;<stamp>;…"); null when it is not written like one. */
export function stampOf(selection: string): string | null {
  return /^2;([^;=\\\s]+)(;|$)/.exec(selection)?.[1] ?? null;
}

/** What the cart's surroundings were, as far as they bear on the price. */
export interface PricedIn {
  /** Minor units of the currency shown. */
  readonly baseMinor: number;
  /** From the shop's currency to the shopper's. */
  readonly rate: number;
  /** Null where the line does not say. */
  readonly market: string | null;
  readonly isSignedIn: boolean | null;
  /** How far a recomputed price may be off, roundings of charges aside. */
  readonly toleranceMinor: number;
}

/**
 * What one piece cost before options and how that was turned into the shopper's currency. Pricing writes it on each line that it
 * expands (`_priced`: base, rate, market, signed in), where shoppers can write nothing. Elsewhere, and always where no Function prices
 * (a piece with surcharge lines under it looks like an expanded one), it is worked out from the variant's price now, as well as two
 * rounded prices allow. Null when the variant is gone.
 */
export function pricedIn(line: OrderedLine, order: OrderFacts, isPricedByFunction: boolean): PricedIn | null {
  return (isPricedByFunction ? written(line) : null) ?? workedOut(line, order);
}

function written({ properties, group }: OrderedLine): PricedIn | null {
  if (group === null) return null;
  const text = properties.find(({ name }) => name === PRICED_PROPERTY)?.value ?? '';
  const [, base, rate, market = '', signedIn] =
    /^(\d{1,15});(\d+(?:\.\d+)?);([^;]*);([01])$/.exec(text) ?? [];
  if (base === undefined || rate === undefined) return null;
  return {
    baseMinor: Number(base),
    rate: Number(rate),
    market,
    isSignedIn: signedIn === '1',
    toleranceMinor: 0,
  };
}

function workedOut(line: OrderedLine, { currency, presentmentCurrency }: OrderFacts): PricedIn | null {
  const base = line.variantPrice === null ? null : parseMinor(line.variantPrice, currency);
  if (base === null) return null;
  const unknown = { market: null, isSignedIn: null };
  if (currency === presentmentCurrency) return { ...unknown, baseMinor: base, rate: 1, toleranceMinor: 0 };

  const paid = Number(line.unitPrice);
  const inShopCurrency = Number(line.unitPriceInShopCurrency);
  if (!(paid > 0) || !(inShopCurrency > 0)) return null;
  const rate = paid / inShopCurrency;
  const minorPerMinor = rate * 10 ** (exponentOf(presentmentCurrency) - exponentOf(currency));
  return {
    ...unknown,
    baseMinor: Math.round(base * minorPerMinor),
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
