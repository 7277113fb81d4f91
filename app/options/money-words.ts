import { formatMoney } from './engine/money.ts';

/** "+ £45.00", or "free": a charge in minor units, as a maker says it. */
export function showCharge(minor: number, currency: string): string {
  return minor === 0 ? 'free' : `+ ${formatMoney(minor, currency)}`;
}
