import { expect, it } from 'vitest';
import { dateOf, dayOf, minutesOf, timeOf, writeDay } from './days.ts';

it('counts a picked date in days, and back', () => {
  expect(dayOf('1970-01-02')).toBe(1);
  expect(dayOf('2026-12-24')).toBe(20811);
  expect(dateOf(20811)).toBe('2026-12-24');
});

it('takes no half-typed date and none that the calendar lacks', () => {
  expect(dayOf('')).toBeNaN();
  expect(dayOf('2026-12')).toBeNaN();
  expect(dayOf('2026-13-40')).toBeNaN();
});

it('writes a day as the shopper’s language does', () => {
  expect(writeDay(20811, 'en-GB')).toBe('24 December 2026');
  expect(writeDay(20811, 'de')).toBe('24. Dezember 2026');
});

it('counts a time of day in minutes, and back', () => {
  expect(minutesOf('09:30')).toBe(570);
  expect(minutesOf('')).toBeNaN();
  expect(timeOf(570)).toBe('09:30');
});
