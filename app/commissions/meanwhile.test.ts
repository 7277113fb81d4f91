import { describe, expect, it } from 'vitest';
import { ANN, BEN, commissionAfter, TUESDAY } from '../../tests/builders/commission.ts';
import type { Command } from './decide.ts';
import { changedMeanwhile, isRepeat } from './meanwhile.ts';
import type { CommissionEvent } from './timeline.ts';

const commission = commissionAfter([]);
const move: Command = { kind: 'move', by: ANN, to: 'ready' };
const note: Command = { kind: 'note', by: ANN, text: ' Stone arrived ' };
const moved: CommissionEvent = { kind: 'moved', at: TUESDAY, by: BEN, from: 'sourcing', to: 'making' };
const noted: CommissionEvent = { kind: 'noted', at: TUESDAY, by: ANN, text: 'Stone arrived' };
const raised: CommissionEvent = {
  kind: 'difference-raised',
  at: TUESDAY,
  by: 'atelier',
  key: 'line-removed',
  finding: { kind: 'line-removed' },
};

const accept = (key: string): Command => ({ kind: 'accept-difference', by: ANN, key });

describe('two people at one commission', () => {
  it('tells the second what the first did', () => {
    const refusal = changedMeanwhile(commission, move, [moved, raised]);
    expect(refusal?.message).toBe(
      'A-1001 was changed since you looked: A colleague moved from Sourcing to Making. Atelier found a difference: the piece removed from the order.',
    );
  });

  it('lets a command stand beside notes, and notes beside anything', () => {
    expect(changedMeanwhile(commission, move, [noted])).toBeNull();
    expect(changedMeanwhile(commission, note, [moved, raised])).toBeNull();
  });

  it('accepts only the difference that was read', () => {
    expect(changedMeanwhile(commission, accept('order-cancelled'), [moved, raised])).toBeNull();
    expect(changedMeanwhile(commission, accept('line-removed'), [raised])?.code).toBe('changed-meanwhile');
  });

  it('sets a due date beside a move, but not over another due date', () => {
    const dueDate: Command = { kind: 'set-due-date', by: ANN, dueOn: '2026-12-18' };
    expect(changedMeanwhile(commission, dueDate, [moved])).toBeNull();
    const set: CommissionEvent = {
      kind: 'due-date-set',
      at: TUESDAY,
      by: ANN,
      from: null,
      to: '2027-01-08',
    };
    expect(changedMeanwhile(commission, dueDate, [set])?.message).toContain(
      'You set the due date to 2027-01-08.',
    );
  });
});

describe('a button pressed twice', () => {
  it('knows the note it has just kept, and the pieces it has just split off', () => {
    const into = { id: commission.id, number: 1002, part: 2 };
    const split: Command = { kind: 'split', by: ANN, quantity: 2, into };
    expect(isRepeat(note, [noted])).toBe(true);
    expect(isRepeat(split, [{ kind: 'split', at: TUESDAY, by: ANN, quantity: 2, into }])).toBe(true);
  });

  it('does not take a colleague’s for its own', () => {
    expect(isRepeat(note, [{ ...noted, by: BEN }])).toBe(false);
    expect(isRepeat(move, [moved])).toBe(false);
  });
});
