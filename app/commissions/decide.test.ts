import { describe, expect, it } from 'vitest';
import { ANN, commissionAfter, MONDAY, opening, TUESDAY } from '../../tests/builders/commission.ts';
import type { Commission } from './commission.ts';
import { type Command, decide } from './decide.ts';
import type { Finding } from './difference.ts';
import { evolve, openCommission, openPart } from './evolve.ts';
import type { JourneyStage } from './stages.ts';

const by = ANN;
const move = (to: JourneyStage): Command => ({ kind: 'move', by, to });
const hold: Command = { kind: 'hold', by, reason: 'Waiting for the stone' };
const cancel: Command = { kind: 'cancel', by, reason: '' };
const into = { id: '0e3d6a44-7a3f-4c4e-9a51-2f6f3f1b1002', number: 1002, part: 2 };
const split = (quantity: number): Command => ({ kind: 'split', by, quantity, into });
const raise = (finding: Finding): Command => ({ kind: 'raise-difference', by: 'atelier', finding });
const wrongPrice: Finding = { kind: 'price-differs', currency: 'GBP', chargedMinor: 100, computedMinor: 200 };
const accept = (key: string): Command => ({ kind: 'accept-difference', by, key });

/** When `command` is given: what comes of it. */
function outcome(commission: Commission, command: Command) {
  const decision = decide(commission, command, TUESDAY);
  if (decision.outcome === 'refused') return decision.refusal.code;
  if (decision.outcome === 'unchanged') return 'unchanged';
  return decision.event;
}

describe('moving', () => {
  it('opens an order line in Sourcing, because it was specified and paid for', () => {
    const { commission, event } = openCommission(opening, 'atelier', MONDAY);
    expect(commission.standing).toEqual({ stage: 'sourcing', since: MONDAY });
    expect(event).toEqual({
      kind: 'opened',
      at: MONDAY,
      by: 'atelier',
      stage: 'sourcing',
      quantity: 1,
      splitFrom: null,
    });
  });

  it('dates and signs a move', () => {
    const event = { kind: 'moved', at: TUESDAY, by, from: 'sourcing', to: 'making' };
    expect(outcome(commissionAfter([]), move('making'))).toEqual(event);
  });

  it('may skip stages and go back', () => {
    expect(outcome(commissionAfter([]), move('checking'))).toMatchObject({ kind: 'moved' });
    expect(outcome(commissionAfter([move('checking')]), move('design'))).toMatchObject({ kind: 'moved' });
  });

  it('changes nothing when it is there already', () => {
    expect(outcome(commissionAfter([move('making')]), move('making'))).toBe('unchanged');
  });

  it('completes only what is Ready', () => {
    expect(outcome(commissionAfter([move('checking')]), move('completed'))).toBe('not-ready');
    expect(outcome(commissionAfter([move('ready')]), move('completed'))).toMatchObject({ kind: 'moved' });
  });

  it('refuses to move what is cancelled, completed or on hold, and says how to go on', () => {
    expect(outcome(commissionAfter([cancel]), move('making'))).toBe('is-cancelled');
    expect(outcome(commissionAfter([move('ready'), move('completed')]), move('making'))).toBe('is-completed');
    const held = decide(commissionAfter([move('making'), hold]), move('ready'), TUESDAY);
    expect(held).toMatchObject({ refusal: { mend: 'Resume it first; it goes back to Making.' } });
  });
});

describe('on hold', () => {
  it('remembers the stage it was held from and returns there', () => {
    const held = commissionAfter([move('making'), hold]);
    expect(held.standing).toEqual({ stage: 'on-hold', since: MONDAY, returnsTo: 'making' });
    expect(outcome(held, { kind: 'resume', by })).toMatchObject({ kind: 'resumed', to: 'making' });
  });

  it('changes nothing when held or resumed twice', () => {
    expect(outcome(commissionAfter([hold]), hold)).toBe('unchanged');
    expect(outcome(commissionAfter([]), { kind: 'resume', by })).toBe('unchanged');
  });

  it('refuses to hold or resume what is closed', () => {
    expect(outcome(commissionAfter([cancel]), hold)).toBe('is-cancelled');
    expect(outcome(commissionAfter([cancel]), { kind: 'resume', by })).toBe('is-cancelled');
    expect(outcome(commissionAfter([move('ready'), move('completed')]), hold)).toBe('is-completed');
  });
});

