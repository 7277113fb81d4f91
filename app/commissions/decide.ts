import { type Author, type Commission, type Day, referenceOf } from './commission.ts';
import { type Difference, differenceKey, type Finding, isSameFinding, standing } from './difference.ts';
import { isClosed, JOURNEY, type JourneyStage } from './stages.ts';
import { LONGEST_NOTE, type Refusal, refuse } from './refusal.ts';
import type { Change, PartIdentity } from './timeline.ts';

/** What a person (or intake, as 'atelier') asks of a commission. */
export type Command = { readonly by: Author } & (
  | { readonly kind: 'move'; readonly to: JourneyStage }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'split'; readonly quantity: number; readonly into: PartIdentity }
  | { readonly kind: 'raise-difference'; readonly finding: Finding }
  | { readonly kind: 'accept-difference'; readonly key: string }
  | { readonly kind: 'settle-difference'; readonly key: string }
  | { readonly kind: 'set-due-date'; readonly dueOn: Day | null }
);

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** What comes of a command. Unchanged: it is so already, so pressing twice is pressing once. */
export type Decision =
  | { readonly outcome: 'event'; readonly event: Change }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Decides what a command comes to, without doing it: `evolve` applies the event, `decide-and-save` keeps it. */
export function decide(commission: Commission, command: Command, now: Date): Decision {
  switch (command.kind) {
    case 'move':
      return decideMove(commission, command, now);
    case 'note':
      return decideNote(command, now);
    case 'hold':
      return decideHold(commission, command, now);
    case 'resume':
      return decideResume(commission, command, now);
    case 'cancel':
      return decideCancel(commission, command, now);
    case 'reopen':
      return decideReopen(commission, command, now);
    case 'split':
      return decideSplit(commission, command, now);
    case 'raise-difference':
      return decideRaise(commission, command, now);
    case 'accept-difference':
      return decideAccept(commission, command, now);
    case 'settle-difference':
      return decideSettle(commission, command, now);
    default:
      return decideDueDate(commission, command, now);
  }
}

const unchanged: Decision = { outcome: 'unchanged' };

/** Into or past these a piece goes only when nothing about it is in doubt: the bench, the shelf, the customer's hands. */
const GATES: readonly JourneyStage[] = ['making', 'ready', 'completed'];

function decideMove(commission: Commission, command: CommandOf<'move'>, now: Date): Decision {
  if (commission.standing.stage === command.to) return unchanged;
  const work = underWay(commission);
  if ('refusal' in work) return refused(work.refusal);
  if (command.to === 'completed' && work.stage !== 'ready')
    return refused(refuse.notReady(nameOf(commission)));
  const doubts = standing(commission.differences);
  if (doubts.length > 0 && passesGate(work.stage, command.to)) {
    return refused(refuse.differences(nameOf(commission), doubts));
  }

  return happened({ kind: 'moved', at: now, by: command.by, from: work.stage, to: command.to });
}

function decideNote(command: CommandOf<'note'>, now: Date): Decision {
  const text = command.text.trim();
  if (text === '') return refused(refuse.nothingWritten('note'));
  if (text.length > LONGEST_NOTE) return refused(refuse.tooLong('note', text.length));

  return happened({ kind: 'noted', at: now, by: command.by, text });
}

function decideHold(commission: Commission, command: CommandOf<'hold'>, now: Date): Decision {
  if (commission.standing.stage === 'on-hold') return unchanged;
  const work = underWay(commission);
  if ('refusal' in work) return refused(work.refusal);
  const reason = command.reason.trim();
  if (reason.length > LONGEST_NOTE) return refused(refuse.tooLong('reason', reason.length));

  return happened({ kind: 'held', at: now, by: command.by, from: work.stage, reason });
}

function decideResume(commission: Commission, command: CommandOf<'resume'>, now: Date): Decision {
  const at = commission.standing;
  if (at.stage === 'cancelled') return refused(refuse.cancelled(nameOf(commission)));
  if (at.stage !== 'on-hold') return unchanged;

  return happened({ kind: 'resumed', at: now, by: command.by, to: at.returnsTo });
}

function decideCancel(commission: Commission, command: CommandOf<'cancel'>, now: Date): Decision {
  const at = commission.standing;
  if (at.stage === 'cancelled') return unchanged;
  if (at.stage === 'completed') return refused(refuse.completed(nameOf(commission)));
  const reason = command.reason.trim();
  if (reason.length > LONGEST_NOTE) return refused(refuse.tooLong('reason', reason.length));
  const from = at.stage === 'on-hold' ? at.returnsTo : at.stage;

  return happened({ kind: 'cancelled', at: now, by: command.by, from, reason });
}

