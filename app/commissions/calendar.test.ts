import { expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, urgencyOf } from './calendar.ts';

it('dates an instant by the shop’s clock, not the server’s', () => {
  const instant = new Date('2026-11-23T23:30:00Z');
  expect(dayIn('Europe/London', instant)).toBe('2026-11-23');
  expect(dayIn('Asia/Tokyo', instant)).toBe('2026-11-24');
  expect(dayIn('America/Los_Angeles', instant)).toBe('2026-11-23');
});

it('counts nights, also over a change of clocks and a leap day', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  expect(addDays('2026-12-30', 7)).toBe('2027-01-06');
});

it('says how pressing a due date is', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'];
  expect(days.map((day) => urgencyOf(day, '2026-11-23'))).toEqual(['overdue', 'today', 'soon', 'later']);
});
