/**
 * Something that holds or does not for a selection. `field` is a field's id, or a part of one ("ring-text.font", "stone.cut").
 * A hidden field counts as empty, and every question but `isEmpty` about an empty field is answered with no.
 */
export type Condition =
  /** A choice's id, a text, or "on" for a switch. */
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly isOneOf: readonly string[] }
  /** Of multiple choices: a choice's id. Of texts: a part of the text, as written. */
  | { readonly field: string; readonly contains: string }
  | ({ readonly field: string } & Comparison)
  | { readonly field: string; readonly isFilled: true }
  | { readonly field: string; readonly isEmpty: true }
  /** The variant that the shopper has picked in the theme: an option of the product by name and its values, in the shop's own language. */
  | { readonly variant: string; readonly isOneOf: readonly string[] }
  /** Pieces in the line. */
  | ({ readonly quantity: true } & Comparison)
  /** Handles of markets. */
  | { readonly market: readonly string[] }
  | { readonly customer: 'signed-in' | 'guest' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | { readonly not: Condition };

/**
 * Numbers as they are, ring sizes in mm around, texts by their characters, multiple choices by how many, dates by the days from
 * today. At least one bound; all given ones hold.
 */
export interface Comparison {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly moreThan?: number;
  readonly lessThan?: number;
  readonly equals?: number;
}
