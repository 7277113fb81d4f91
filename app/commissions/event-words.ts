import { type Day, referenceOf } from './commission.ts';
import type { Finding } from './difference.ts';
import { STAGE_NAMES } from './stages.ts';
import type { CommissionEvent } from './timeline.ts';

/** An event as one line of the timeline: what happened, without who and when. `day` writes a date as the page does. */
export function eventWords(event: CommissionEvent, day: (day: Day) => string): string {
  switch (event.kind) {
    case 'opened':
      return event.splitFrom === null
        ? `Opened in ${STAGE_NAMES[event.stage]}`
        : `Split from ${referenceOf(event.splitFrom)}, in ${STAGE_NAMES[event.stage]}`;
    case 'moved':
      return `Moved from ${STAGE_NAMES[event.from]} to ${STAGE_NAMES[event.to]}`;
    case 'noted':
      return 'Wrote a note';
    case 'held':
      return `Put on hold from ${STAGE_NAMES[event.from]}`;
    case 'resumed':
      return `Resumed in ${STAGE_NAMES[event.to]}`;
    case 'cancelled':
      return `Cancelled from ${STAGE_NAMES[event.from]}`;
    case 'reopened':
      return `Reopened in ${STAGE_NAMES[event.to]}`;
    case 'split':
      return `Split ${event.quantity} off into ${referenceOf(event.into.number)}`;
    case 'due-date-set':
      return event.to === null ? 'Removed the due date' : `Set the due date to ${day(event.to)}`;
    case 'difference-raised':
      return `Found a difference: ${FINDING_NAMES[event.finding.kind]}`;
    case 'difference-accepted':
      return `Accepted a difference: ${FINDING_NAMES[event.finding.kind]}`;
    default:
      return `Settled a difference: ${FINDING_NAMES[event.finding.kind]}`;
  }
}

const FINDING_NAMES: Readonly<Record<Finding['kind'], string>> = {
  'words-disagree': 'the order’s words against what was charged',
  'price-differs': 'the price charged',
  'selection-unreadable': 'options that cannot be read',
  'selection-unknown': 'options of an unknown version',
  'selection-faulty': 'an option that breaks a rule',
  'property-changed': 'a property changed on the order',
  'quantity-changed': 'the quantity on the order',
  'line-removed': 'the piece removed from the order',
  refunded: 'a refund',
  'order-cancelled': 'the order cancelled',
  'surcharge-orphaned': 'options charged without a piece',
  'surcharge-changed': 'the lines that charge for options',
};
