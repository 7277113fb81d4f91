import type { Author, Commission, Opening } from './commission.ts';
import type { Difference } from './difference.ts';
import { isClosed, ORDERED_STAGE } from './stages.ts';
import type { Change, Opened, Split } from './timeline.ts';

/** A commission with the event that brought it to where it stands. */
export interface Step<Event extends Opened | Change = Opened | Change> {
  readonly commission: Commission;
  readonly event: Event;
}

/** Opens a commission for a configured order line. Its id and number are the shell's. */
export function openCommission(opening: Opening, by: Author, now: Date): Step<Opened> {
  const { quantity } = opening;
  const event: Opened = { kind: 'opened', at: now, by, stage: ORDERED_STAGE, quantity, splitFrom: null };
  return { event, commission: begin(opening, event) };
}

/** The other half of a split: the part that takes the pieces away, standing where the first one stands. */
export function openPart(commission: Commission, split: Split): Step<Opened> {
  const { stage } = commission.standing;
  if (stage === 'on-hold' || stage === 'cancelled') throw new Error(`A commission was split while ${stage}.`);
  const { id, number, part } = split.into;
  const { quantity, at, by } = split;
  const event: Opened = { kind: 'opened', at, by, stage, quantity, splitFrom: commission.number };

  return { event, commission: begin({ ...commission, id, number, part, quantity }, event) };
}

/** What a commission is once the event has happened. Asks nothing: `decide` has. */
export function evolve(commission: Commission, event: Change): Commission {
  return { ...commission, ...changeOf(commission, event), revision: commission.revision + 1 };
}

/** When a commission was completed or cancelled; null while it is neither. */
export function closedAt({ standing }: Commission): Date | null {
  return isClosed(standing.stage) ? standing.since : null;
}

function begin(opening: Opening, opened: Opened): Commission {
  return {
    ...opening,
    standing: { stage: opened.stage, since: opened.at },
    differences: [],
    revision: 1,
    openedAt: opened.at,
  };
}

function changeOf(commission: Commission, event: Change): Partial<Commission> {
  const since = event.at;
  switch (event.kind) {
    case 'moved':
    case 'resumed':
    case 'reopened':
      return { standing: { stage: event.to, since } };
    case 'held':
      return { standing: { stage: 'on-hold', since, returnsTo: event.from } };
    case 'cancelled':
      return { standing: { stage: 'cancelled', since, returnsTo: event.from } };
    case 'split':
      return { quantity: commission.quantity - event.quantity };
    case 'due-date-set':
      return { dueOn: event.to };
    case 'difference-raised':
      return { differences: [...others(commission, event.key), raised(event)] };
    case 'difference-accepted':
      return { differences: accepted(commission, event), quantity: event.quantity };
    case 'noted':
      return {};
    default:
      return { differences: accepted(commission, event) };
  }
}

function others(commission: Commission, key: string): readonly Difference[] {
  return commission.differences.filter((difference) => difference.key !== key);
}

function raised({ key, finding, at }: Extract<Change, { kind: 'difference-raised' }>): Difference {
  return { key, finding, raisedAt: at, acceptance: null };
}

function accepted(
  commission: Commission,
  { key, at, by }: { key: string; at: Date; by: Author },
): readonly Difference[] {
  return commission.differences.map((difference) =>
    difference.key === key ? { ...difference, acceptance: { at, by } } : difference,
  );
}
