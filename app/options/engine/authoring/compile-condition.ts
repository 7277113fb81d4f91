import type { Comparison, Condition } from './condition.ts';
import type { CompileContext } from './compile-context.ts';
import { constant, on } from './compile-number.ts';
import { subjectOf } from './compile-subject.ts';
import { variantProgram } from './native-variants.ts';
import type { Slot } from './slots.ts';

export const ALWAYS = '1k';
export const NEVER = 'k';

/**
 * The program of a condition: not 0 when it holds. Throws on a field or choice that the set does not have, which `reviewOptionSet`
 * finds before.
 */
export function compileCondition(condition: Condition, context: CompileContext): string {
  if ('all' in condition) return allOf(condition.all.map((one) => compileCondition(one, context)));
  if ('any' in condition) return anyOf(condition.any.map((one) => compileCondition(one, context)));
  if ('none' in condition) return not(anyOf(condition.none.map((one) => compileCondition(one, context))));
  if ('not' in condition) return not(compileCondition(condition.not, context));
  if ('variant' in condition) return variantProgram(condition, context);
  if ('quantity' in condition) return compare('q', condition);
  if ('market' in condition) return anyOf(condition.market.map((handle) => on(context.string(handle), 'm')));
  if ('customer' in condition) return condition.customer === 'signed-in' ? 'l' : 'lN';
  return ofField(condition, context);
}

/** All of the programs hold. */
export function allOf(programs: readonly string[]): string {
  return joined(
    programs.filter((one) => one !== ALWAYS),
    '&',
    ALWAYS,
  );
}

/** At least one of the programs holds. */
export function anyOf(programs: readonly string[]): string {
  if (programs.includes(ALWAYS)) return ALWAYS;
  return joined(
    programs.filter((one) => one !== NEVER),
    '!',
    NEVER,
  );
}

export function not(program: string): string {
  if (program === ALWAYS) return NEVER;
  return program === NEVER ? ALWAYS : `${program}N`;
}

function joined(programs: readonly string[], sign: string, none: string): string {
  return programs.length === 0
    ? none
    : [...new Set(programs)].map((one, place) => (place === 0 ? one : `${one}${sign}`)).join('');
}

type OfField = Extract<Condition, { readonly field: string }>;

function ofField(condition: OfField, context: CompileContext): string {
  const slots = context.named(condition.field);
  const slot = slots.find(({ id }) => id === condition.field) ?? slots[0];
  if (slot === undefined) throw new Error(`A condition looks at "${condition.field}", which is not asked.`);
  if ('isFilled' in condition) return anyOf(filledOnes(slots, condition.field));
  if ('isEmpty' in condition) return not(anyOf(filledOnes(slots, condition.field)));
  if ('is' in condition) return is(slot, condition.is, context);
  if ('isOneOf' in condition) return isOneOf(slot, condition.isOneOf, context);
  if ('contains' in condition)
    return slot.kind === 'text'
      ? `${constant(slot.index)}${on(context.string(condition.contains), 'H')}`
      : `${on(slot.index, 'v')}${placeOf(slot, condition.contains)}B`;

  const subject = subjectOf(slot);
  if (subject === null) throw new Error(`A condition compares "${condition.field}", which is no number.`);
  const compared = compare(subject.program, condition);
  return holdsOfEmpty(slot, condition) ? allOf([filledSize(slot), compared]) : compared;
}

/** A field of several parts is filled when one of them is; an engraving when its text is. */
function filledOnes(slots: readonly Slot[], name: string): string[] {
  const own = slots.filter(({ id }) => id === name);
  return (own.length > 0 ? own : slots).map(({ index }) => on(index, 'f'));
}

/** A sizer fills a ring size, but is no size. */
function filledSize({ index, kind }: Slot): string {
  return on(index, kind === 'ring-size' ? 'v' : 'f');
}

function is(slot: Slot, wanted: string, context: CompileContext): string {
  const value = on(slot.index, 'v');
  switch (slot.kind) {
    case 'choice':
      return slot.choices.length === 1 && placeOf(slot, wanted) === 1
        ? value
        : `${value}${placeOf(slot, wanted)}=`;
    case 'choices':
      return `${value}${2 ** (placeOf(slot, wanted) - 1)}=`;
    case 'text':
      return `${constant(slot.index)}${on(context.string(wanted), 'T')}`;
    default:
      return allOf([filledSize(slot), equal(value, numberIn(wanted))]);
  }
}

/** Of a choice by the set of places that are meant: one question instead of one a choice. */
function isOneOf(slot: Slot, wanted: readonly string[], context: CompileContext): string {
  const places = new Set(slot.kind === 'choice' ? wanted.map((one) => placeOf(slot, one)) : []);
  if (places.size < 2 || Math.max(...places) > 30) return anyOf(wanted.map((one) => is(slot, one, context)));
  const set = [...places].reduce((sum, place) => sum + 2 ** (place - 1), 0);
  return `${on(slot.index, 'v')}${set}O`;
}

/** "09:30" in minutes, "2026-12-24" in days, other numbers as they are. */
function numberIn(words: string): number {
  const time = /^(\d\d):(\d\d)$/.exec(words);
  if (time !== null) return Number(time[1]) * 60 + Number(time[2]);
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return Date.parse(words) / 86_400_000;
  const number = Number(words);
  if (Number.isNaN(number)) throw new Error(`"${words}" is no number.`);
  return number;
}

/** The place of a choice, from 1. */
export function placeOf(slot: Slot, id: string): number {
  const place = slot.choices.findIndex((choice) => choice.id === id) + 1;
  if (place === 0) throw new Error(`"${slot.id}" has no choice "${id}".`);
  return place;
}

function compare(subject: string, { atLeast, atMost, moreThan, lessThan, equals }: Comparison): string {
  return allOf([
    ...(atLeast === undefined ? [] : [`${constant(atLeast)}${subject})`]),
    ...(atMost === undefined ? [] : [`${subject}${constant(atMost)})`]),
    ...(moreThan === undefined ? [] : [`${constant(moreThan)}${subject}(`]),
    ...(lessThan === undefined ? [] : [`${subject}${constant(lessThan)}(`]),
    ...(equals === undefined ? [] : [equal(subject, equals)]),
  ]);
}

function equal(subject: string, value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? `${subject}${value}=` : `${subject}${constant(value)}-N`;
}

/** Whether 0, which an empty slot comes to, would satisfy the bounds: then it must be asked whether the slot is filled. */
function holdsOfEmpty({ kind }: Slot, { atLeast, moreThan, equals }: Comparison): boolean {
  if (kind === 'date') return true;
  return !((atLeast ?? 0) > 0 || (moreThan ?? -1) >= 0 || (equals ?? 0) !== 0);
}
