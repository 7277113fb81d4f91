import { expect, it } from 'vitest';
import { keysOf } from './added-lines.ts';

it('finds the line that was added, or several', () => {
  expect(keysOf({ key: '7:a', quantity: 1 })).toEqual(['7:a']);
  expect(keysOf({ items: [{ key: '7:a' }, { key: '14:b' }] })).toEqual(['7:a', '14:b']);
});

it('finds none in what is no such answer', () => {
  for (const answer of [null, 'no', {}, { items: [null, { key: 5 }] }]) expect(keysOf(answer)).toEqual([]);
});
