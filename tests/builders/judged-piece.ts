import { compileOptionSet, type CompiledFor } from '#app/options/engine/authoring/compile.ts';
import type { Charge } from '#app/options/engine/authoring/charge.ts';
import type {
  Choice,
  ChoiceField,
  ChoicesField,
  Field,
  NumberField,
} from '#app/options/engine/authoring/field.ts';
import type { OptionSet, Rule } from '#app/options/engine/authoring/option-set.ts';
import { slotsOf, type Slot } from '#app/options/engine/authoring/slots.ts';
import {
  readSpecification,
  type SelectionProblem,
  type SpecificationLine,
} from '#app/options/engine/authoring/specification.ts';
import { evaluate } from '#app/options/engine/runtime/evaluate.ts';
import { readPayload } from '#app/options/engine/runtime/payload.ts';
import { readSelection } from '#app/options/engine/runtime/read-selection.ts';
import { Surroundings } from '#app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '#app/options/engine/runtime/workshop.ts';

/** By slot: a choice's id, ids of several, a number, a text, a size as "5188UK". */
export type Answers = Readonly<Record<string, string | number | readonly string[]>>;

export interface Around {
  readonly rate?: number;
  readonly currency?: string;
  readonly exponent?: number;
  readonly market?: string;
  readonly isSignedIn?: boolean;
  readonly quantity?: number;
  readonly variant?: number;
  readonly baseMinor?: number;
  readonly workshop?: string;
  readonly today?: number;
  readonly accepted?: readonly number[];
  readonly compiledFor?: CompiledFor;
}

export interface Judged {
  /** What is shown, by slot id. */
  readonly shown: readonly string[];
  readonly required: readonly string[];
  /** "slot: problem", or the problem alone. */
  readonly problems: readonly string[];
  readonly lines: readonly SpecificationLine[];
  readonly extras: readonly { readonly label: string; readonly chargeMinor: number }[];
  readonly accepted: readonly string[];
  readonly surchargeMinor: number;
  readonly unitMinor: number;
  readonly days: number;
}

/** A piece as its maker offers it, specified by a shopper: compiled, written as `_bespoke`, read and judged. */
export function judge(set: OptionSet, answers: Answers, circumstances: Around = {}): Judged {
  const { payload: text, stamp } = compileOptionSet(set, circumstances.compiledFor);
  const slots = slotsOf(set);
  const bespoke = bespokeOf(stamp, slots, { answers, accepted: circumstances.accepted ?? [] });
  const around = surroundings(circumstances);
  const read = readSpecification(set, { payload: text }, { bespoke, around });
  const payload = readPayload(text);
  const answer = evaluate(payload, readSelection(payload, bespoke), around);
  const marked = (marks: Uint8Array) => slots.flatMap(({ id, index }) => (marks[index] === 1 ? [id] : []));
  return {
    ...read,
    shown: marked(answer.visible),
    required: marked(answer.required),
    problems: read.problems.map(({ field, problem }) => problemWords(field, problem)),
  };
}

export function setOf(fields: readonly Field[], rules: readonly Rule[] = []): OptionSet {
  return { format: 2, name: 'Piece', currency: 'GBP', fields, rules };
}

export function choice(id: string, offered: readonly (string | Choice)[]): ChoiceField {
  return {
    id,
    kind: 'choice',
    label: `The ${id}`,
    required: false,
    appearance: 'buttons',
    choices: offered.map((one) => (typeof one === 'string' ? { id: one, label: one } : one)),
  };
}

export function choices(id: string, offered: readonly (string | Choice)[], charge?: Charge): ChoicesField {
  const { label, required, choices: all } = choice(id, offered);
  const asked = { id, label, required, kind: 'choices', appearance: 'checkboxes', choices: all } as const;
  return { ...asked, ...(charge === undefined ? {} : { charge }) };
}

export function priced(id: string, charge: Charge): Choice {
  return { id, label: id, charge };
}

export function flat(amount: number): Charge {
  return { kind: 'flat', amount };
}

export function number(id: string, charge?: Charge): NumberField {
  const asked = { id, kind: 'number', label: `The ${id}`, required: false } as const;
  return { ...asked, min: 0, max: 100, step: 0.5, unit: 'mm', ...(charge === undefined ? {} : { charge }) };
}

function problemWords(field: string | null, problem: SelectionProblem): string {
  return field === null ? problem : `${field}: ${problem}`;
}

function surroundings(given: Around): Surroundings {
  const around = new Surroundings();
  around.rate = given.rate ?? 1;
  around.currency = given.currency ?? 'GBP';
  around.exponent = given.exponent ?? 2;
  around.market = given.market ?? '';
  around.signedIn = given.isSignedIn === true ? 1 : 0;
  around.quantity = given.quantity ?? 1;
  around.variant = given.variant ?? 0;
  around.baseMinor = given.baseMinor ?? 0;
  around.workshop = readWorkshop(given.workshop ?? '', given.today ?? 0);
  return around;
}

export function bespokeOf(
  stamp: string,
  slots: readonly Slot[],
  { answers, accepted }: { readonly answers: Answers; readonly accepted: readonly number[] },
): string {
  const values = slots.map((slot) => {
    const answer = answers[slot.id];
    return answer === undefined ? '' : valueOf(slot, answer);
  });
  return ['2', stamp, accepted.join('.'), ...values].join(';');
}

function valueOf(slot: Slot, answer: string | number | readonly string[]): string {
  if (typeof answer === 'number') return String(answer);
  const ids = typeof answer === 'string' ? [answer] : answer;
  if (slot.kind !== 'choice' && slot.kind !== 'choices')
    return ids.join('').replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll('\n', '\\n');
  return ids.map((id) => slot.choices.findIndex((one) => one.id === id) + 1).join('.');
}
