import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Commission } from '#app/commissions/commission.ts';
import { type Command, decide } from '#app/commissions/decide.ts';
import { type Finding, standing } from '#app/commissions/difference.ts';
import { closedAt, evolve, openCommission, openPart } from '#app/commissions/evolve.ts';
import { isClosed, JOURNEY } from '#app/commissions/stages.ts';
import type { Change } from '#app/commissions/timeline.ts';
import { ANN, MONDAY, opening } from '../builders/commission.ts';

const numRuns = Number(process.env['LAW_RUNS'] ?? 10_000);
const into = { id: opening.id, number: 1002, part: 2 };

const findings = fc.constantFrom<Finding[]>(
  { kind: 'line-removed' },
  { kind: 'order-cancelled', reason: null },
  { kind: 'quantity-changed', was: 2, now: 1 },
  { kind: 'quantity-changed', was: 1, now: 4 },
);
const keys = fc.constantFrom('line-removed', 'order-cancelled', 'quantity-changed');

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(...JOURNEY).map((to): Command => ({ kind: 'move', by: ANN, to })),
  fc.string().map((text): Command => ({ kind: 'note', by: ANN, text })),
  fc.string().map((reason): Command => ({ kind: 'hold', by: ANN, reason })),
  fc.constantFrom<Command[]>({ kind: 'resume', by: ANN }, { kind: 'reopen', by: ANN }),
  fc.string().map((reason): Command => ({ kind: 'cancel', by: ANN, reason })),
  fc.integer({ min: -1, max: 6 }).map((quantity): Command => ({ kind: 'split', by: ANN, quantity, into })),
  findings.map((finding): Command => ({ kind: 'raise-difference', by: 'atelier', finding })),
  keys.map((key): Command => ({ kind: 'accept-difference', by: ANN, key })),
  keys.map((key): Command => ({ kind: 'settle-difference', by: 'atelier', key })),
  fc
    .constantFrom(null, '2026-12-18', '2026-02-30')
    .map((dueOn): Command => ({ kind: 'set-due-date', by: ANN, dueOn })),
);
const histories = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(commands, { maxLength: 40 }));

it('no history of commands brings a commission where it cannot be', () => {
  fc.assert(
    fc.property(histories, ([quantity, wishes]) => {
      const faults: string[] = [];
      let commission = openCommission({ ...opening, quantity }, 'atelier', MONDAY).commission;
      wishes.forEach((wish, minute) => {
        const decision = decide(commission, wish, minutesLater(minute));
        if (decision.outcome !== 'event') return;
        faults.push(...unlawful(commission, decision.event));
        commission = evolve(commission, decision.event);
        faults.push(...impossible(commission));
      });
      expect(faults).toEqual([]);
    }),
    { numRuns },
  );
});

it('the same events make the same commission, and what was ordered never changes', () => {
  fc.assert(
    fc.property(histories, ([quantity, wishes]) => {
      const first = openCommission({ ...opening, quantity }, 'atelier', MONDAY).commission;
      const events: Change[] = [];
      const lived = wishes.reduce((commission, wish, minute) => {
        const decision = decide(commission, wish, minutesLater(minute));
        if (decision.outcome !== 'event') return commission;
        events.push(decision.event);
        return evolve(commission, decision.event);
      }, first);

      expect(events.reduce(evolve, first)).toEqual(lived);
      expect(lived.revision).toBe(1 + events.length);
      expect(lived.snapshot).toBe(first.snapshot);
    }),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});

it('asked twice, a command is done once', () => {
  fc.assert(
    fc.property(histories, commands, ([quantity, wishes], wish) => {
      // Notes may be repeated; pieces may be split off again; a count accepted or found anew is news.
      fc.pre(wish.kind !== 'note' && wish.kind !== 'split' && wish.kind !== 'raise-difference');
      const start = openCommission({ ...opening, quantity }, 'atelier', MONDAY).commission;
      const commission = [...wishes, wish].reduce(obey, start);
      expect(decide(commission, wish, minutesLater(99)).outcome).not.toBe('event');
    }),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});

function obey(commission: Commission, command: Command): Commission {
  const decision = decide(commission, command, minutesLater(1));
  return decision.outcome === 'event' ? evolve(commission, decision.event) : commission;
}

function impossible(commission: Commission): string[] {
  const at = commission.standing;
  const keysSeen = commission.differences.map((difference) => difference.key);
  return claims({
    'has no pieces': commission.quantity < 1,
    'is closed without a date': (closedAt(commission) !== null) !== isClosed(at.stage),
    'returns to nowhere': 'returnsTo' in at && !JOURNEY.includes(at.returnsTo),
    'was stopped when completed': 'returnsTo' in at && at.returnsTo === 'completed',
    'has one difference twice': new Set(keysSeen).size !== keysSeen.length,
  });
}

function unlawful(before: Commission, event: Change): string[] {
  const { stage } = before.standing;
  if (event.kind === 'split') {
    const part = openPart(before, event).commission;
    const kept = evolve(before, event);
    return [
      ...claims({ 'lost pieces': part.quantity + kept.quantity !== before.quantity }),
      ...impossible(part),
    ];
  }
  if (event.kind !== 'moved') return [];
  const delivers = event.to === 'completed' || (event.to === 'ready' && stage !== 'completed');
  return claims({
    'completed without Ready': event.to === 'completed' && stage !== 'ready',
    'moved while it stood still': stage === 'on-hold' || isClosed(stage),
    'left the workshop in doubt': delivers && standing(before.differences).length > 0,
  });
}

function claims(faults: Record<string, boolean>): string[] {
  return Object.keys(faults).filter((fault) => faults[fault] === true);
}

function minutesLater(minutes: number): Date {
  return new Date(MONDAY.getTime() + minutes * 60_000);
}