describe('cancelling and reopening', () => {
  it('cancels from any stage but Completed, and from on hold', () => {
    expect(outcome(commissionAfter([]), cancel)).toMatchObject({ kind: 'cancelled', from: 'sourcing' });
    expect(outcome(commissionAfter([move('making'), hold]), cancel)).toMatchObject({ from: 'making' });
    expect(outcome(commissionAfter([move('ready'), move('completed')]), cancel)).toBe('is-completed');
    expect(outcome(commissionAfter([cancel]), cancel)).toBe('unchanged');
  });

  it('reopens where it was cancelled, and a completed one in Ready', () => {
    const reopen: Command = { kind: 'reopen', by };
    expect(outcome(commissionAfter([move('making'), cancel]), reopen)).toMatchObject({ to: 'making' });
    expect(outcome(commissionAfter([move('ready'), move('completed')]), reopen)).toMatchObject({
      to: 'ready',
    });
    expect(outcome(commissionAfter([]), reopen)).toBe('unchanged');
  });
});

describe('splitting', () => {
  it('takes pieces off into a part that stands at the same stage', () => {
    const three = commissionAfter([move('making')], { quantity: 3 });
    const decision = decide(three, split(2), TUESDAY);
    if (decision.outcome !== 'event' || decision.event.kind !== 'split') throw new Error('was not split');
    expect(evolve(three, decision.event).quantity).toBe(1);
    const { commission, event } = openPart(three, decision.event);
    expect(commission).toMatchObject({ ...into, quantity: 2, standing: { stage: 'making', since: TUESDAY } });
    expect(commission).toMatchObject({ revision: 1, differences: [], snapshot: three.snapshot });
    expect(event).toMatchObject({ splitFrom: 1001, stage: 'making', quantity: 2 });
  });

  it('leaves at least one piece behind', () => {
    expect(outcome(commissionAfter([]), split(1))).toBe('one-piece');
    const three = commissionAfter([], { quantity: 3 });
    expect([0, 3, 1.5, -1].map((quantity) => outcome(three, split(quantity)))).toEqual(
      Array.from({ length: 4 }, () => 'split-too-large'),
    );
  });

  it('refuses while something is in doubt or work stands still', () => {
    expect(outcome(commissionAfter([raise(wrongPrice)], { quantity: 2 }), split(1))).toBe(
      'differences-standing',
    );
    expect(outcome(commissionAfter([hold], { quantity: 2 }), split(1))).toBe('is-on-hold');
    expect(outcome(commissionAfter([cancel], { quantity: 2 }), split(1))).toBe('is-cancelled');
  });
});

