import { exponentOf } from '../money.ts';
import { evaluate } from '../runtime/evaluate.ts';
import type { Evaluation } from '../runtime/evaluation.ts';
import { readPayload } from '../runtime/payload.ts';
import { Selection, setText, setValue } from '../runtime/selection.ts';
import { Surroundings } from '../runtime/surroundings.ts';
import type { RuleLine } from './compile-rules.ts';
import { drawContent } from './draw-content.ts';
import { drawField, drawGuide } from './draw-field.ts';
import type { AskedField, Field } from './field.ts';
import type { Form, FormField, FormGroup, FormItem, FormMessage, FormStep } from './form.ts';
import type { OptionSet } from './option-set.ts';
import { isAsked, slotsOf, type Slot } from './slots.ts';
import { markOf, wordList, type WordList } from './words.ts';

/** The compiled set: its payload knows the stamp and what starts hidden. */
interface Compiled {
  readonly payload: string;
  readonly rules: readonly RuleLine[];
}

/** What Liquid draws for a set. */
export function drawForm(set: OptionSet, { payload: text, rules }: Compiled): Form {
  const payload = readPayload(text);
  const list = wordList();
  const drawing = { list, currency: set.currency };
  const slots = slotsOf(set);
  const drawn = slots.map((slot) => drawField(slot, isRequired(slot, payload.require[slot.index]), drawing));
  const start = evaluate(payload, defaultSelection(drawn), new Surroundings());
  const fields = drawn.map((field) => ({ ...field, hidden: start.visible[field.slot] !== 1 }));
  const itemsOf = (field: Field) => drawItems(field, { slots, fields, rules, start, list });
  return {
    v: 2,
    stamp: payload.stamp,
    currency: set.currency,
    exponent: exponentOf(set.currency),
    steps: drawSteps(set, itemsOf, list),
    messages: drawMessages(rules, list),
    extras: rules.flatMap((line) =>
      line.kind === 'rule' && line.effect.kind === 'add-price' ? [list.word(line.effect.label)] : [],
    ),
    leadTime: set.leadTime !== undefined,
    words: list.words,
    mark: markOf(list.words),
  };
}

/** Marked as required when it always is: what is required by condition is the script's to mark. */
function isRequired({ field }: Slot, program: string | undefined): boolean {
  return field.kind !== 'hidden' && program === '';
}

/** What the form fills in before the shopper comes. */
function defaultSelection(fields: readonly Omit<FormField, 'hidden'>[]): Selection {
  const selection = new Selection(fields.length);
  for (const { slot, default: value } of fields) {
    if (typeof value === 'string') setText(selection, slot, value);
    else if (typeof value === 'boolean') setValue(selection, slot, 1, 1);
    else if (typeof value === 'number') {
      const isChoice = fields[slot]?.choices !== undefined;
      setValue(selection, slot, isChoice ? value + 1 : value, 1);
    } else if (value !== undefined)
      setValue(
        selection,
        slot,
        value.reduce((bits, index) => bits + 2 ** index, 0),
        1,
      );
  }
  return selection;
}

interface Drawn {
  readonly slots: readonly Slot[];
  readonly fields: readonly FormField[];
  readonly rules: readonly RuleLine[];
  readonly start: Evaluation;
  readonly list: WordList;
}

/** A field of several parts is a frame around them. */
function drawItems(field: Field, { slots, fields, rules, start, list }: Drawn): FormItem[] {
  if (!isAsked(field)) {
    const when = rules.findIndex((line) => line.kind === 'content' && line.content === field);
    return [
      drawContent(field, when < 0 ? { hidden: false } : { hidden: start.fired[when] !== 1, when }, list),
    ];
  }
  const items = slots.flatMap((slot) => (slot.field === field ? (fields[slot.index] ?? []) : []));
  const frame = frameOf(field, list);
  return frame === null ? items : [{ ...frame, items }];
}

function frameOf(field: AskedField, list: WordList): Omit<FormGroup, 'items'> | null {
  const { kind } = field;
  if (kind !== 'engraving' && kind !== 'stone' && kind !== 'measurements') return null;
  const help = field.help === undefined ? {} : { help: list.word(field.help) };
  return { is: 'group', kind, label: list.word(field.label), ...help, ...drawGuide(field.guide, list) };
}

/** Runs of fields that name the same step, and in them the same group: items stay in the order of slots. */
function drawSteps(set: OptionSet, itemsOf: (field: Field) => FormItem[], list: WordList): FormStep[] {
  const runs = runsOf(set.fields, ({ inStep }) => inStep);
  if (runs.length === 0) return [{ items: [] }];
  return runs.map(({ name, fields }) => {
    const step = set.steps?.find(({ id }) => id === name);
    const items = drawGroups(set, fields, { itemsOf, list });
    if (step === undefined) return { items };
    const help = step.help === undefined ? {} : { help: list.word(step.help) };
    return { label: list.word(step.label), ...help, items };
  });
}

function drawGroups(
  set: OptionSet,
  fields: readonly Field[],
  { itemsOf, list }: { readonly itemsOf: (field: Field) => FormItem[]; readonly list: WordList },
): FormItem[] {
  return runsOf(fields, ({ group }) => group ?? '').flatMap(({ name, fields: framed }) => {
    const group = set.groups?.find(({ id }) => id === name);
    const items = framed.flatMap(itemsOf);
    if (group === undefined) return items;
    const help = group.help === undefined ? {} : { help: list.word(group.help) };
    return [{ is: 'group', label: list.word(group.label), ...help, items }];
  });
}

/** Neighbours under one name; what has none goes on with the name before it. */
function runsOf(
  fields: readonly Field[],
  nameOf: (field: Field) => string | undefined,
): { name: string | undefined; fields: Field[] }[] {
  const runs: { name: string | undefined; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    const name = nameOf(field) ?? last?.name;
    if (last === undefined || (last.name !== name && last.name !== undefined))
      runs.push({ name, fields: [field] });
    else {
      last.name = name;
      last.fields.push(field);
    }
  }
  return runs;
}

function drawMessages(rules: readonly RuleLine[], list: WordList): FormMessage[] {
  return rules.flatMap((line, rule) => {
    if (line.kind !== 'rule' || (line.effect.kind !== 'warn' && line.effect.kind !== 'block')) return [];
    const { kind, message } = line.effect;
    const mustAccept = line.effect.kind === 'warn' && line.effect.mustAccept;
    const at = line.slot === null ? {} : { slot: line.slot };
    return [{ rule, kind, text: list.word(message), ...at, mustAccept }];
  });
}
