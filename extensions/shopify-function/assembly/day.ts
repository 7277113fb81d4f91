// AssemblyScript. The shop's date as Shopify writes it.
import { digits } from '../../../app/options/engine/runtime/escaping.ts';

/** Days since 1970-01-01 of "2026-11-23"; 0 for what is no date. */
export function dayOf(date: string): i32 {
  if (date.length !== 10) return 0;

  const year = digits(date.substring(0, 4)) as i32;
  const month = digits(date.substring(5, 7)) as i32;
  const day = digits(date.substring(8)) as i32;
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) return 0;

  // A year counted from March ends in its leap day; the months from then on are 153 days each five.
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = years / 4 - years / 100 + years / 400;
  return years * 365 + leapDays + (months * 153 + 2) / 5 + day - 719469;
}
