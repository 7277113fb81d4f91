import type { Difference } from './difference.ts';
import { STAGE_NAMES, type JourneyStage } from './stages.ts';

/** Why a command was not carried out, in words for the person who gave it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What happened, to which commission. */
  readonly message: string;
  /** What to do next. */
  readonly mend: string;
}

type RefusalCode =
  | 'is-completed'
  | 'is-cancelled'
  | 'is-on-hold'
  | 'not-ready'
  | 'differences-standing'
  | 'one-piece'
  | 'split-too-large'
  | 'no-such-difference'
  | 'nothing-written'
  | 'too-long'
  | 'not-a-day'
  | 'changed-meanwhile';

/** Longest note and reason, in UTF-16 units: a page of writing, and bounded so that a timeline stays readable. */
export const LONGEST_NOTE = 5_000;

/** Each refusal's words. `reference` is the commission's, "A-1001". */
export const refuse = {
  completed: (reference: string): Refusal => ({
    code: 'is-completed',
    message: `${reference} is completed.`,
    mend: 'Reopen it first; it goes back to Ready.',
  }),
  cancelled: (reference: string): Refusal => ({
    code: 'is-cancelled',
    message: `${reference} is cancelled and cannot be changed.`,
    mend: 'Reopen it first; it goes back to the stage it was cancelled from.',
  }),
  onHold: (reference: string, returnsTo: JourneyStage): Refusal => ({
    code: 'is-on-hold',
    message: `${reference} is on hold.`,
    mend: `Resume it first; it goes back to ${STAGE_NAMES[returnsTo]}.`,
  }),
  notReady: (reference: string): Refusal => ({
    code: 'not-ready',
    message: `${reference} was not completed, because it is not Ready yet.`,
    mend: 'Move it to Ready when it has been checked, then complete it.',
  }),
  differences: (reference: string, standing: readonly Difference[]): Refusal => ({
    code: 'differences-standing',
    message: `${reference} has ${standing.length === 1 ? 'a difference' : `${standing.length} differences`} that nobody has accepted.`,
    mend: 'Read what differs on the commission and accept it, or put the commission on hold while you ask the customer.',
  }),
  onePiece: (reference: string): Refusal => ({
    code: 'one-piece',
    message: `${reference} is a single piece and cannot be split.`,
    mend: 'Only a commission of two or more pieces can be split.',
  }),
  splitTooLarge: (reference: string, quantity: number): Refusal => ({
    code: 'split-too-large',
    message: `${reference} has ${quantity} pieces, so ${quantity === 2 ? 'only 1' : `1 to ${quantity - 1}`} can be split off.`,
    mend: 'Choose how many pieces the new commission takes; at least one stays here.',
  }),
  noSuchDifference: (reference: string): Refusal => ({
    code: 'no-such-difference',
    message: `${reference} has no such difference.`,
    mend: 'Load the page again to see what stands now.',
  }),
  nothingWritten: (what: string): Refusal => ({
    code: 'nothing-written',
    message: `The ${what} is empty.`,
    mend: 'Write something first.',
  }),
  tooLong: (what: string, length: number): Refusal => ({
    code: 'too-long',
    message: `The ${what} has ${length} characters; at most ${LONGEST_NOTE} fit.`,
    mend: 'Shorten it or write two notes.',
  }),
  notADay: (text: string): Refusal => ({
    code: 'not-a-day',
    message: `"${text}" is not a day between 2000 and 2100.`,
    mend: 'Write the due date as year-month-day, for example 2027-02-14.',
  }),
  /** `changes` are sentences, oldest first. */
  changedMeanwhile: (reference: string, changes: readonly string[]): Refusal => ({
    code: 'changed-meanwhile',
    message: `${reference} was changed since you looked: ${changes.join(' ')}`,
    mend: 'Look at it as it stands now, then decide again.',
  }),
};
