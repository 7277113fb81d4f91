import type { Charge, MetalCharge } from './charge.ts';
import type { Condition } from './condition.ts';

/** Everything on the page: what is asked and what is only shown. */
export type Field = AskedField | ContentField;

export type AskedField =
  | ChoiceField
  | ChoicesField
  | SwitchField
  | TextField
  | NumberField
  | DateField
  | TimeField
  | EngravingField
  | RingSizeField
  | MeasurementsField
  | StoneField
  | MetalField
  | FontField
  | ColourField
  | FileField
  | HiddenField;

export interface Placed {
  /** Stable for the life of the set: lower-case letters, digits and hyphens, at most 24, no dot. */
  readonly id: string;
  /** Id of the step that it stands in. */
  readonly inStep?: string;
  readonly group?: string;
  /** Absent: always shown. A hidden field is never charged and never required. May look at fields above only. */
  readonly showWhen?: Condition;
}

export interface Asked extends Placed {
  readonly label: string;
  readonly help?: string;
  /** Longer guidance behind a "?" beside the label. */
  readonly guide?: Guide;
  readonly required: boolean;
}

export interface Guide {
  readonly title: string;
  /** Paragraphs, cut at line breaks. */
  readonly text: string;
  /** https address of a picture. */
  readonly picture?: string;
}

export interface Choice {
  /** As a field's id; unique within the field. */
  readonly id: string;
  readonly label: string;
  readonly charge?: Charge;
  /** Working days that this adds. */
  readonly days?: number;
  /** CSS hex colour, for colour swatches. A second one is drawn beside it (two-tone). */
  readonly colour?: string;
  readonly secondColour?: string;
  /** https address, for image swatches. */
  readonly picture?: string;
  readonly help?: string;
  /** How many can be sold, counted by the app: see "Stock" in app/options/README.md. Absent: not counted. */
  readonly stock?: { readonly count: number; readonly lowAt?: number };
}

export type ChoiceAppearance = 'dropdown' | 'radio' | 'buttons' | 'colour-swatches' | 'image-swatches';

/** One of several. */
export interface ChoiceField extends Asked {
  readonly kind: 'choice';
  readonly appearance: ChoiceAppearance;
  readonly choices: readonly Choice[];
  /** Id of a choice that costs nothing. */
  readonly default?: string;
}

/** Several of several: at most 30 choices. */
export interface ChoicesField extends Asked {
  readonly kind: 'choices';
  readonly appearance: 'checkboxes' | 'buttons' | 'colour-swatches' | 'image-swatches';
  readonly choices: readonly Choice[];
  readonly min?: number;
  readonly max?: number;
  /** Besides those of the choices. */
  readonly charge?: Charge;
  readonly default?: readonly string[];
}

/** On or off. A consent is one that is `required`: it must be on. */
export interface SwitchField extends Asked {
  readonly kind: 'switch';
  readonly appearance: 'switch' | 'checkbox';
  readonly charge?: Charge;
  readonly days?: number;
  /** Only when it costs nothing, and never of a consent. */
  readonly default?: boolean;
}

/** `email`, `phone` and `link` are texts that must look like one. */
export interface TextField extends Asked {
  readonly kind: 'text' | 'long-text' | 'email' | 'phone' | 'link';
  /** In characters as a person counts them. */
  readonly maxCharacters: number;
  readonly minCharacters?: number;
  readonly placeholder?: string;
  readonly charge?: Charge;
  readonly default?: string;
}

/** `quantity` is of a component (three charms): whole, and drawn with − and +. */
export interface NumberField extends Asked {
  readonly kind: 'number' | 'quantity';
  readonly min: number;
  readonly max: number;
  /** At most three decimals; the numbers offered are min, min + step, … */
  readonly step: number;
  /** Shown behind the number: "mm", "ct", "g", "cm", "in". Formulas check it. */
  readonly unit?: string;
  readonly charge?: Charge;
  readonly default?: number;
}

/** A day. */
export interface DateField extends Asked {
  readonly kind: 'date';
  /** `lead-time`: not before the piece can be ready; a number: working days from today. Closed days cannot be picked. */
  readonly earliest: 'lead-time' | number;
  /** Calendar days from today. */
  readonly latest?: number;
  readonly charge?: Charge;
}

/** A time of day in the shop's time, "09:30". */
export interface TimeField extends Asked {
  readonly kind: 'time';
  readonly from: string;
  readonly to: string;
  readonly stepMinutes: number;
}

