import type { SentFile } from './sent-file.ts';
import type { Commission, Day } from './commission.ts';
import type { Stage } from './stages.ts';
import type { CommissionEvent } from './timeline.ts';

/** All that the page of one commission shows. */
export interface CommissionFile {
  readonly commission: Commission;
  /** Oldest first. */
  readonly events: readonly CommissionEvent[];
  /** The other commissions of the same order, by number. */
  readonly besides: readonly { readonly number: number; readonly piece: string; readonly stage: Stage }[];
  /** What the customer sent with the order. */
  readonly files: readonly SentFile[];
  /** IANA name of the shop's time zone. */
  readonly timezone: string;
  readonly today: Day;
}
