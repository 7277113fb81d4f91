/** So many pieces of a variant of the surcharge product. */
export interface SurchargeLine {
  readonly variant: string;
  readonly quantity: number;
}

/** A line of the cart takes no more pieces than this. */
const MOST_PIECES = 1_000_000;

/**
 * The surcharge of one piece, in minor units, made up of the surcharge product's variants ("variant id=minor units", the dearest first),
 * for so many pieces. Null when the variants cannot come to it exactly.
 */
export function composeSurcharge(
  variants: readonly string[],
  surchargeMinor: number,
  pieces: number,
): readonly SurchargeLine[] | null {
  if (!Number.isInteger(surchargeMinor) || surchargeMinor < 0 || !Number.isInteger(pieces) || pieces < 1)
    return null;

  const lines: SurchargeLine[] = [];
  let rest = surchargeMinor;
  for (const entry of variants) {
    const [variant = '', price = ''] = entry.split('=');
    const minor = Number(price);
    if (!/^\d+$/.test(variant) || !Number.isInteger(minor) || minor < 1) continue;
    const quantity = Math.floor(rest / minor) * pieces;
    rest %= minor;
    if (quantity > MOST_PIECES) return null;
    if (quantity > 0) lines.push({ variant, quantity });
  }
  return rest === 0 ? lines : null;
}
