import { describe, expect, it } from 'vitest';
import { ANN, BEN, commissionAfter, TUESDAY } from '../../tests/builders/commission.ts';
import { changedMeanwhile } from './meanwhile.ts';
import type { CommissionEvent } from './timeline.ts';

const moved: CommissionEvent = { kind: 'moved', at: TUESDAY, by: BEN, from: 'sourcing', to: 'making' };
const noted: CommissionEvent = { kind: 'noted', at: TUESDAY, by: BEN, text: 'Stone arrived' };

describe('two people at one commission', () => {
  it('tells the second what the first did', () => {
    const refusal = changedMeanwhile(commissionAfter([]), { kind: 'move', by: ANN, to: 'ready' }, [moved]);
    expect(refusal?.code).toBe('changed-meanwhile');
    expect(refusal?.message).toBe(
      'A-1001 was changed since you looked: Somebody moved from Sourcing to Making.',
    );
  });

  it('lets a command stand beside notes, and notes beside anything', () => {
    expect(changedMeanwhile(commissionAfter([]), { kind: 'move', by: ANN, to: 'ready' }, [noted])).toBeNull();
    expect(changedMeanwhile(commissionAfter([]), { kind: 'note', by: ANN, text: 'Hm' }, [moved])).toBeNull();
  });
});
