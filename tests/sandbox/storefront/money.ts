/**
 * Money as the storefront carries it: Liquid and the Ajax cart speak in hundredths of the shown currency, whatever its decimals
 * (¥1,000 is 100000); Functions and the Admin API speak in decimal strings. A price never has more than two decimals.
 */

/** Decimals of a currency: 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** A decimal string in hundredths, the third decimal rounded half up. @throws RangeError when it is negative or no number. */
export function centsOf(amount: string): number {
  return Number(roundTo(parseDecimal(amount), 2));
}

/** A price in the shop's currency, in hundredths of the one shown, rounded to what that currency can express. */
export function convert(price: string, rate: string, currency: string): number {
  const a = parseDecimal(price);
  const b = parseDecimal(rate);
  const decimals = Math.min(2, decimalsOf(currency));
  const minor = roundTo({ units: a.units * b.units, scale: a.scale + b.scale }, decimals);

  return Number(minor) * 10 ** (2 - decimals);
}

/** Rounds hundredths to what the currency can express. */
export function roundToCurrency(cents: number, currency: string): number {
  const step = 10 ** (2 - Math.min(2, decimalsOf(currency)));

  return Math.floor(cents / step + 0.5) * step;
}

/** "1250.0", "12.5", "0.75": how Functions read an amount. */
export function decimalOf(cents: number): string {
  const text = (cents / 100).toFixed(2);

  return text.endsWith('0') ? text.slice(0, -1) : text;
}

/** "1250.00": how orders keep one. */
export function amountOf(cents: number): string {
  return (cents / 100).toFixed(2);
}

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function parseDecimal(text: string): Scaled {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) throw new RangeError(`“${text}” is not an amount of money.`);

  const [, whole = '0', fraction = ''] = match;

  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Half up. */
function roundTo({ units, scale }: Scaled, decimals: number): bigint {
  if (scale <= decimals) return units * 10n ** BigInt(decimals - scale);

  const divisor = 10n ** BigInt(scale - decimals);

  return (units * 2n + divisor) / (divisor * 2n);
}
