import type { Day } from './commission.ts';
import { decideAndSave, type Hand, type Outcome } from './decide-and-save.server.ts';

/** Sets the day a commission is promised for; null removes it. */
export async function setDueDate(hand: Hand, dueOn: Day | null): Promise<Outcome> {
  return await decideAndSave({
    ...hand,
    command: { kind: 'set-due-date', by: hand.by, dueOn },
    now: new Date(),
  });
}
