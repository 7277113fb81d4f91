import { rangeOf } from './compile-slot-numbers.ts';
import { subjectOf } from './compile-subject.ts';
import type { Comparison, Condition } from './condition.ts';
import { isQuestion, type Question } from './conditions.ts';
import type { Range } from './formula-bounds.ts';
import type { OptionSet } from './option-set.ts';
import type { Slot } from './slots.ts';

/** As many pieces of one kind as a cart can be expected to hold. */
const MOST_PIECES = 10_000;
const LONGEST_TEXT = 500;
/** What the runtime walks over at most; a date further off is a slip of the keyboard. */
const FURTHEST_DAYS = 3660;
/** An empty day lies as far back as 1970. */
const LONG_AGO_DAYS = -40_000;
/** Whole units of the shop's currency: the dearest base price that a formula is tried with. */
const DEAREST = 10_000_000;

/** All names that formulas of a set may use. */
export function allFormulaNames(slots: readonly Slot[]): string[] {
  return [...slots.filter((slot) => subjectOf(slot) !== null).map(({ id }) => id), 'quantity', 'base'];
}

/** Where a formula is worked out. */
export interface FormulaPlace {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
  /** The slot or field whose charge it is: that one is filled then. */
  readonly owner: string | null;
  /** What holds whenever it is worked out. */
  readonly when: Condition;
}

/** The numbers that a name can stand for, with 0 where its slot can be empty. */
export function formulaRange({ set, slots, owner, when }: FormulaPlace): (name: string) => Range {
  const certain = certainties(when);
  return (name) => {
    const about = certain.filter((question) =>
      'field' in question ? question.field === name : name === 'quantity' && 'quantity' in question,
    );
    const slot = slots.find(({ id }) => id === name);
    if (slot === undefined) {
      const range = name === 'base' ? { least: 0, most: DEAREST } : { least: 1, most: MOST_PIECES };
      return about.reduce(narrowed, range);
    }
    const range = about.reduce(narrowed, filledRange(slot));
    const isOwn = slot.id === owner || (slot.field.id === owner && isRequired(slot));
    const isFilled = about.some((question) => !('isEmpty' in question));
    if (isOwn || isFilled || isAlwaysFilled(set, slot)) return range;
    const empty = slot.kind === 'date' ? LONG_AGO_DAYS : 0;
    return { least: Math.min(empty, range.least), most: Math.max(0, range.most) };
  };
}

/** Questions that are answered with yes whenever a condition holds. */
function certainties(condition: Condition): Question[] {
  if (isQuestion(condition)) return [condition];
  return 'all' in condition ? condition.all.flatMap(certainties) : [];
}

function isComparison(question: Question): question is Extract<Question, Comparison> {
  return ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'].some((bound) => bound in question);
}

function narrowed(range: Range, question: Question): Range {
  const { atLeast, atMost, moreThan, lessThan, equals }: Comparison = isComparison(question) ? question : {};
  const from = [range.least, atLeast, moreThan, equals].filter((bound) => bound !== undefined);
  const to = [range.most, atMost, lessThan, equals].filter((bound) => bound !== undefined);
  const isNeverZero = range.isNeverZero === true || moreThan === 0 || lessThan === 0;
  return { least: Math.max(...from), most: Math.min(...to), isNeverZero };
}

/** What the number of a filled slot can be, as conditions and formulas take it. A sizer is a ring size of 0. */
export function filledRange(slot: Slot): Range {
  const { field } = slot;
  const offered = rangeOf(slot);
  if (offered !== null) {
    const { min, max, step } = offered;
    // 0 may lie between two of min, min + step, …
    const steps = -min / step;
    return { least: min, most: max, isNeverZero: Math.abs(steps - Math.round(steps)) > 1e-6 };
  }
  if (field.kind === 'ring-size')
    return { least: field.offersSizer === true ? 0 : field.minMm, most: field.maxMm };
  if (field.kind === 'choices')
    return { least: Math.max(1, field.min ?? 1), most: Math.min(field.choices.length, field.max ?? 30) };
  if (field.kind === 'date') {
    const least = typeof field.earliest === 'number' ? field.earliest : 0;
    return { least, most: field.latest ?? FURTHEST_DAYS };
  }
  if (field.kind === 'engraving')
    return { least: 1, most: typeof field.room === 'number' ? field.room : field.room.most };
  return 'maxCharacters' in field
    ? { least: Math.max(1, field.minCharacters ?? 1), most: field.maxCharacters }
    : { least: 1, most: LONGEST_TEXT };
}

function isRequired({ field }: Slot): boolean {
  return 'required' in field && field.required;
}

/** Neither optional nor ever hidden. */
function isAlwaysFilled(set: OptionSet, slot: Slot): boolean {
  const { field } = slot;
  const group = set.groups?.find(({ id }) => id === field.group);
  const isFurther = slot.part !== null && field.kind === 'engraving';
  if (!isRequired(slot) || isFurther || field.showWhen !== undefined || group?.showWhen !== undefined)
    return false;
  const effects = (set.rules ?? []).flatMap(({ then }) => then);
  return effects.every(
    (effect) =>
      (effect.kind !== 'hide' && effect.kind !== 'show') || ![field.id, slot.id].includes(effect.field),
  );
}
