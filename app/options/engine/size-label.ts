import { writeMinor } from './runtime/decimal.ts';

/**
 * A ring size as its system writes it: the nearest step to an inner circumference in hundredths of a millimetre, such as "L½".
 * '' outside the system's range and for an unknown system. Rules and ranges: engine/ring-size.ts.
 */
export function sizeLabel(system: string, mm100: number): string {
  const mm: number = mm100 / 100;
  const across = mm / Math.PI;
  if (system === 'UK') return letters(step((mm - 37.5) / 0.625, 0, 62));
  if (system === 'US') return fraction(step((across - 11.633) / 0.2032, 0, 64));
  if (system === 'ISO') return whole(step(mm, 41, 76));
  if (system === 'IT') return whole(step(mm - 40, 1, 36));
  if (system === 'DE') return decimal(step(across * 4, 53, 96));
  if (system === 'JP') return whole(step((across - 13) * 3 + 1, 1, 35));
  if (system === 'HK') return whole(step((across - 12) / 0.35, 6, 25));
  return '';
}

/** The nearest whole step, or -1 outside the range. */
function step(exact: number, first: number, last: number): number {
  const nearest = Math.floor(exact + 0.5);
  return nearest < first || nearest > last ? -1 : nearest;
}

function whole(n: number): string {
  return n < 0 ? '' : writeMinor(n, 0);
}

/** Quarters as the trade writes them on a size stick. */
function fraction(quarters: number): string {
  if (quarters < 0) return '';
  const rest = quarters & 3;
  const part = rest === 0 ? '' : '¼½¾'.charAt(rest - 1);
  return quarters > 0 && quarters < 4 ? part : writeMinor(quarters >> 2, 0) + part;
}

/** Quarters of a millimetre: 16, 16.25, 16.5, 16.75. */
function decimal(quarters: number): string {
  if (quarters < 0) return '';
  const rest = quarters & 3;
  return writeMinor(quarters >> 2, 0) + (rest === 0 ? '' : rest === 1 ? '.25' : rest === 2 ? '.5' : '.75');
}

/** A, A½, B … Z, Z½, Z+1, Z+1½ … Z+6. */
function letters(halves: number): string {
  if (halves < 0) return '';
  const half = (halves & 1) === 1 ? '½' : '';
  const letter = halves >> 1;
  if (letter < 26) return String.fromCharCode(65 + letter) + half;
  return 'Z+' + writeMinor(letter - 25, 0) + half;
}