describe('differences', () => {
  it('keep a piece from the bench, from Ready and from Completed until they are accepted', () => {
    const doubtful = commissionAfter([raise(wrongPrice)]);
    expect(outcome(doubtful, move('making'))).toBe('differences-standing');
    expect(outcome(doubtful, move('ready'))).toBe('differences-standing');
    expect(outcome(doubtful, move('design'))).toMatchObject({ kind: 'moved' });
    const ready = commissionAfter([move('ready'), raise({ kind: 'order-cancelled', reason: null })]);
    expect(outcome(ready, move('completed'))).toBe('differences-standing');
    expect(outcome(evolved(doubtful, accept('price-differs')), move('making'))).toMatchObject({
      kind: 'moved',
    });
  });

  it('let a piece on the bench go on to Checking', () => {
    const onBench = commissionAfter([move('making'), raise({ kind: 'line-removed' })]);
    expect(outcome(onBench, move('checking'))).toMatchObject({ kind: 'moved' });
  });

  it('are found once, however often intake looks', () => {
    const doubtful = commissionAfter([raise(wrongPrice)]);
    expect(outcome(doubtful, raise({ ...wrongPrice }))).toBe('unchanged');
    expect(outcome(evolved(doubtful, accept('price-differs')), raise(wrongPrice))).toBe('unchanged');
  });

  it('replace an earlier finding of the same thing', () => {
    const counted = commissionAfter([raise({ kind: 'quantity-changed', was: 1, now: 2 })]);
    const recounted = evolved(counted, raise({ kind: 'quantity-changed', was: 1, now: 3 }));
    expect(recounted.differences.map((difference) => difference.finding)).toEqual([
      { kind: 'quantity-changed', was: 1, now: 3 },
    ]);
  });

  it('of count change the pieces to make when accepted, and keep at least one', () => {
    const more = commissionAfter([raise({ kind: 'quantity-changed', was: 1, now: 3 })]);
    expect(evolved(more, accept('quantity-changed')).quantity).toBe(3);
    const fewer = commissionAfter([raise({ kind: 'quantity-changed', was: 3, now: 1 })], { quantity: 1 });
    expect(evolved(fewer, accept('quantity-changed')).quantity).toBe(1);
  });

  it('of count stand again when the order is changed back after an acceptance', () => {
    const more = commissionAfter([raise({ kind: 'quantity-changed', was: 1, now: 2 })]);
    const accepted = evolved(more, accept('quantity-changed'));
    expect(outcome(accepted, raise({ kind: 'quantity-changed', was: 2, now: 1 }))).toMatchObject({
      kind: 'difference-raised',
    });
  });

  it('are accepted by name, once', () => {
    const doubtful = commissionAfter([raise(wrongPrice)]);
    expect(outcome(doubtful, accept('order-cancelled'))).toBe('no-such-difference');
    expect(outcome(evolved(doubtful, accept('price-differs')), accept('price-differs'))).toBe('unchanged');
  });

  it('settle without a decision when the order agrees again', () => {
    const settle: Command = { kind: 'settle-difference', by: 'atelier', key: 'quantity-changed' };
    const more = commissionAfter([raise({ kind: 'quantity-changed', was: 1, now: 2 })]);
    const settled = evolved(more, settle);
    expect(settled.quantity).toBe(1);
    expect(outcome(settled, move('making'))).toMatchObject({ kind: 'moved' });
    expect(outcome(settled, settle)).toBe('unchanged');
  });
});

describe('notes and due dates', () => {
  it('keep a note without the blanks around it, at any stage', () => {
    expect(outcome(commissionAfter([cancel]), { kind: 'note', by, text: ' Call first. \n' })).toMatchObject({
      text: 'Call first.',
    });
  });

  it('refuse an empty note and one longer than a page', () => {
    expect(outcome(commissionAfter([]), { kind: 'note', by, text: ' \n' })).toBe('nothing-written');
    expect(outcome(commissionAfter([]), { kind: 'note', by, text: 'a'.repeat(5001) })).toBe('too-long');
  });

  it('set and remove a due date', () => {
    const due = commissionAfter([{ kind: 'set-due-date', by, dueOn: '2026-12-18' }]);
    expect(due.dueOn).toBe('2026-12-18');
    expect(outcome(due, { kind: 'set-due-date', by, dueOn: '2026-12-18' })).toBe('unchanged');
    expect(outcome(due, { kind: 'set-due-date', by, dueOn: null })).toMatchObject({
      from: '2026-12-18',
      to: null,
    });
  });

  it('refuse what is not a day of the calendar, and any on closed work', () => {
    const days = ['2026-02-30', '18/12/2026', '2026-12', ''];
    expect(days.map((dueOn) => outcome(commissionAfter([]), { kind: 'set-due-date', by, dueOn }))).toEqual(
      Array.from({ length: 4 }, () => 'not-a-day'),
    );
    expect(outcome(commissionAfter([cancel]), { kind: 'set-due-date', by, dueOn: '2026-12-18' })).toBe(
      'is-cancelled',
    );
  });
});

function evolved(commission: Commission, command: Command): Commission {
  const decision = decide(commission, command, TUESDAY);
  if (decision.outcome !== 'event') throw new Error(`Could not ${command.kind}: ${JSON.stringify(decision)}`);
  return evolve(commission, decision.event);
}
