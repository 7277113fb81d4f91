import { describe, expect, it } from 'vitest';
import { shopDay } from './shop-day.ts';

describe('the day of a shop', () => {
  it.each([
    [
      'in London in winter',
      'Europe/London',
      '2026-11-23T09:00:00Z',
      '2026-11-23',
      '2026-11-23T00:00:00.000Z',
    ],
    [
      'in London in summer',
      'Europe/London',
      '2026-07-01T23:30:00Z',
      '2026-07-02',
      '2026-07-01T23:00:00.000Z',
    ],
    ['in Kathmandu', 'Asia/Kathmandu', '2026-11-23T09:00:00Z', '2026-11-23', '2026-11-22T18:15:00.000Z'],
    ['in Honolulu', 'Pacific/Honolulu', '2026-11-23T09:00:00Z', '2026-11-22', '2026-11-22T10:00:00.000Z'],
    [
      'on the day clocks go back',
      'Europe/London',
      '2026-10-25T12:00:00Z',
      '2026-10-25',
      '2026-10-24T23:00:00.000Z',
    ],
    [
      'on the day clocks go forward',
      'Europe/London',
      '2026-03-29T12:00:00Z',
      '2026-03-29',
      '2026-03-29T00:00:00.000Z',
    ],
  ])('began at midnight %s', (...[, timezone, now, date, began]) => {
    const day = shopDay(new Date(now), timezone);

    expect([day.date, day.began.toISOString()]).toEqual([date, began]);
  });
});
