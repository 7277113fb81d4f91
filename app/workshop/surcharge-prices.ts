import { decimalOf, exponentOf } from '#app/options/engine/money.ts';

/** 10^7 minor units is 100 000.00: with quantities, any charge that an option set can make. */
const LARGEST_POWER = 7;

export interface SurchargePrice {
  readonly minor: number;
  /** As Shopify takes it, "0.01"; it also names the variant. */
  readonly price: string;
}

/**
 * What the variants of the surcharge product cost: 1, 10, 100 … minor units, so that a charge of seven digits takes at most seven
 * lines. Shopify keeps prices to two decimals, so in currencies with three the smallest costs 10.
 */
export function surchargePrices(currency: string): SurchargePrice[] {
  const first = Math.max(0, exponentOf(currency) - 2);
  const powers = Array.from({ length: LARGEST_POWER + 1 - first }, (_, index) => first + index);
  return powers.map((power) => ({ minor: 10 ** power, price: decimalOf(10 ** power, currency) }));
}
