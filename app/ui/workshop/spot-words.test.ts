import { expect, it } from 'vitest';
import { writeAmount, writeAuthor, writeChange } from './spot-words.ts';

it('writes a price by the gram and by the troy ounce, as the trade does', () => {
  expect(writeAmount('8246.000000', 'gram', 'GBP')).toBe('£82.46');
  expect(writeAmount('10000.000000', 'ounce', 'GBP')).toBe('£3,110.35');
});

it('says by how much a price jumped, and which way', () => {
  expect(writeChange(15.32)).toBe('+15.3%');
  expect(writeChange(-3)).toBe('-3%');
});

it('says who set a price without naming anybody', () => {
  expect(['11', '12', 'source'].map((by) => writeAuthor({ by }, '11'))).toEqual([
    'Set by you',
    'Set by a colleague',
    'Fetched from the source',
  ]);
});
