import { expect, it } from 'vitest';
import { dateOf, dayOf, minutesOf, timeOf, todayIn, writeDay } from './days.ts';

it('counts a picked date in days, and back', () => {
  expect(dayOf('1970-01-02')).toBe(1);
  expect(dayOf('2026-12-24')).toBe(20811);
  expect(dateOf(20811)).toBe('2026-12-24');
});

it('takes no half-typed date and none that the calendar lacks', () => {
  expect(dayOf('')).toBe(-1);
  expect(dayOf('2026-12')).toBe(-1);
  expect(dayOf('2026-13-40')).toBe(-1);
});

it('knows that the shop may have another day than Greenwich', () => {
  const lateInGreenwich = Date.parse('2026-12-24T23:30:00Z');
  expect(todayIn('+0000', lateInGreenwich)).toBe(20811);
  expect(todayIn('+0100', lateInGreenwich)).toBe(20812);
  expect(todayIn('-05:30', Date.parse('2026-12-24T05:00:00Z'))).toBe(20810);
  expect(todayIn('', lateInGreenwich)).toBe(20811);
});

it('writes a day as the shopper’s language does', () => {
  expect(writeDay(20811, 'en-GB')).toBe('24 December 2026');
  expect(writeDay(20811, 'de')).toBe('24. Dezember 2026');
});

it('counts a time of day in minutes, and back', () => {
  expect(minutesOf('09:30')).toBe(570);
  expect(minutesOf('')).toBe(-1);
  expect(timeOf(570)).toBe('09:30');
});
