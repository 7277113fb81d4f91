/**
 * Minor units of the shop's currency, converted by the market's rate; or with amounts of their own by currency ("EUR") or by market
 * handle and currency ("market:uk:GBP"), in minor units of that currency. A market's holds only while the market shows that currency,
 * and comes before the currency's.
 */
export type Amount = number | { readonly minor: number; readonly in: Readonly<Record<string, number>> };

/**
 * What something adds to the price of one piece. Each charge is rounded half up to a minor unit by itself, so that the breakdown adds
 * up. Negative amounts make the piece cheaper; its price never goes below zero.
 */
export type Charge =
  | { readonly kind: 'flat'; readonly amount: Amount }
  /** Of the variant's own price; up to two decimals. */
  | { readonly kind: 'percentage'; readonly percent: number }
  /** Of texts and engravings. The first `free` cost nothing. */
  | {
      readonly kind: 'per-character';
      readonly amount: Amount;
      readonly countsSpaces: boolean;
      readonly free?: number;
    }
  /** Of numbers and quantities: the number times the amount. Of multiple choices: the number of choices. The first `free` cost nothing. */
  | { readonly kind: 'per-unit'; readonly amount: Amount; readonly free?: number }
  /**
   * Once for the line however many pieces it has: each piece bears its part, rounded up to the next minor unit, so that
   * the line never comes to less.
   */
  | { readonly kind: 'per-line'; readonly amount: Amount }
  /** By the number in `of`: the amount of the highest tier not above it; times the number when `each`. Below the first tier: nothing. */
  | {
      readonly kind: 'tiered';
      readonly of: string;
      readonly each: boolean;
      readonly tiers: readonly { readonly from: number; readonly amount: Amount }[];
    }
  /** By two answers: `amounts[row][column]`. Rows and columns are choices of a field in its order, or bands of a number. */
  | {
      readonly kind: 'table';
      readonly rows: TableAxis;
      readonly columns: TableAxis;
      readonly amounts: readonly (readonly number[])[];
    }
  /**
   * Arithmetic on the numbers of the selection, answering an amount in units (not minor units) of the shop's currency.
   * The language is in app/options/README.md, "Formulas".
   */
  | { readonly kind: 'formula'; readonly formula: string }
  | MetalCharge;

/** `field` alone: its choices in order. With `from`: bands that begin at these numbers, the first taking all below the second. */
export interface TableAxis {
  readonly field: string;
  readonly from?: readonly number[];
}

/** weight × fineness × spot price × (1 + wastage) + making charge. */
export interface MetalCharge {
  readonly kind: 'metal';
  readonly metal: Metal;
  /** Parts of pure metal in a thousand: 750 for 18 ct. */
  readonly fineness: number;
  readonly grams: Weight;
  readonly wastagePercent: number;
  readonly making: { readonly amount: Amount; readonly per: 'piece' | 'gram' };
}

export type Metal = 'gold' | 'silver' | 'platinum' | 'palladium';

/** A fixed weight, or one that grows with a number field (a ring size counts in mm around): `grams` at `at`, and `each` for each more. */
export type Weight =
  number | { readonly grams: number; readonly of: string; readonly at: number; readonly each: number };
