import { describe, expect, test } from 'vitest';

import { isOpen, readWorkshop, readyDay, stockLeft } from './workshop.ts';

/** 2026-11-23 was a Monday. */
const MONDAY = 20_780;

describe('the workshop of a day', () => {
  const text = 'r;n\ns;gold=6000.5;silver=80\nd;65;20782,20783\nk;abcd1234;0.1=5;12.3=0\nn;123=10000;124=100';

  test('is read line by line, whatever their ends', () => {
    for (const lines of [text, text.replaceAll('\n', '\r\n')])
      expect(readWorkshop(lines, MONDAY)).toMatchObject({
        today: MONDAY,
        route: 'n',
        metal: ['gold', 'silver'],
        spotMinor: [6_000.5, 80],
        closedWeekdays: 65,
        closedDays: [20_782, 20_783],
        surcharges: ['123=10000', '124=100'],
      });
  });

  test('that is not there closes no day and counts nothing', () => {
    const workshop = readWorkshop('', MONDAY);
    expect([0, 1, 2, 3, 4, 5, 6].map((day) => isOpen(workshop, MONDAY + day))).not.toContain(false);
    expect(stockLeft(workshop, 'abcd1234', 0, 1)).toBe(-1);
  });

  test('knows how many are left of a choice, by the set’s key', () => {
    const workshop = readWorkshop(text, MONDAY);
    const left = (key: string, slot: number, place: number) => stockLeft(workshop, key, slot, place);
    expect([
      left('abcd1234', 0, 1),
      left('abcd1234', 12, 3),
      left('abcd1234', 2, 3),
      left('abcd', 0, 1),
    ]).toEqual([5, 0, -1, -1]);
  });
});

describe('a piece is ready', () => {
  const workshop = readWorkshop('d;65;20782', MONDAY);

  test('once so many open days have passed after the order', () => {
    expect(readyDay(workshop, MONDAY, 1)).toBe(MONDAY + 1);
    // Wednesday is closed, and so is the weekend.
    expect(readyDay(workshop, MONDAY, 2)).toBe(MONDAY + 3);
    expect(readyDay(workshop, MONDAY, 4)).toBe(MONDAY + 7);
  });

  test('on the next open day when it takes no work', () => {
    expect(readyDay(workshop, MONDAY, 0)).toBe(MONDAY);
    expect(readyDay(workshop, MONDAY + 5, 0)).toBe(MONDAY + 7);
  });

  test('some day, even where the workshop never opens', () => {
    expect(readyDay(readWorkshop('d;127', MONDAY), MONDAY, 5)).toBe(MONDAY + 3_660);
    expect(readyDay(readWorkshop('d;999999999999', MONDAY), MONDAY, Number.NaN)).toBe(MONDAY + 3_660);
  });
});
