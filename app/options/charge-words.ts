import type { Amount, Charge } from './engine/authoring/charge.ts';
import { formatMoney } from './engine/money.ts';
import { showCharge } from './money-words.ts';

/** What a charge is, as a maker would say it: "+ £45.00", "12.5 % of the piece", "free". */
export function chargeWords(charge: Charge | undefined, currency: string): string {
  if (charge === undefined) return 'free';
  switch (charge.kind) {
    case 'flat':
      return showCharge(minorOf(charge.amount), currency);
    case 'percentage':
      return `${charge.percent} % of the piece`;
    case 'per-character':
      return `${each(charge.amount, currency)} a character${charge.countsSpaces ? ', blanks included' : ''}${free(charge.free)}`;
    case 'per-unit':
      return `${each(charge.amount, currency)} each${free(charge.free)}`;
    case 'per-line':
      return `${each(charge.amount, currency)} once, however many pieces`;
    default:
      return workedOut(charge, currency);
  }
}

/** "free to + £850.00"; "varies" where one charge is worked out from the selection. */
export function rangeWords(charges: readonly (Charge | undefined)[], currency: string): string {
  const amounts = charges.map(flatMinor);
  if (!amounts.every((minor) => minor !== null)) return 'varies';
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  if (least === most) return showCharge(least, currency);
  return `${showCharge(least, currency)} to ${showCharge(most, currency)}`;
}

type WorkedOut = Extract<Charge, { kind: 'tiered' | 'table' | 'formula' | 'metal' }>;

function workedOut(charge: WorkedOut, currency: string): string {
  switch (charge.kind) {
    case 'tiered': {
      const amounts = charge.tiers.map(({ amount }) => minorOf(amount));
      const range = `${formatMoney(Math.min(...amounts), currency)} to ${formatMoney(Math.max(...amounts), currency)}`;
      return `${range}${charge.each ? ' each' : ''}, by “${charge.of}”`;
    }
    case 'table':
      return `by “${charge.rows.field}” and “${charge.columns.field}”`;
    case 'formula':
      return `by formula: ${charge.formula}`;
    default:
      return `${charge.metal} ${charge.fineness} by weight, ${charge.wastagePercent} % wastage, making ${formatMoney(minorOf(charge.making.amount), currency)} a ${charge.making.per}`;
  }
}

function flatMinor(charge: Charge | undefined): number | null {
  if (charge === undefined) return 0;
  return charge.kind === 'flat' ? minorOf(charge.amount) : null;
}

function minorOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.minor;
}

function each(amount: Amount, currency: string): string {
  return `+ ${formatMoney(minorOf(amount), currency)}`;
}

function free(count: number | undefined): string {
  return count === undefined || count === 0 ? '' : `, the first ${count} free`;
}
