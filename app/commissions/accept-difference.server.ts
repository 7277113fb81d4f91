import { decideAndSave, type Hand, type Outcome } from './decide-and-save.server.ts';

/** Accepts a difference by its key; a change of count changes the pieces to make. */
export async function acceptDifference(hand: Hand, key: string): Promise<Outcome> {
  return await decideAndSave({
    ...hand,
    command: { kind: 'accept-difference', by: hand.by, key },
    now: new Date(),
  });
}
