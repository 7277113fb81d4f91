import { expect, it } from 'vitest';
import { ANN, commissionAfter } from '../../tests/builders/commission.ts';
import { commandTowards } from './towards.ts';

const making = commissionAfter([{ kind: 'move', by: ANN, to: 'making' }]);
const held = commissionAfter([
  { kind: 'move', by: ANN, to: 'making' },
  { kind: 'hold', by: ANN, reason: '' },
]);
const given = { by: ANN, reason: 'Stone is late' } as const;

it('takes a card put on On hold or Cancelled for holding and cancelling, with the reason', () => {
  expect(commandTowards(making, 'on-hold', given)).toEqual({ kind: 'hold', ...given });
  expect(commandTowards(making, 'cancelled', given)).toEqual({ kind: 'cancel', ...given });
});

it('takes a card put back where it was held for resuming, and anywhere else for a move', () => {
  expect(commandTowards(held, 'making', given)).toEqual({ kind: 'resume', by: ANN });
  expect(commandTowards(held, 'ready', given)).toEqual({ kind: 'move', by: ANN, to: 'ready' });
  expect(commandTowards(making, 'ready', given)).toEqual({ kind: 'move', by: ANN, to: 'ready' });
});
