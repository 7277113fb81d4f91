import { exponentOf } from '../money.ts';
import { escape } from '../runtime/escaping.ts';
import { rulesOf } from './compile-condition.ts';
import { drawForm } from './draw-form.ts';
import type { Form } from './form.ts';
import type { Field, OptionSet, TextCharge } from './option-set.ts';

/** What is published with a product: rules and prices for the runtimes, words and looks for Liquid. */
export interface CompiledOptionSet {
  /** Metafield `$app:bespoke.payload`; its text format is in app/options/README.md. */
  readonly payload: string;
  /** Changes with whatever changes a rule or a price, not with words. */
  readonly stamp: string;
  /** Metafield `$app:bespoke.form`. */
  readonly form: Form;
  /** UTF-8 bytes of the payload: Shopify hands Functions at most 10 000. */
  readonly bytes: number;
}

/** Compiles a set that `reviewOptionSet` has no error for; throws on a condition that looks at an unknown field or choice. */
export function compileOptionSet(set: OptionSet): CompiledOptionSet {
  const exponent = exponentOf(set.currency);
  const rules = set.fields.map((field) => record(field, set.fields, false)).join('\n');
  const stamp = hash(`1;${set.currency};${exponent}\n${rules}`);
  const records = set.fields.map((field) => record(field, set.fields, true));
  const payload = [`1;${stamp};${set.currency};${exponent}`, ...records].join('\n');
  return { payload, stamp, form: drawForm(set, payload), bytes: bytesOf(payload) };
}

/** Bytes each field takes in the payload, for saying what makes it large. */
export function bytesByField(set: OptionSet): { readonly field: Field; readonly bytes: number }[] {
  return set.fields.map((field) => ({ field, bytes: bytesOf(record(field, set.fields, true)) + 1 }));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const letters = { choice: 'c', engraving: 'e', text: 't', 'ring-size': 'r' } as const;

function record(field: Field, fields: readonly Field[], worded: boolean): string {
  const rule = field.showWhen === undefined ? '' : rulesOf(field.showWhen, fields).join(' ');
  const head = [
    letters[field.kind],
    field.id,
    worded ? escape(field.label) : '',
    field.required ? '1' : '0',
    rule,
  ];
  return [...head, ...tail(field, worded)].join(';');
}

function tail(field: Field, worded: boolean): (string | number)[] {
  if (field.kind === 'choice')
    return field.choices.flatMap((choice) => [
      choice.id,
      worded ? escape(choice.label) : '',
      choice.surchargeMinor,
    ]);
  if (field.kind === 'ring-size')
    return [hundredths(field.maxMm), field.surchargeMinor, hundredths(field.minMm), field.systems.join(' ')];
  return [field.maxCharacters, amountOf(field.charge), 0, per(field.charge)];
}

function hundredths(mm: number): number {
  return Math.round(mm * 100);
}

function amountOf(charge: TextCharge): number {
  return charge.kind === 'free' ? 0 : charge.surchargeMinor;
}

function per(charge: TextCharge): number {
  if (charge.kind !== 'per-character') return 0;
  return charge.chargesSpaces ? 1 : 2;
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, of which ten base-36 digits (51 bits) are kept. */
function hash(text: string): string {
  return (fnv(text, 0x811c9dc5).toString(36).padStart(7, '0') + fnv(text, 0x1b873593).toString(36)).slice(
    0,
    10,
  );
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
