/**
 * An option set as a maker writes it: what can be asked of a shopper about one piece, when, and at what charge.
 * Amounts are integer minor units of `currency`. Lengths are millimetres.
 */
export interface OptionSet {
  readonly format: 1;
  readonly name: string;
  /** ISO 4217, the shop's own currency. */
  readonly currency: string;
  readonly fields: readonly Field[];
}

export type Field = ChoiceField | EngravingField | RingSizeField | TextField;

interface Asked {
  /** Stable for the life of the set: letters, digits and hyphens, at most 24. Travels in selections. */
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  /** Absent: always shown. A hidden field is never charged and never required. */
  readonly showWhen?: Condition;
}

export interface ChoiceField extends Asked {
  readonly kind: 'choice';
  readonly appearance: 'dropdown' | 'buttons' | 'swatches';
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Flat charge, per piece; 0 for free. Never negative in this format. */
  readonly surchargeMinor: number;
  /** CSS hex colour, for swatches. */
  readonly colour?: string;
}

export interface EngravingField extends Asked {
  readonly kind: 'engraving';
  /** In grapheme clusters: what a person counts as a character. */
  readonly maxCharacters: number;
  readonly charge: TextCharge;
}

export interface TextField extends Asked {
  readonly kind: 'text';
  readonly maxCharacters: number;
  readonly charge: TextCharge;
}

export type TextCharge =
  | { readonly kind: 'free' }
  | { readonly kind: 'flat'; readonly surchargeMinor: number }
  | {
      readonly kind: 'per-character';
      readonly surchargeMinor: number;
      /** Whether blanks are counted for the charge; they always count towards the limit. */
      readonly chargesSpaces: boolean;
    };

export interface RingSizeField extends Asked {
  readonly kind: 'ring-size';
  /** Smallest and largest inner circumference made, in mm. */
  readonly minMm: number;
  readonly maxMm: number;
  /** The first is shown to shoppers whose country has no system of its own. */
  readonly systems: readonly RingSizeSystem[];
  readonly surchargeMinor: number;
}

export type RingSizeSystem = 'UK' | 'US' | 'ISO' | 'IT' | 'DE' | 'JP' | 'HK';

export type Condition =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly field: string; readonly isFilled: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
