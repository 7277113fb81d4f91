// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/** A decimal as Shopify writes amounts and rates ("1.36", "100.0"), or -1: no sign, exponent or blank; at most fifteen digits. */
export function readDecimal(text: string): f64 {
  return read(text, -1);
}

/** A decimal amount in whole minor units, half up, or -1 when it is none. */
export function readMinor(text: string, exponent: i32): f64 {
  return read(text, exponent);
}

/** Minor units as a decimal: 12550 with two decimals is "125.50". */
export function writeMinor(minor: f64, exponent: i32): string {
  const all = (minor as i64).toString().padStart(exponent + 1, '0');
  const point = all.length - exponent;
  return exponent > 0 ? all.substring(0, point) + '.' + all.substring(point) : all;
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
