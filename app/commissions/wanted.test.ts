import { expect, it } from 'vitest';
import { isNarrowed, readLimits, readPaging, readWanted, withChanges } from './wanted.ts';

it('reads what is wanted from an address and leaves out what it does not know', () => {
  const params = new URLSearchParams('search=ring&stage=making&stage=polishing&due=overdue&flagged=yes');
  expect(readWanted(params)).toEqual({
    search: 'ring',
    stages: ['making'],
    due: 'overdue',
    isFlagged: true,
  });
  expect(isNarrowed(readWanted(new URLSearchParams('due=tomorrow&view=board')))).toBe(false);
});

it('pages forwards, or back from where it is', () => {
  expect(readPaging(new URLSearchParams('before=x&sort=piece&order=descending'))).toEqual({
    sort: 'piece',
    isDescending: true,
    direction: 'before',
    from: 'x',
  });
  expect(readPaging(new URLSearchParams('sort=colour'))).toMatchObject({ sort: 'due', from: null });
});

it('shows more of a column at each press, up to what belongs in a table', () => {
  const limits = readLimits(new URLSearchParams('more=making&more=making&more=ready'));
  expect([limits.get('making'), limits.get('ready'), limits.get('design')]).toEqual([40, 24, 8]);
  const presses = Array.from({ length: 30 }, () => 'more=making').join('&');
  expect(readLimits(new URLSearchParams(presses)).get('making')).toBe(200);
});

it('returns to the first page when anything changes', () => {
  const params = new URLSearchParams('view=table&after=x&stage=making');
  expect(withChanges(params, { stage: ['ready', 'checking'], search: '' }).toString()).toBe(
    'view=table&stage=ready&stage=checking',
  );
});
