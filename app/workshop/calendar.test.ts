import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, DAYS_AHEAD, dueDateOf, isDay, unavailableFrom } from './calendar.ts';

const WEEKENDS = 65;
const nothingDue = new Map<string, number>();
const usual = { closedWeekdays: WEEKENDS, closedDays: [], dailyCapacity: null };

function dueOn(orderedOn: string, days: number, calendar = unavailableFrom(orderedOn, usual, nothingDue)) {
  return dueDateOf({ orderedOn, days, calendar });
}

describe('the day a piece is ready', () => {
  it('comes after its working days, the first being the day after the order', () => {
    // 2026-11-23 is a Monday.
    expect(dueOn('2026-11-23', 3)).toBe('2026-11-26');
  });

  it('passes over the weekend', () => {
    expect(dueOn('2026-11-26', 2)).toBe('2026-11-30');
    expect(dueOn('2026-11-28', 0)).toBe('2026-11-30');
  });

  it('passes over days that the maker has closed', () => {
    const calendar = unavailableFrom(
      '2026-12-23',
      { ...usual, closedDays: ['2026-12-24', '2026-12-25'] },
      nothingDue,
    );
    expect(dueOn('2026-12-23', 1, calendar)).toBe('2026-12-28');
  });

  it('passes over days on which as many pieces are due as the workshop finishes', () => {
    const due = new Map([
      ['2026-11-24', 2],
      ['2026-11-25', 1],
    ]);
    const calendar = unavailableFrom('2026-11-23', { ...usual, dailyCapacity: 2 }, due);
    expect(dueOn('2026-11-23', 1, calendar)).toBe('2026-11-25');
  });

  it('knows no full days where any number can become due', () => {
    expect(unavailableFrom('2026-11-23', usual, new Map([['2026-11-24', 500]])).closedDays).toEqual([]);
  });
});

describe('the days that are told', () => {
  it('leaves out those that have passed, lie too far ahead or are closed by their weekday', () => {
    const first = dayNumber('2026-11-23');
    const closedDays = ['2026-11-20', '2026-11-28', '2026-12-24', dayOf(first + DAYS_AHEAD)];
    expect(unavailableFrom('2026-11-23', { ...usual, closedDays }, nothingDue).closedDays).toEqual([
      dayNumber('2026-12-24'),
    ]);
  });

  it('are in order, each once', () => {
    const closedDays = ['2026-12-24', '2026-11-25', '2026-12-24'];
    const due = new Map([['2026-11-25', 3]]);
    const told = unavailableFrom('2026-11-23', { ...usual, closedDays, dailyCapacity: 3 }, due).closedDays;
    expect(told.map(dayOf)).toEqual(['2026-11-25', '2026-12-24']);
  });
});

describe('a day as it is typed', () => {
  it.each(['2026-02-29', '2026-13-01', '26-11-23', '1999-12-31', '2026-11-23T09:00', ''])(
    'is none: %s',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('is one of the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });
});
