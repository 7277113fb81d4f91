import type { RingSizeSystem } from './option-set.ts';

/**
 * What Liquid needs to draw an option set, written to the product metafield `$app:bespoke.form` (JSON).
 * Rules and prices are decided by the payload; this carries words and looks only, in payload field order.
 * `cents` are hundredths of the shop's currency whatever its decimals, because Liquid's money filters take those.
 */
export interface Form {
  readonly v: 1;
  readonly stamp: string;
  readonly currency: string;
  /** Decimals of the currency: 0, 2 or 3. */
  readonly exponent: number;
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly id: string;
  readonly kind: 'choice' | 'engraving' | 'ring-size' | 'text';
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  /** True when the field starts hidden because its condition is not met by an empty selection. */
  readonly hidden: boolean;
  readonly appearance?: 'dropdown' | 'buttons' | 'swatches';
  readonly choices?: readonly FormChoice[];
  readonly max?: number;
  /** What a text, an engraving or a ring size costs, for the words beside the label. */
  readonly charge?: { readonly per: 'piece' | 'character'; readonly cents: number };
  readonly sizes?: readonly FormSizes[];
}

export interface FormChoice {
  readonly id: string;
  readonly label: string;
  readonly cents: number;
  readonly colour?: string;
}

/** Sizes of one system inside the maker's range; `mm100` is the inner circumference in hundredths of a millimetre. */
export interface FormSizes {
  readonly system: RingSizeSystem;
  readonly sizes: readonly { readonly label: string; readonly mm100: number }[];
}
