import type { Metal } from '#app/options/engine/authoring/charge.ts';
import { exponentOf } from '#app/options/engine/money.ts';

export const METALS = ['gold', 'silver', 'platinum', 'palladium'] as const satisfies readonly Metal[];

export const METAL_NAMES: Readonly<Record<Metal, string>> = {
  gold: 'Gold',
  silver: 'Silver',
  platinum: 'Platinum',
  palladium: 'Palladium',
};

/** What a price is for. An ounce is a troy ounce here, as the trade weighs precious metals. */
export type WeightUnit = 'gram' | 'ounce';

/** https://www.gov.uk/guidance/units-of-measurement: one ounce troy. */
const GRAMS_AN_OUNCE = 31.1034768;

/** The most that a gram can cost, in minor units: beyond is a slip of the keyboard, or of the source. */
const MOST_A_GRAM = 1e11;

/**
 * Minor units a gram, with six decimals as text, as the database and the shop metafield keep it.
 * @param price.amount units of the currency for one `unit` of the metal.
 * @returns null for what is no price: nothing, negative, or out of all measure.
 */
export function perGram(price: { amount: number; unit: WeightUnit; currency: string }): string | null {
  const minor = price.amount * 10 ** exponentOf(price.currency);
  const aGram = price.unit === 'ounce' ? minor / GRAMS_AN_OUNCE : minor;
  const text = Number.isFinite(aGram) && aGram <= MOST_A_GRAM ? aGram.toFixed(6) : '0';

  return Number(text) > 0 ? text : null;
}

/** Units of the currency for a gram or an ounce, as a person reads them: "82.46". */
export function amountFor(minorPerGram: string, unit: WeightUnit, currency: string): number {
  const aGram = Number(minorPerGram) / 10 ** exponentOf(currency);
  return unit === 'ounce' ? aGram * GRAMS_AN_OUNCE : aGram;
}

/** A price as people type it, "82.46" or "82,46"; null when it is none. */
export function readAmount(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(plain) && Number(plain) > 0 ? Number(plain) : null;
}

/** By how many percent a price differs from the last: 12.5, -3.2. */
export function changePercent(before: string, after: string): number {
  return ((Number(after) - Number(before)) / Number(before)) * 100;
}

/**
 * What becomes of a price that was fetched. One that jumps further than the guard allows waits for the maker, and so does the first
 * of a metal: nothing yet says whether its unit and place in the answer are the right ones.
 */
export function judge(
  fetched: string,
  held: { readonly current: string | null; readonly waiting: string | null },
  guardPercent: number,
): 'known' | 'accepted' | 'waits' {
  if (held.current !== null && Number(held.current) === Number(fetched)) return 'known';
  if (held.current !== null && Math.abs(changePercent(held.current, fetched)) <= guardPercent)
    return 'accepted';

  return held.waiting !== null && Number(held.waiting) === Number(fetched) ? 'known' : 'waits';
}
