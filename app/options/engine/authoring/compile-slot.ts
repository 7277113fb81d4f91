import type { Charge } from './charge.ts';
import { compileCharge } from './compile-charge.ts';
import { allOf, ALWAYS, anyOf, NEVER } from './compile-condition.ts';
import type { CompileContext } from './compile-context.ts';
import { requiredWhen, ruledValues, shownWhen } from './compile-effects.ts';
import { engravingAttributes } from './compile-engraving.ts';
import { bare, on } from './compile-number.ts';
import { decimalsOfSlot, rangeAttributes } from './compile-slot-numbers.ts';
import type { AskedField } from './field.ts';
import type { Slot } from './slots.ts';

const letters = { choice: 'c', choices: 'm', number: 'n', 'ring-size': 'r', date: 'd', text: 't' } as const;
const looks: Partial<Record<AskedField['kind'], number>> = {
  email: 1,
  phone: 2,
  link: 3,
  colour: 4,
  file: 5,
};

/** Lines of a long text: as many as its characters allow. */
const MANY_LINES = 99;

/** The payload's line of a slot; its format is in app/options/README.md, "The payload". */
export function compileSlot(slot: Slot, context: CompileContext): string {
  const attributes = [
    ...standing(slot, context),
    ...bounds(slot, context),
    ...charges(slot, context),
    ...ruledValues(slot, context),
  ];
  return [`${letters[slot.kind]}${formOf(slot)}`, ...attributes].join(';');
}

function formOf(slot: Slot): number {
  if (slot.kind === 'choice' || slot.kind === 'choices') return slot.choices.length;
  if (slot.field.kind === 'ring-size') return slot.field.offersSizer === true ? 1 : 0;
  return slot.kind === 'text' ? (looks[slot.field.kind] ?? 0) : decimalsOfSlot(slot);
}

/** When it is required and when it is shown. */
function standing(slot: Slot, context: CompileContext): string[] {
  const shown = shownWhen(slot.field, slot, context);
  if (slot.field.kind === 'hidden') return ['=1:1', ...shownAttribute(shown)];

  const first = context.slots.find(({ field }) => field === slot.field) ?? slot;
  const isFirstFilled = on(first.index, 'f');
  const { kind, required } = slot.field;
  const isFurther = first !== slot && (kind === 'engraving' || !required);
  // Measures stand together on the page, and are taken all or not at all.
  if (isFurther && kind === 'measurements') {
    const isAsked = anyOf([isFirstFilled, requiredWhen(slot, false, context)]);
    return [...requiredAttribute(isAsked), ...shownAttribute(shown)];
  }
  // A part of what is not there is neither asked nor charged. A first part that is filled is shown itself, whatever that takes.
  const isAlike = shown === shownWhen(slot.field, null, context);
  if (isFurther) return ['!', ...shownAttribute(isAlike ? isFirstFilled : allOf([isFirstFilled, shown]))];
  return [...requiredAttribute(requiredWhen(slot, required, context)), ...shownAttribute(shown)];
}

function requiredAttribute(program: string): string[] {
  return program === NEVER ? [] : [`!${program === ALWAYS ? '' : program}`];
}

function shownAttribute(program: string): string[] {
  return program === ALWAYS ? [] : [`w${program}`];
}

function bounds(slot: Slot, context: CompileContext): string[] {
  const { field } = slot;
  if (slot.kind === 'number') return rangeAttributes(slot);
  if (slot.kind === 'text' && field.kind === 'engraving') return engravingAttributes(field, context);

  switch (field.kind) {
    case 'choices':
      return [...bound('a', field.min), ...bound('z', field.max)];
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'link':
      return [
        ...bound('a', field.minCharacters),
        ...bound('z', field.maxCharacters),
        ...(field.kind === 'long-text' ? [`j${MANY_LINES}`] : []),
      ];
    case 'date':
      return [
        ...bound('a', field.earliest === 'lead-time' ? undefined : field.earliest),
        ...bound('z', field.latest),
      ];
    case 'ring-size':
      return [...bound('a', field.minMm), ...bound('z', field.maxMm), `y${field.systems.join(' ')}`];
    default:
      return [];
  }
}

function bound(letter: string, value: number | undefined): string[] {
  return value === undefined ? [] : [`${letter}${bare(value)}`];
}

function charges(slot: Slot, context: CompileContext): string[] {
  const { field } = slot;
  const own = wholeCharge(slot);
  const byChoice = slot.choices.map(({ charge }) =>
    charge === undefined ? '' : compileCharge(charge, context, slot),
  );
  const days = slot.part === null && 'days' in field && field.days !== undefined ? field.days : 0;
  return [
    ...list('p', byChoice),
    ...list(
      'q',
      slot.choices.map((choice) => (choice.days ? bare(choice.days) : '')),
    ),
    ...list('x', [own === undefined ? '' : compileCharge(own, context, slot)]),
    ...list('e', [days === 0 ? '' : bare(days)]),
  ];
}

/** What the field itself costs hangs on its first slot. */
function wholeCharge(slot: Slot): Charge | undefined {
  const { field, part } = slot;
  if (!('charge' in field)) return undefined;
  if (field.kind !== 'stone') return part === null ? field.charge : undefined;
  return firstStonePart(field) === part ? field.charge : undefined;
}

function firstStonePart(field: Extract<AskedField, { kind: 'stone' }>): string | undefined {
  return (['cut', 'size', 'colour', 'clarity', 'certificate'] as const).find(
    (part) => field[part] !== undefined,
  );
}

/**
 * Programs by choice, with commas between. A capital says how many choices have none (A one, B two); behind a bare number it needs no
 * comma: "B25C500".
 */
function list(letter: string, programs: readonly string[]): string[] {
  let text = '';
  let next = 0;
  let isBare = false;
  for (const [index, program] of programs.entries()) {
    if (program === '') continue;
    const gap = index - next;
    const signs =
      gap === 0 ? '' : `${','.repeat(Math.max(0, gap - 26))}${String.fromCharCode(64 + Math.min(26, gap))}`;
    text += (text === '' || (isBare && gap > 0 && gap < 27) ? '' : ',') + signs + program;
    next = index + 1;
    isBare = /^\d+$/.test(program);
  }
  return text === '' ? [] : [letter + text];
}
