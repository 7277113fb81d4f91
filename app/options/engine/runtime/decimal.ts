// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';

/** Decimals of a currency's minor unit (ISO 4217): 0, 2 or 3; 2 for what is no currency. */
export function decimalsOf(currency: string): i32 {
  if (currency.length !== 3) return 2;
  if (NO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/** A decimal as Shopify writes amounts and rates ("1.36", "100.0"), or -1: no sign, exponent or blank; at most fifteen digits. */
export function readDecimal(text: string): f64 {
  return read(text, -1);
}

/** A decimal amount in whole minor units, half up, or -1 when it is none. */
export function readMinor(text: string, exponent: i32): f64 {
  return read(text, exponent);
}

/** Minor units as a decimal: 12550 with two decimals is "125.50". Whole, not negative, at most fifteen digits. */
export function writeMinor(minor: f64, exponent: i32): string {
  let rest = minor;
  let text = '';
  for (let i: i32 = 0; i <= exponent || rest > 0; i++) {
    const tens = Math.floor(rest / 10);
    if (i === exponent && i > 0) text = '.' + text;
    text = '0123456789'.charAt((rest - tens * 10) as i32) + text;
    rest = tens;
  }
  return text;
}

/** Digits up to 10^15 over a power of ten up to 10^22 divide exactly as written: every runtime gets the same number. */
function read(text: string, exponent: i32): f64 {
  let value: f64 = 0;
  let scale: f64 = 1;
  let decimals: i32 = -1;
  let known: i32 = 0;
  for (let i: i32 = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit === -2 && decimals < 0 && i > 0) decimals = 0;
    else if (digit < 0 || digit > 9) return -1;
    else if (decimals < 0) {
      value = value * 10 + digit;
      known++;
    } else if (exponent >= 0) {
      if (decimals < exponent) value = value * 10 + digit;
      else if (decimals === exponent && digit > 4) value++;
      decimals++;
    } else if (known++ < 15) {
      value = value * 10 + digit;
      scale *= 10;
    }
  }
  if (known === 0 || value > 1e15) return -1;
  for (let i = decimals < 0 ? 0 : decimals; i < exponent; i++) value *= 10;
  return value / scale;
}
