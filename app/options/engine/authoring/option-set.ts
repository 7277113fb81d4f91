import type { Charge } from './charge.ts';
import type { Condition } from './condition.ts';
import type { Field } from './field.ts';

/**
 * An option set as a maker writes it: what can be asked of a shopper about one piece, when, at what charge and how long it takes.
 * Amounts are integer minor units of `currency`, lengths millimetres, weights grams, unless a unit is named.
 * The format is published as JSON Schema in `public/schemas/option-set-2.json`.
 */
export interface OptionSet {
  readonly format: 2;
  readonly name: string;
  /** ISO 4217, the shop's own currency. */
  readonly currency: string;
  /** In the order of the page. */
  readonly fields: readonly Field[];
  /** Absent: one page. On phones a form of several steps is a stepper. */
  readonly steps?: readonly Step[];
  /** Frames around fields that stand together on the page. */
  readonly groups?: readonly Group[];
  readonly rules?: readonly Rule[];
  readonly rounding?: Rounding;
  /** Absent: no "ready by" on the product page, and no due date. */
  readonly leadTime?: LeadTime;
  /** The maker's words in other languages: by locale ("fr", "pt-BR"), then by the word in the set's own language. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Fields name their step by `inStep`; those of one step stand together. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
}

/** Fields name their group by `group`; those of one group stand together, in one step. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** Absent: always shown. A hidden group hides its fields. May look at fields above the group. */
  readonly showWhen?: Condition;
}

/** Takes effect when `when` holds. Effects on fields may only look at fields above the field they change. */
export interface Rule {
  readonly id: string;
  /** What the maker calls it: findings and explanations name it. */
  readonly name: string;
  readonly when: Condition;
  readonly then: readonly [Effect, ...Effect[]];
}

export type Effect =
  /** A field with rules that show it is hidden unless one of them holds. */
  | { readonly kind: 'show'; readonly field: string }
  /** Wins over showing. */
  | { readonly kind: 'hide'; readonly field: string }
  | { readonly kind: 'require'; readonly field: string }
  /** Only these choices can be taken; of several such rules all hold. */
  | { readonly kind: 'limit'; readonly field: string; readonly choices: readonly string[] }
  /** The field takes this value and the shopper cannot change it: a choice's id, a number, or "on" for a switch. The last rule wins. */
  | { readonly kind: 'set'; readonly field: string; readonly to: string | number }
  /** Advice. With `mustAccept` the piece is not sold until the shopper has accepted it. */
  | {
      readonly kind: 'warn';
      readonly field?: string;
      readonly message: string;
      readonly mustAccept: boolean;
    }
  /** The piece is not sold like this. */
  | { readonly kind: 'block'; readonly field?: string; readonly message: string }
  /** A line of its own in the breakdown. */
  | { readonly kind: 'add-price'; readonly label: string; readonly charge: Charge }
  | { readonly kind: 'add-days'; readonly days: number };

/**
 * How the price of one piece is rounded, up to the next: `to` whole units of the currency (1, 5, 10), or `ending` in hundredths (99 =
 * the next amount that ends in .99). Absent: not beyond the minor unit. Applies when the options cost something.
 */
export type Rounding = { readonly to: 1 | 5 | 10 | 50 | 100 } | { readonly ending: 99 | 95 | 90 };

export interface LeadTime {
  /** Working days of the workshop before the piece is ready, all choices' and rules' days added to it. */
  readonly baseDays: number;
}
