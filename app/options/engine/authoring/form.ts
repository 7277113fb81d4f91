import type { RingSizeSystem } from './field.ts';

/**
 * What Liquid needs to draw an option set: product metafield `$app:bespoke.form` (JSON). Rules and prices are the payload's.
 * A word is an index into the lines of the metafield `$app:bespoke.words` (multi-line text, which Shopify's translations cover);
 * `words` here are the same in the set's own language, for when a translation is of another version or has lost lines.
 * `cents` are hundredths of the shop's currency whatever its decimals, because Liquid's money filters take those.
 */
export interface Form {
  readonly v: 2;
  readonly stamp: string;
  readonly currency: string;
  /** Decimals of the currency: 0, 2 or 3. */
  readonly exponent: number;
  readonly words: readonly string[];
  /** First line of the words metafield, before the words: lines under another mark are a translation of other words. */
  readonly mark: string;
  /** At least one. Labels and helps are words; a single step has none. */
  readonly steps: readonly FormStep[];
  /** What rules say, in the order of the payload's rules with a message. */
  readonly messages: readonly FormMessage[];
  /** What rules add to the price, in the order of the payload's rules with a charge: labels for the breakdown. */
  readonly extras: readonly Word[];
  /** Whether the page says "ready by". */
  readonly leadTime: boolean;
}

/** Index into `words`. */
export type Word = number;

export interface FormStep {
  readonly label?: Word;
  readonly help?: Word;
  readonly items: readonly FormItem[];
}

export type FormItem = FormField | FormGroup | FormContent;

/** A frame: a group of the set, or a field of several parts (engraving, stone, measurements), whose parts are fields. */
export interface FormGroup {
  readonly is: 'group';
  /** The kind of the field whose parts these are; absent for a group of the set. */
  readonly kind?: 'engraving' | 'stone' | 'measurements';
  readonly label: Word;
  readonly help?: Word;
  readonly guide?: FormGuide;
  readonly items: readonly FormItem[];
}

/** One slot of the payload. */
export interface FormField {
  readonly is: 'field';
  /** Index of the slot in the payload; fields stand in the order of slots. */
  readonly slot: number;
  readonly id: string;
  /** How it is drawn. Every other kind of the authored set is drawn as one of these. */
  readonly kind:
    | 'choice'
    | 'choices'
    | 'switch'
    | 'text'
    | 'number'
    | 'date'
    | 'time'
    | 'ring-size'
    | 'colour'
    | 'file'
    | 'hidden';
  /** choice: dropdown, radio, buttons, colour-swatches, image-swatches, fonts. choices: checkboxes, buttons, swatches. number: plain, stepper. switch: switch, checkbox. */
  readonly appearance?: string;
  readonly label: Word;
  readonly help?: Word;
  readonly guide?: FormGuide;
  readonly required: boolean;
  /** True when it starts hidden because its condition is not met by the selection of the defaults. */
  readonly hidden: boolean;
  readonly choices?: readonly FormChoice[];
  /** Texts: the type of the input, `text` for engravings. */
  readonly input?: 'text' | 'long-text' | 'email' | 'phone' | 'link' | 'engraving';
  readonly lines?: number;
  readonly placeholder?: Word;
  readonly symbols?: readonly string[];
  /** Engravings of a single font: its CSS family and file. With several, their slot's choices have them. */
  readonly family?: string;
  readonly file?: string;
  /** Texts and choices: most; numbers: range and step; times: minutes since midnight. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Not translated: "mm", "ct". */
  readonly unit?: string;
  /** What is filled in before the shopper comes: a choice's index, indices, a number, a text, true. Never anything that costs. */
  readonly default?: number | readonly number[] | string | boolean;
  /** What the field costs, where one figure says it. */
  readonly charge?: {
    readonly per: 'piece' | 'character' | 'unit' | 'line' | 'percent';
    readonly cents: number;
  };
  /** It costs something that no single figure says: a table, tiers, a formula, metal. */
  readonly varies?: true;
  readonly sizes?: readonly FormSizes[];
  readonly bandMm?: number;
  readonly offersSizer?: boolean;
  readonly accept?: string;
  readonly megabytes?: number;
}

export interface FormChoice {
  readonly label: Word;
  /** What it costs where one figure says it: `cents`, or `percent` of the base price. Neither: free. `varies`: it depends. */
  readonly cents?: number;
  readonly percent?: number;
  readonly varies?: true;
  readonly colour?: string;
  readonly secondColour?: string;
  readonly picture?: string;
  readonly help?: Word;
  /** Counted stock: the page says how many are left from here down. */
  readonly lowAt?: number;
  /** Fonts: CSS family and file. */
  readonly family?: string;
  readonly file?: string;
}

/** Sizes of one system inside the maker's range; `mm100` is the inner circumference in hundredths of a millimetre. */
export interface FormSizes {
  readonly system: RingSizeSystem;
  readonly sizes: readonly { readonly label: string; readonly mm100: number }[];
}

export interface FormGuide {
  readonly title: Word;
  readonly text: readonly Word[];
  readonly picture?: string;
}

/** Shown, not asked. `when` is the number of a payload condition ("w" line) that decides whether it is shown; absent: always. */
export type FormContent = { readonly is: 'content'; readonly hidden: boolean; readonly when?: number } & (
  | { readonly kind: 'heading' | 'paragraph'; readonly text: readonly Word[] }
  | { readonly kind: 'divider' }
  | { readonly kind: 'picture'; readonly picture: string; readonly alt: Word }
  | { readonly kind: 'help'; readonly label: Word; readonly guide: FormGuide }
  | {
      readonly kind: 'size-chart';
      readonly label: Word;
      readonly columns: readonly Word[];
      readonly rows: readonly (readonly Word[])[];
      readonly note?: Word;
    }
);

export interface FormMessage {
  /** Index of the rule line in the payload. */
  readonly rule: number;
  readonly kind: 'warn' | 'block';
  readonly text: Word;
  /** Slot at which it stands; absent: above the price. */
  readonly slot?: number;
  readonly mustAccept: boolean;
}
