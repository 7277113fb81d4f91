import { rangeOf } from './compile-slot-numbers.ts';
import { subjectOf } from './compile-subject.ts';
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

/**
 * The numbers that a name can stand for, with 0 where its slot can be empty. A charge of a field (`owner`) is only worked out when that
 * field is filled.
 */
export function formulaRange(
  set: OptionSet,
  slots: readonly Slot[],
  owner: string | null,
): (name: string) => Range {
  return (name) => {
    const slot = slots.find(({ id }) => id === name);
    if (slot === undefined)
      return name === 'base' ? { least: 0, most: DEAREST } : { least: 1, most: MOST_PIECES };

    const range = filledRange(slot);
    const isOwn = slot.id === owner || (slot.field.id === owner && isRequired(slot));
    if (isOwn || isAlwaysFilled(set, slot)) return range;
    const empty = slot.kind === 'date' ? LONG_AGO_DAYS : 0;
    return { least: Math.min(empty, range.least), most: Math.max(0, range.most) };
  };
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
