import { decideAndSave, type Hand, type Outcome } from './decide-and-save.server.ts';

/** Writes a note into the timeline. */
export async function addNote(hand: Hand, text: string): Promise<Outcome> {
  return await decideAndSave({ ...hand, command: { kind: 'note', by: hand.by, text }, now: new Date() });
}
