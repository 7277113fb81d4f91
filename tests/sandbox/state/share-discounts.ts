import type { Discount } from './terms-of-sale.ts';

/** A line that discounts may be taken off; cents are hundredths of the currency it is shown in. */
export interface DiscountableLine {
  productId: string | null;
  unitCents: number;
  quantity: number;
}

export interface DiscountTerms {
  value: Discount['value'];
  /** Empty: the whole order. */
  productIds: readonly string[];
  /** What a fixed amount comes to in the currency shown. */
  fixedCents: number;
}

/** Place of the discount among those given, and what it takes off the line in all. */
export interface DiscountShare {
  discount: number;
  cents: number;
}

/**
 * What each discount takes off each line: those on products first, then those on the order, each of what the ones before it left.
 * An amount over several lines is shared out by their prices; the last cents go where most was cut off by rounding.
 * @param step the smallest coin in hundredths: 100 for yen
 */
export function shareDiscounts(
  lines: readonly DiscountableLine[],
  discounts: readonly DiscountTerms[],
  step: number,
): DiscountShare[][] {
  const shares = lines.map((): DiscountShare[] => []);
  const left = lines.map(({ unitCents, quantity }) => unitCents * quantity);
  const inTurn = discounts
    .map((terms, discount) => ({ terms, discount }))
    .toSorted((a, b) => Number(a.terms.productIds.length === 0) - Number(b.terms.productIds.length === 0));

  for (const { terms, discount } of inTurn) {
    const weights = left.map((cents, index) => (isFor(terms, lines[index]) ? cents : 0));
    spread(amountOff(terms, weights, step), weights, step).forEach((cents, index) => {
      if (cents === 0) return;
      shares[index]?.push({ discount, cents });
      left[index] = (left[index] ?? 0) - cents;
    });
  }
  return shares;
}

function isFor({ productIds }: DiscountTerms, line: DiscountableLine | undefined): boolean {
  return productIds.length === 0 || productIds.includes(line?.productId ?? '');
}

function amountOff({ value, fixedCents }: DiscountTerms, weights: readonly number[], step: number): number {
  const subtotal = sum(weights);
  const off = value.kind === 'fixed' ? fixedCents : (subtotal * value.percent) / 100;

  return Math.min(subtotal, Math.round(off / step) * step);
}

function spread(total: number, weights: readonly number[], step: number): number[] {
  const whole = sum(weights);
  if (whole === 0) return weights.map(() => 0);

  const exact = weights.map((weight) => (total * weight) / whole / step);
  const coins = exact.map(Math.floor);
  const byRest = exact
    .map((coin, index) => ({ index, rest: coin - Math.floor(coin) }))
    .toSorted((a, b) => b.rest - a.rest);
  const missing = Math.round(total / step) - sum(coins);
  for (const { index } of byRest.slice(0, missing)) coins[index] = (coins[index] ?? 0) + 1;

  return coins.map((coin) => coin * step);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