function decideReopen(commission: Commission, command: CommandOf<'reopen'>, now: Date): Decision {
  const at = commission.standing;
  if (!isClosed(at.stage)) return unchanged;
  const to = at.stage === 'cancelled' ? at.returnsTo : 'ready';

  return happened({ kind: 'reopened', at: now, by: command.by, from: at.stage, to });
}

function decideSplit(commission: Commission, command: CommandOf<'split'>, now: Date): Decision {
  const work = underWay(commission);
  if ('refusal' in work) return refused(work.refusal);
  if (commission.quantity === 1) return refused(refuse.onePiece(nameOf(commission)));
  const { quantity, into } = command;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity >= commission.quantity) {
    return refused(refuse.splitTooLarge(nameOf(commission), commission.quantity));
  }
  // A part starts without differences, so none may stand: what is in doubt would be in doubt for both.
  const doubts = standing(commission.differences);
  if (doubts.length > 0) return refused(refuse.differences(nameOf(commission), doubts));

  return happened({ kind: 'split', at: now, by: command.by, quantity, into });
}

function decideRaise(commission: Commission, command: CommandOf<'raise-difference'>, now: Date): Decision {
  const { finding, by } = command;
  const key = differenceKey(finding);
  const known = commission.differences.find((difference) => difference.key === key);
  if (known !== undefined && isAnswered(known, finding)) return unchanged;

  return happened({ kind: 'difference-raised', at: now, by, key, finding });
}

function decideAccept(commission: Commission, command: CommandOf<'accept-difference'>, now: Date): Decision {
  const known = commission.differences.find((difference) => difference.key === command.key);
  if (known === undefined) return refused(refuse.noSuchDifference(nameOf(commission)));
  if (known.acceptance !== null) return unchanged;
  const { key, finding } = known;
  const quantity = quantityAfter(commission.quantity, finding);

  return happened({ kind: 'difference-accepted', at: now, by: command.by, key, finding, quantity });
}

function decideSettle(commission: Commission, command: CommandOf<'settle-difference'>, now: Date): Decision {
  const known = commission.differences.find((difference) => difference.key === command.key);
  if (known === undefined || known.acceptance !== null) return unchanged;

  return happened({
    kind: 'difference-settled',
    at: now,
    by: command.by,
    key: known.key,
    finding: known.finding,
  });
}

function decideDueDate(commission: Commission, command: CommandOf<'set-due-date'>, now: Date): Decision {
  if (commission.dueOn === command.dueOn) return unchanged;
  const { stage } = commission.standing;
  if (stage === 'completed') return refused(refuse.completed(nameOf(commission)));
  if (stage === 'cancelled') return refused(refuse.cancelled(nameOf(commission)));
  if (command.dueOn !== null && !isDay(command.dueOn)) return refused(refuse.notADay(command.dueOn));

  return happened({
    kind: 'due-date-set',
    at: now,
    by: command.by,
    from: commission.dueOn,
    to: command.dueOn,
  });
}

/** The stage that work stands at, or why there is no work to do on it. */
function underWay(commission: Commission): { stage: JourneyStage } | { refusal: Refusal } {
  const at = commission.standing;
  if (at.stage === 'on-hold') return { refusal: refuse.onHold(nameOf(commission), at.returnsTo) };
  if (at.stage === 'cancelled') return { refusal: refuse.cancelled(nameOf(commission)) };
  if (at.stage === 'completed') return { refusal: refuse.completed(nameOf(commission)) };

  return { stage: at.stage };
}

function passesGate(from: JourneyStage, to: JourneyStage): boolean {
  return GATES.some(
    (gate) => JOURNEY.indexOf(from) < JOURNEY.indexOf(gate) && JOURNEY.indexOf(gate) <= JOURNEY.indexOf(to),
  );
}

/**
 * A count is compared with the pieces in the workshop, which an accepted one has changed: found again, it is new.
 * All else is compared with what was ordered, so an accepted finding will be found for ever.
 */
function isAnswered(known: Difference, finding: Finding): boolean {
  if (known.acceptance === null || known.finding.kind !== 'quantity-changed')
    return isSameFinding(known.finding, finding);
  return false;
}

/** The commission that carries the difference takes all of a change of count; it keeps one piece, or would be cancelled instead. */
function quantityAfter(quantity: number, finding: Finding): number {
  if (finding.kind !== 'quantity-changed') return quantity;
  return Math.max(1, quantity + finding.now - finding.was);
}

function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function nameOf(commission: Commission): string {
  return referenceOf(commission.number);
}

function happened(event: Change): Decision {
  return { outcome: 'event', event };
}

function refused(refusal: Refusal): Decision {
  return { outcome: 'refused', refusal };
}
