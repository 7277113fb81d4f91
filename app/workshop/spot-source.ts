import type { Metal } from '#app/options/engine/authoring/charge.ts';
import { METAL_NAMES, METALS, perGram, type WeightUnit } from './spot-price.ts';

/** Where spot prices are fetched, and where in the answer they stand. */
export interface SpotSource {
  /** https address that answers JSON. */
  readonly url: string;
  /** Only of the metals that are fetched. */
  readonly paths: SpotPaths;
  readonly unit: WeightUnit;
  /** ISO 4217 code of what the prices are in. */
  readonly currency: string;
}

/**
 * Places in the answer: keys and numbers of a list, full stops between, "data.0.price"; "1/" before one takes its reciprocal, for
 * sources that say how much metal a unit of currency buys.
 */
export interface SpotPaths extends Partial<Record<Metal, string>> {
  /** Where the answer names its currency; checked against what the maker says. */
  readonly currency?: string;
  /** Where it says how much of the shop's currency one of the source's is. */
  readonly rate?: string;
}

export interface FetchedPrice {
  readonly metal: Metal;
  readonly minorPerGram: string;
}

/** A fault is a sentence for the maker, with what to do next. */
export type SpotAnswer = { readonly prices: readonly FetchedPrice[] } | { readonly fault: string };

/** The prices in a source's answer: all that were asked for, or none. */
export function readSpotAnswer(answer: unknown, source: SpotSource, shopCurrency: string): SpotAnswer {
  const { paths, unit, currency } = source;
  const named = paths.currency === undefined ? currency : valueAt(answer, paths.currency);
  if (named !== currency)
    return {
      fault: `The source answers in “${said(named)}” at “${paths.currency}”, not in ${currency}. Correct the currency or where it stands.`,
    };
  const rate = rateIn(answer, source, shopCurrency);
  if (rate === null)
    return {
      fault: `The source’s prices are in ${currency}, and at “${paths.rate ?? ''}” there is no rate to ${shopCurrency}. Correct where the rate stands, or use a source in ${shopCurrency}.`,
    };

  const prices: FetchedPrice[] = [];
  for (const metal of METALS) {
    const path = paths[metal];
    if (path === undefined) continue;
    const amount = numberAt(answer, path);
    const minorPerGram =
      amount === null ? null : perGram({ amount: amount * rate, unit, currency: shopCurrency });
    if (minorPerGram === null)
      return {
        fault: `${METAL_NAMES[metal]} has no price at “${path}” in the source’s answer: there stands “${said(valueAt(answer, path))}”. Correct where it stands.`,
      };
    prices.push({ metal, minorPerGram });
  }

  return { prices };
}

/**
 * A source's address as it is kept; null when it cannot be one: not https, no public name (numbers are not), a port, a password.
 * Where the name leads is looked at again whenever prices are fetched.
 */
export function readSourceAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  const isPlain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';

  return isPlain && /\.[a-z][a-z0-9-]*$/.test(url.hostname) && url.href.length <= 1000 ? url.href : null;
}

/** Whether a text names a place in an answer. */
export function isPath(text: string): boolean {
  return text.length <= 200 && /^(1\/)?[^.\s/]+(\.[^.\s]+)*$/.test(text);
}

function rateIn(answer: unknown, { paths, currency }: SpotSource, shopCurrency: string): number | null {
  if (currency === shopCurrency) return 1;
  return paths.rate === undefined ? null : numberAt(answer, paths.rate);
}

/** A positive number, or the text of one; null for anything else. */
function numberAt(answer: unknown, path: string): number | null {
  const isReciprocal = path.startsWith('1/');
  const value = valueAt(answer, path);
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null;

  return isReciprocal ? 1 / number : number;
}

function valueAt(answer: unknown, path: string): unknown {
  return path
    .replace(/^1\//, '')
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), answer);
}

/** Lists too: their keys are the numbers. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What stood there, short enough for a sentence. */
function said(value: unknown): string {
  if (value === undefined) return 'nothing';
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 40);
}
