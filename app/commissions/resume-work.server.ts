import { decideAndSave, type Hand, type Outcome } from './decide-and-save.server.ts';

/** Goes on with a commission that stands still: resumes what is on hold, reopens what is completed or cancelled. */
export async function resumeWork(hand: Hand): Promise<Outcome> {
  const { by } = hand;
  return await decideAndSave({
    ...hand,
    command: ({ standing }) => ({ kind: standing.stage === 'on-hold' ? 'resume' : 'reopen', by }),
    now: new Date(),
  });
}
