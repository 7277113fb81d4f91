import { type Author, type Commission, referenceOf } from './commission.ts';
import type { Command } from './decide.ts';
import { eventWords } from './event-words.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { CommissionEvent } from './timeline.ts';

/**
 * Whether what happened since the person last looked makes their command a blind one: `unseen` holds the events after
 * the revision they saw, oldest first. Null when the command may go on.
 */
export function changedMeanwhile(
  commission: Commission,
  command: Command,
  unseen: readonly CommissionEvent[],
): Refusal | null {
  const changes = unseen.filter((event) => bearsOn(command, event));
  if (changes.length === 0) return null;
  const said = changes.map(
    (event) => `${authorName(event.by, command.by)} ${lowerFirst(eventWords(event, (day) => day))}.`,
  );

  return refuse.changedMeanwhile(referenceOf(commission.number), said);
}

/** Claims that `command` was already carried out since the person last looked: a button pressed twice. */
export function isRepeat(command: Command, unseen: readonly CommissionEvent[]): boolean {
  return unseen.some((event) => {
    if (event.by !== command.by) return false;
    if (command.kind === 'note') return event.kind === 'noted' && event.text === command.text.trim();
    if (command.kind === 'split') return event.kind === 'split' && event.quantity === command.quantity;
    return false;
  });
}

function bearsOn(command: Command, event: CommissionEvent): boolean {
  switch (command.kind) {
    case 'note':
    case 'raise-difference':
    case 'settle-difference':
      return false;
    case 'accept-difference':
      return event.kind === 'difference-raised' && event.key === command.key;
    case 'set-due-date':
      return event.kind === 'due-date-set';
    default:
      return !['noted', 'due-date-set', 'difference-accepted', 'difference-settled'].includes(event.kind);
  }
}

/** An author as one reader calls them. Colleagues have no name here: none is kept. */
export function authorName(author: Author, reader: Author): string {
  if (author === reader) return 'You';
  if (author === 'atelier') return 'Atelier';
  if (author === 'customer') return 'The customer';
  return 'A colleague';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
