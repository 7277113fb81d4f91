import { escape } from '../runtime/escaping.ts';
import { compileContext, type CompileContext, type ProductVariant } from './compile-context.ts';
import { ruleLines, type RuleLine } from './compile-rules.ts';
import { compileSlot } from './compile-slot.ts';
import { drawForm } from './draw-form.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { OptionSet, Rounding, Rule } from './option-set.ts';
import { stampOf } from './stamp.ts';

/** What is published with a product: rules and prices for the runtimes, words and looks for Liquid. */
export interface CompiledOptionSet {
  /** Metafield `$app:bespoke.payload`; its text format is in app/options/README.md. */
  readonly payload: string;
  /** Changes with whatever changes a rule or a price; not with words, and not with the product's variants. */
  readonly stamp: string;
  /** Metafield `$app:bespoke.form`. */
  readonly form: Form;
  /** Metafield `$app:bespoke.words`: their mark, then the form's words, one a line. */
  readonly words: string;
  /** UTF-8 bytes of the payload: Shopify hands Functions at most 10 000. */
  readonly bytes: number;
}

/** The product that a set is compiled for. */
export interface CompiledFor {
  /** `setKey` of the option set: by which the workshop names its stock. */
  readonly key?: string;
  /** For conditions on the variant; without them, no variant meets one. */
  readonly variants?: readonly ProductVariant[];
}

/** Compiles a set that `reviewOptionSet` has no error for; throws on a condition or charge that looks at what is not asked. */
export function compileOptionSet(
  set: OptionSet,
  { key = '', variants = [] }: CompiledFor = {},
): CompiledOptionSet {
  const context = compileContext(set, variants);
  const slots = context.slots.map((slot) => compileSlot(slot, context));
  const rules = ruleLines(context);
  const judged = [...slots, ...rules.map(({ text }) => text)];
  const stamp = stampOf(
    [headOf(context, '', ''), ...judged, ...context.lines(true), idsOf(context)].join('\n'),
  );
  const labels = `L${context.slots.map(({ label }) => escape(label)).join(';')}`;
  const payload = [headOf(context, stamp, key), ...judged, ...context.lines(false), labels].join('\n');
  const form = drawForm(set, { payload, rules });
  return { payload, stamp, form, words: [form.mark, ...form.words].join('\n'), bytes: bytesOf(payload) };
}

/** Bytes each field takes in the payload, for saying what makes it large. */
export function bytesByField(set: OptionSet): { readonly field: Field; readonly bytes: number }[] {
  const context = compileContext(set);
  return set.fields.map((field) => {
    const slots = context.slots.filter((slot) => slot.field === field);
    const before = bytesOf(context.lines(false).join('\n'));
    const lines = slots.flatMap((slot) => [compileSlot(slot, context), `;${escape(slot.label)}`]);
    const shared = bytesOf(context.lines(false).join('\n')) - before;
    return { field, bytes: lines.reduce((sum, line) => sum + bytesOf(line), shared + slots.length) };
  });
}

/** Bytes each rule takes by its advice, refusals and additions; its effects on fields count with those. */
export function bytesByRule(set: OptionSet): { readonly rule: Rule; readonly bytes: number }[] {
  const lines = ruleLines(compileContext(set));
  return (set.rules ?? []).map((rule) => ({
    rule,
    bytes: lines.reduce((sum, line) => sum + (isOf(line, rule) ? bytesOf(line.text) + 1 : 0), 0),
  }));
}

function isOf(line: RuleLine, rule: Rule): boolean {
  return line.kind === 'rule' && line.rule === rule;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function headOf({ set, exponent, unit }: CompileContext, stamp: string, key: string): string {
  const days = set.leadTime?.baseDays ?? 0;
  const head = ['2', stamp, set.currency, exponent, ...roundingOf(set.rounding), days, key];
  return [...head, ...(unit === 1 ? [] : [unit])].join(';');
}

/** "Round to" and its ending, in hundredths of a unit. */
function roundingOf(rounding: Rounding | undefined): [number, number] {
  if (rounding === undefined) return [0, 0];
  return 'to' in rounding ? [rounding.to * 100, 0] : [100, rounding.ending];
}

/** Another field or choice under the same number must refuse carts even when it costs the same. */
function idsOf({ slots }: CompileContext): string {
  return slots.map(({ id, choices }) => [id, ...choices.map((choice) => choice.id)].join(' ')).join('\n');
}
