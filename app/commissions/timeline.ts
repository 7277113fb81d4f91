import type { Author, Day } from './commission.ts';
import type { Finding } from './difference.ts';
import type { JourneyStage } from './stages.ts';

/** Something that happened to a commission, signed and dated. The events in their order are its timeline. */
export type CommissionEvent = Opened | Change;

interface Signed {
  readonly at: Date;
  readonly by: Author;
}

export interface Opened extends Signed {
  readonly kind: 'opened';
  readonly stage: JourneyStage;
  readonly quantity: number;
  /** Number of the commission it was split from. */
  readonly splitFrom: number | null;
}

export type Change =
  | Moved
  | Noted
  | Held
  | Resumed
  | Cancelled
  | Reopened
  | Split
  | DifferenceRaised
  | DifferenceAccepted
  | DifferenceSettled
  | DueDateSet;

interface Moved extends Signed {
  readonly kind: 'moved';
  readonly from: JourneyStage;
  readonly to: JourneyStage;
}

interface Noted extends Signed {
  readonly kind: 'noted';
  readonly text: string;
}

interface Held extends Signed {
  readonly kind: 'held';
  readonly from: JourneyStage;
  /** Empty when none was given. */
  readonly reason: string;
}

interface Resumed extends Signed {
  readonly kind: 'resumed';
  readonly to: JourneyStage;
}

interface Cancelled extends Signed {
  readonly kind: 'cancelled';
  readonly from: JourneyStage;
  readonly reason: string;
}

interface Reopened extends Signed {
  readonly kind: 'reopened';
  readonly from: 'completed' | 'cancelled';
  readonly to: JourneyStage;
}

export interface Split extends Signed {
  readonly kind: 'split';
  /** Pieces that left. */
  readonly quantity: number;
  readonly into: PartIdentity;
}

/** Given by the shell: where the pieces that are split off go. */
export interface PartIdentity {
  readonly id: string;
  readonly number: number;
  readonly part: number;
}

interface DifferenceRaised extends Signed {
  readonly kind: 'difference-raised';
  readonly key: string;
  readonly finding: Finding;
}

interface DifferenceAccepted extends Signed {
  readonly kind: 'difference-accepted';
  readonly key: string;
  readonly finding: Finding;
  /** Pieces in this commission from now on. */
  readonly quantity: number;
}

/** The order agrees again by itself: nothing is left to accept. */
interface DifferenceSettled extends Signed {
  readonly kind: 'difference-settled';
  readonly key: string;
  readonly finding: Finding;
}

interface DueDateSet extends Signed {
  readonly kind: 'due-date-set';
  readonly from: Day | null;
  readonly to: Day | null;
}