/** Parts: the text itself, `.font`, `.position`. */
export interface EngravingField extends Asked {
  readonly kind: 'engraving';
  /** In characters as a person counts them, over all lines; or worked out from the arc. */
  readonly room: number | EngravingRoom;
  /** 1 to 4. */
  readonly lines: number;
  readonly fonts: readonly Font[];
  readonly positions?: readonly Choice[];
  /** Signs offered on buttons beside the text, such as "♥∞★": characters that the fonts have. */
  readonly symbols?: string;
  readonly charge?: Charge;
  readonly days?: number;
}

/** usable arc = circumference − clear zone; room = arc ÷ (letter height × the font's mean advance), per line. */
export interface EngravingRoom {
  /** A ring-size field above. */
  readonly ring: string;
  readonly clearMm: number;
  readonly letterMm: number;
  /** Never more than this, whatever the ring. */
  readonly most: number;
}

export interface Font {
  readonly id: string;
  readonly label: string;
  /** CSS font family for the preview, and the https address of its file (WOFF2, TTF, OTF). */
  readonly family: string;
  readonly file?: string;
  /** Mean advance of a character in em, measured from the file when the set is saved, or as the maker says: 0.3 to 1.2. */
  readonly advanceEm: number;
  /** What the font draws: names of `engine/authoring/scripts.ts` and single characters, e.g. ["latin", "digits", "♥"]. */
  readonly draws: readonly string[];
  readonly charge?: Charge;
}

export interface RingSizeField extends Asked {
  readonly kind: 'ring-size';
  /** Smallest and largest inner circumference made, in mm. */
  readonly minMm: number;
  readonly maxMm: number;
  /** Which steps of each system are offered; `quarters` only where a system has them. */
  readonly steps?: 'whole' | 'halves' | 'quarters';
  /** The first is shown to shoppers whose country has no system of its own. */
  readonly systems: readonly RingSizeSystem[];
  /** Width of the band for the fit advice in the size guide. */
  readonly bandMm?: number;
  /** Offers "Not sure: send me a sizer": the piece waits for the size. */
  readonly offersSizer?: boolean;
  readonly charge?: Charge;
}

export type RingSizeSystem = 'UK' | 'US' | 'ISO' | 'IT' | 'DE' | 'JP' | 'HK';

/** Named measures for tailoring. One part each: `.chest`, `.waist`. */
export interface MeasurementsField extends Asked {
  readonly kind: 'measurements';
  readonly unit: 'cm' | 'mm' | 'in';
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly guidance?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Parts, as far as they are offered: `.cut`, `.size`, `.colour`, `.clarity`, `.certificate`. */
export interface StoneField extends Asked {
  readonly kind: 'stone';
  readonly appearance: ChoiceAppearance;
  readonly cut?: readonly Choice[];
  readonly size?: {
    readonly unit: 'ct' | 'mm';
    readonly min: number;
    readonly max: number;
    readonly step: number;
  };
  readonly colour?: readonly Choice[];
  readonly clarity?: readonly Choice[];
  readonly certificate?: readonly Choice[];
  /** Of the stone as a whole: a formula or a table on its parts. */
  readonly charge?: Charge;
}

export interface MetalField extends Asked {
  readonly kind: 'metal';
  readonly appearance: ChoiceAppearance;
  readonly alloys: readonly Alloy[];
  readonly default?: string;
}

export interface Alloy extends Choice {
  readonly metal: MetalCharge['metal'];
  readonly fineness: number;
  /** "yellow", "white", "rose"; shown with the swatch. */
  readonly tone?: string;
}

/** Fonts to pick from, each shown in itself. */
export interface FontField extends Asked {
  readonly kind: 'font';
  readonly fonts: readonly Font[];
  readonly default?: string;
}

/** Any colour, as #rrggbb. */
export interface ColourField extends Asked {
  readonly kind: 'colour';
  readonly charge?: Charge;
  readonly default?: string;
}

/** One file. What is sold is the piece; the file may follow later. */
export interface FileField extends Asked {
  readonly kind: 'file';
  readonly accepts: 'pictures' | 'pictures-and-pdf';
  readonly maxMegabytes: number;
  readonly charge?: Charge;
}

/** Travels with the order and is not shown. The first value unless a rule sets another; all are free. */
export interface HiddenField extends Placed {
  readonly kind: 'hidden';
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

export type ContentField =
  | (Placed & { readonly kind: 'heading'; readonly text: string })
  | (Placed & { readonly kind: 'paragraph'; readonly text: string })
  | (Placed & { readonly kind: 'divider' })
  | (Placed & { readonly kind: 'picture'; readonly picture: string; readonly alt: string })
  /** A button that opens guidance. */
  | (Placed & { readonly kind: 'help'; readonly label: string; readonly guide: Guide })
  | (Placed & {
      readonly kind: 'size-chart';
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly note?: string;
    });
