import { decideAndSave, type Hand, type Outcome } from './decide-and-save.server.ts';
import type { Stage } from './stages.ts';
import { commandTowards } from './towards.ts';

/** Puts a commission where `to` says: moves, holds, resumes or cancels it. `reason` is kept where it is held or cancelled. */
export async function moveStage(hand: Hand, to: Stage, reason = ''): Promise<Outcome> {
  const { by } = hand;
  return await decideAndSave({
    ...hand,
    command: (commission) => commandTowards(commission, to, { by, reason }),
    now: new Date(),
  });
}
