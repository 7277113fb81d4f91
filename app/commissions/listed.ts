import type { Day } from './commission.ts';
import type { JourneyStage, Stage } from './stages.ts';

/** What a card of the board and a row of the table show of a commission. */
export interface ListedCommission {
  readonly id: string;
  readonly number: number;
  readonly orderName: string | null;
  readonly piece: string;
  /** The specification's values in its order: "18 ct yellow gold", "Oval sapphire" … */
  readonly specified: readonly string[];
  readonly quantity: number;
  readonly stage: Stage;
  /** Whole days in the stage by the shop's calendar; 0 for today. */
  readonly daysInStage: number;
  /** Where it goes back to from on hold or cancelled. */
  readonly returnsTo: JourneyStage | null;
  readonly dueOn: Day | null;
  /** Differences that nobody has accepted. */
  readonly standing: number;
  /** Named in commands, so that one given to an outdated page is told what changed. */
  readonly revision: number;
}

export interface Counted {
  /** How many match in each stage, whichever stages are wanted; stages without any are left out. */
  readonly counts: Readonly<Partial<Record<Stage, number>>>;
  /** Today in the shop, which due dates are measured against. */
  readonly today: Day;
}

export interface Board extends Counted {
  /** The most urgent of each column, up to its limit. */
  readonly cards: readonly ListedCommission[];
}

export interface Table extends Counted {
  readonly rows: readonly ListedCommission[];
  /** Cursors of the pages beside this one; null at an end. */
  readonly before: string | null;
  readonly after: string | null;
}
