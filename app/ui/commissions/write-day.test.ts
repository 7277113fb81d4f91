import { expect, it } from 'vitest';
import { countOf, dueWords, stayWords, writeDay } from './write-day.ts';

it('says in words how pressing a due date is', () => {
  const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-18', '2027-01-08'];
  expect(days.map((day) => dueWords(day, '2026-11-23'))).toEqual([
    'Overdue by 3 days',
    'Overdue by 1 day',
    'Due today',
    'Due tomorrow',
    'Due 18 Dec',
    'Due 8 Jan 2027',
  ]);
});

it('writes the year where it is not this one', () => {
  expect([writeDay('2026-12-18'), writeDay('2026-12-18', '2026-11-23')]).toEqual(['18 Dec 2026', '18 Dec']);
});

it('counts in words', () => {
  expect([countOf(1, 'piece'), countOf(1200, 'piece'), stayWords(0), stayWords(1)]).toEqual([
    '1 piece',
    '1,200 pieces',
    'Since today',
    '1 day',
  ]);
});
