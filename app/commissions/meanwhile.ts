import { type Commission, referenceOf } from './commission.ts';
import type { Command } from './decide.ts';
import { eventWords } from './event-words.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { CommissionEvent } from './timeline.ts';

/**
 * Whether what happened since the person last looked makes their command a blind one: `since` holds the events they
 * have not seen, oldest first. Null when the command may go on: notes are added beside anything, and never in the way.
 */
export function changedMeanwhile(
  commission: Commission,
  command: Command,
  since: readonly CommissionEvent[],
): Refusal | null {
  if (command.kind === 'note') return null;
  const weighty = since.filter((event) => event.kind !== 'noted');
  if (weighty.length === 0) return null;
  const changes = weighty.map((event) => `${author(event)} ${lowerFirst(eventWords(event, (day) => day))}.`);

  return refuse.changedMeanwhile(referenceOf(commission.number), changes);
}

function author(event: CommissionEvent): string {
  if (event.by === 'atelier') return 'Atelier';
  if (event.by === 'customer') return 'The customer';
  return 'Somebody';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
