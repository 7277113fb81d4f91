import { decimalsOf, readMinor, writeMinor } from './runtime/decimal.ts';

/** Decimals of a currency's minor unit (ISO 4217): 0, 2 or 3. */
export function exponentOf(currency: string): number {
  return decimalsOf(currency);
}

/** "125.5" → 12550 for GBP. Digits past the minor unit round half up; null for what is not a plain, positive decimal. */
export function parseMinor(decimal: string, currency: string): number | null {
  const minor = readMinor(decimal.trim(), exponentOf(currency));
  return minor < 0 ? null : minor;
}

/** 12550 → "125.50" for GBP: what Shopify's Money and Decimal fields take. */
export function decimalOf(minor: number, currency: string): string {
  const decimal = writeMinor(Math.abs(minor), exponentOf(currency));
  return minor < 0 ? `-${decimal}` : decimal;
}

/** 12550 → "£125.50", as people of the locale write it. */
export function formatMoney(minor: number, currency: string, locale = 'en-GB'): string {
  const exponent = exponentOf(currency);
  const written = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  return written.format(minor / 10 ** exponent);
}

/** Hundredths of a currency whatever its decimals: what Liquid's money filters take. */
export function centsOf(minor: number, currency: string): number {
  return Math.round(minor * 10 ** (2 - exponentOf(currency)));
}
