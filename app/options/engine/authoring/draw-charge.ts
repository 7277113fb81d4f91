import { centsOf } from '../money.ts';
import type { Amount, Charge } from './charge.ts';
import type { FormChoice, FormField } from './form.ts';

/** What a field costs as the form says it: one figure, that it varies, or nothing. */
export function drawCharge(
  charge: Charge | undefined,
  currency: string,
): Pick<FormField, 'charge' | 'varies'> {
  if (charge === undefined) return {};
  if (charge.kind === 'percentage')
    return charge.percent === 0
      ? {}
      : { charge: { per: 'percent', cents: Math.round(charge.percent * 100) } };

  const per = unitOf(charge);
  if (per === null || !('amount' in charge) || typeof charge.amount !== 'number') return { varies: true };
  return charge.amount === 0 ? {} : { charge: { per, cents: centsOf(charge.amount, currency) } };
}

/** What a choice costs, likewise. */
export function drawChoiceCharge(
  charge: Charge | undefined,
  currency: string,
): Pick<FormChoice, 'cents' | 'percent' | 'varies'> {
  if (charge === undefined || costsNothing(charge)) return {};
  if (charge.kind === 'percentage') return { percent: charge.percent };
  if (charge.kind === 'flat' && typeof charge.amount === 'number')
    return { cents: centsOf(charge.amount, currency) };
  return { varies: true };
}

/** Whether a charge comes to nothing whatever is chosen. */
export function costsNothing(charge: Charge | undefined): boolean {
  if (charge === undefined) return true;
  if (charge.kind === 'percentage') return charge.percent === 0;
  return 'amount' in charge && isZero(charge.amount);
}

function isZero(amount: Amount): boolean {
  return amount === 0;
}

/** What the amount is for; null where some of it is free, or no single amount is charged. */
function unitOf(charge: Charge): 'piece' | 'character' | 'unit' | 'line' | null {
  switch (charge.kind) {
    case 'flat':
      return 'piece';
    case 'per-line':
      return 'line';
    case 'per-character':
      return (charge.free ?? 0) > 0 ? null : 'character';
    case 'per-unit':
      return (charge.free ?? 0) > 0 ? null : 'unit';
    default:
      return null;
  }
}
