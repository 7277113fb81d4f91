import type { Comparison } from './condition.ts';
import type { Question } from './conditions.ts';

/** An answer that stands for all answers that no question of a search tells apart from it. */
export type Value =
  | { readonly is: 'empty' }
  /** A choice's id; of the surroundings a market, an option of the variant, "signed-in"; OTHER for all that nobody asks about. */
  | { readonly is: 'choice'; readonly id: string }
  /** Those that are asked about, and how many others besides. */
  | { readonly is: 'choices'; readonly ids: readonly string[]; readonly others: number }
  /** Numbers, times in minutes, ring sizes in mm (`isSizer`: none), days from today (`day`: the very day, when one is asked about). */
  | { readonly is: 'number'; readonly number: number; readonly isSizer?: true; readonly day?: string }
  /** `text`: the very text, when one is asked about; else the parts it has, of those asked about. */
  | {
      readonly is: 'text';
      readonly text: string | null;
      readonly parts: readonly string[];
      readonly characters: number;
    };

export const EMPTY: Value = { is: 'empty' };
/** No id has a capital, and no market's handle a blank. */
export const OTHER = 'ANY OTHER';

/** Whether a question is answered with yes by the value of what it asks about; an empty one says no to all but `isEmpty`. */
export function answers(question: Question, value: Value): boolean {
  if ('isEmpty' in question) return value.is === 'empty';
  if (value.is === 'empty') return false;
  if ('isFilled' in question) return true;
  if ('variant' in question)
    return value.is === 'choice' && question.isOneOf.some((one) => plain(one) === value.id);
  if ('market' in question) return value.is === 'choice' && question.market.includes(value.id);
  if ('customer' in question) return value.is === 'choice' && question.customer === value.id;
  if ('is' in question) return isSame(value, question.is);
  if ('isOneOf' in question) return question.isOneOf.some((one) => isSame(value, one));
  if ('contains' in question) return contains(value, question.contains);
  return compares(question, value);
}

/** Names and values of variants are compared without case and outer blanks. */
export function plain(words: string): string {
  return words.trim().toLocaleLowerCase('en');
}

/** "09:30" in minutes since midnight, other numbers as they are; NaN for what is none. */
export function numberIn(words: string): number {
  const time = /^(\d\d):(\d\d)$/.exec(words);
  return time === null ? Number(words) : Number(time[1]) * 60 + Number(time[2]);
}

function isSame(value: Value, wanted: string): boolean {
  if (value.is === 'choice') return value.id === wanted;
  if (value.is === 'text') return value.text === wanted;
  if (value.is === 'choices') return value.others === 0 && value.ids.length === 1 && value.ids[0] === wanted;
  if (value.is === 'empty' || value.isSizer === true) return false;
  return value.day === wanted || Math.abs(value.number - numberIn(wanted)) < 1e-9;
}

function contains(value: Value, wanted: string): boolean {
  if (value.is === 'choices') return value.ids.includes(wanted);
  return (
    value.is === 'text' && (value.text === null ? value.parts.includes(wanted) : value.text.includes(wanted))
  );
}

function compares({ atLeast, atMost, moreThan, lessThan, equals }: Comparison, value: Value): boolean {
  if (value.is === 'choice' || value.is === 'empty' || (value.is === 'number' && value.isSizer === true))
    return false;
  const number = sizeOf(value);
  return (
    (atLeast === undefined || number >= atLeast) &&
    (atMost === undefined || number <= atMost) &&
    (moreThan === undefined || number > moreThan) &&
    (lessThan === undefined || number < lessThan) &&
    (equals === undefined || number === equals)
  );
}

function sizeOf(value: Exclude<Value, { is: 'empty' } | { is: 'choice' }>): number {
  if (value.is === 'number') return value.number;
  return value.is === 'text' ? value.characters : value.ids.length + value.others;
}
