import { countGraphemes } from '../runtime/graphemes.ts';
import { rangeOf } from './compile-slot-numbers.ts';
import type { FieldQuestion, Question } from './conditions.ts';
import { filledRange } from './formula-names.ts';
import type { Slot } from './slots.ts';
import { answers, numberIn, OTHER, plain, type Value } from './solver-values.ts';

/** Beyond this many answers of one slot that questions tell apart, a search gives up. */
const MOST_VALUES = 64;
/** Subsets of more than this many choices or parts of a text are not tried. */
const MOST_TOGETHER = 6;

/**
 * Values of a slot, one for each way in which the questions about it can be answered, none of them empty; null when they are too many.
 * Choices that `tellsApart` gives different keys stay apart.
 */
export function valuesOf(
  slot: Slot,
  questions: readonly FieldQuestion[],
  tellsApart: (choice: string) => string,
): Value[] | null {
  const every = candidates(slot, questions);
  if (every === null) return null;

  const told = new Map<string, Value>();
  for (const value of every) {
    const key = questions.map((question) => (answers(question, value) ? '1' : '0')).join('');
    const besides = value.is === 'choice' ? tellsApart(value.id) : '';
    if (!told.has(key + besides)) told.set(key + besides, value);
  }
  return told.size > MOST_VALUES ? null : [...told.values()];
}

/** What the surroundings can be, as far as the questions about one thing tell it apart. */
export function surroundingValues(questions: readonly Question[]): Value[] {
  const ids = questions.flatMap((question) => {
    if ('variant' in question) return question.isOneOf.map(plain);
    if ('market' in question) return question.market;
    return 'customer' in question ? ['signed-in', 'guest'] : [];
  });
  const isCustomer = questions.some((question) => 'customer' in question);
  const named = [...new Set(isCustomer ? ids : [...ids, OTHER])].map((id) => ({ is: 'choice' as const, id }));
  const isQuantity = questions.some((question) => 'quantity' in question);
  return isQuantity
    ? distinct(gridded({ min: 1, max: 1e9, step: 1 }, boundsIn(questions)), questions)
    : named;
}

function distinct(values: readonly Value[], questions: readonly Question[]): Value[] {
  const told = new Map<string, Value>();
  for (const value of values) {
    const key = questions.map((question) => answers(question, value)).join();
    if (!told.has(key)) told.set(key, value);
  }
  return [...told.values()];
}

function candidates(slot: Slot, questions: readonly FieldQuestion[]): Value[] | null {
  switch (slot.kind) {
    case 'choice':
      return slot.choices.map(({ id }) => ({ is: 'choice', id }));
    case 'choices':
      return severalOf(slot, questions);
    case 'text':
      return textsOf(slot, questions);
    default:
      return numbersOf(slot, questions);
  }
}

function severalOf(slot: Slot, questions: readonly FieldQuestion[]): Value[] | null {
  const asked = wordsIn(questions).filter((id) => slot.choices.some((choice) => choice.id === id));
  if (asked.length > MOST_TOGETHER) return null;

  const { least, most } = filledRange(slot);
  const rest = slot.choices.length - asked.length;
  return subsets(asked).flatMap((ids) =>
    Array.from({ length: rest + 1 }, (_, others) => others)
      .filter((others) => ids.length + others >= least && ids.length + others <= most)
      .map((others) => ({ is: 'choices' as const, ids, others })),
  );
}

/** Texts that are asked for by name, and others with any of the parts asked about, of every length told apart. */
function textsOf(slot: Slot, questions: readonly FieldQuestion[]): Value[] | null {
  const parts = questions.flatMap((question) => ('contains' in question ? [question.contains] : []));
  const unlike = [...new Set(parts)];
  if (unlike.length > MOST_TOGETHER) return null;

  const named = questions.flatMap((question) =>
    'is' in question ? [question.is] : 'isOneOf' in question ? [...question.isOneOf] : [],
  );
  const { least, most } = filledRange(slot);
  const lengths = gridded({ min: least, max: Math.max(least, most), step: 1 }, boundsIn(questions));
  return [
    ...named.map((text) => ({ is: 'text' as const, text, parts: [], characters: countGraphemes(text) })),
    ...subsets(unlike).flatMap((some) =>
      lengths.map(({ number }) => ({ is: 'text' as const, text: null, parts: some, characters: number })),
    ),
  ];
}

function numbersOf(slot: Slot, questions: readonly FieldQuestion[]): Value[] {
  const { least, most } = filledRange(slot);
  const { field } = slot;
  const isSizer = field.kind === 'ring-size' && field.offersSizer === true;
  const min = field.kind === 'ring-size' ? field.minMm : least;
  const step = rangeOf(slot)?.step ?? (slot.kind === 'ring-size' ? 0.01 : 1);
  const days = slot.kind === 'date' ? wordsIn(questions) : [];
  const asked = days.length > 0 ? [] : wordsIn(questions).map(numberIn);
  const numbers = gridded({ min, max: most, step }, [...boundsIn(questions), ...asked]);
  return [
    ...numbers,
    ...numbers.flatMap((value) => days.map((day) => ({ ...value, day }))),
    ...(isSizer ? [{ is: 'number' as const, number: 0, isSizer: true as const }] : []),
  ];
}

/** The ends of a range and what lies on and around each bound, among min, min + step, … */
function gridded(
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
  bounds: readonly number[],
): { readonly is: 'number'; readonly number: number }[] {
  const last = Math.floor((max - min) / step + 1e-6);
  // What lies on a bound first: findings name the first number that serves.
  const places = bounds.flatMap((bound) => {
    const place = Math.round((bound - min) / step);
    return [place, place + 1, place - 1];
  });
  const within = [...places, 0, last].filter((place) => place >= 0 && place <= last);
  return [...new Set(within)].map((place) => ({ is: 'number', number: rounded(min + place * step) }));
}

/** 0.1 + 0.2 is 0.3. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function boundsIn(questions: readonly Question[]): number[] {
  return questions.flatMap((question) => Object.values(question).filter((one) => typeof one === 'number'));
}

/** Choices, texts, numbers and days that questions name. */
function wordsIn(questions: readonly FieldQuestion[]): string[] {
  const words = questions.flatMap((question) => {
    if ('is' in question) return [question.is];
    if ('isOneOf' in question) return [...question.isOneOf];
    return 'contains' in question ? [question.contains] : [];
  });
  return [...new Set(words)];
}

function subsets(words: readonly string[]): string[][] {
  return words.reduce<string[][]>((some, word) => [...some, ...some.map((one) => [...one, word])], [[]]);
}
