import { readyDay, Workshop } from '#app/options/engine/runtime/workshop.ts';

/** A calendar day in the shop's own time, "2026-11-23". */
export type Day = string;

/** How far ahead closed and full days are told: longer than any lead time that a product page shows. */
export const DAYS_AHEAD = 400;

/** All seven bits of the days of the week. */
export const EVERY_WEEKDAY = 127;

/** When the workshop works, as the maker says. */
export interface Calendar {
  /** Bits of the closed days of the week, Sunday = 1. */
  readonly closedWeekdays: number;
  readonly closedDays: readonly Day[];
  /** Pieces that can become due on one day; null: any number. */
  readonly dailyCapacity: number | null;
}

/** When the workshop takes no more work, as the engine sees it. */
export interface Unavailable {
  readonly closedWeekdays: number;
  /** Days since 1970-01-01, ascending: closed days and days that are full. Those closed by their day of the week are left out. */
  readonly closedDays: readonly number[];
}

/** Closed and full days from `today` on. @param due pieces that are due, by day. */
export function unavailableFrom(
  today: Day,
  { closedWeekdays, closedDays, dailyCapacity }: Calendar,
  due: ReadonlyMap<Day, number>,
): Unavailable {
  const full = [...due].filter(([, pieces]) => dailyCapacity !== null && pieces >= dailyCapacity);
  const first = dayNumber(today);
  const days = new Set([...closedDays, ...full.map(([day]) => day)].map(dayNumber));
  const told = [...days].filter(
    (day) => day >= first && day < first + DAYS_AHEAD && ((closedWeekdays >> weekdayOf(day)) & 1) === 0,
  );

  return { closedWeekdays, closedDays: told.toSorted((one, other) => one - other) };
}

/** The day on which a piece ordered on a day is ready, after so many working days: the same day that the product page tells. */
export function dueDateOf({
  orderedOn,
  days,
  calendar,
}: {
  orderedOn: Day;
  days: number;
  calendar: Unavailable;
}): Day {
  const workshop = new Workshop();
  workshop.closedWeekdays = calendar.closedWeekdays;
  workshop.closedDays = [...calendar.closedDays];

  return dayOf(readyDay(workshop, dayNumber(orderedOn), days));
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the calendar has the day, and it is within the century that due dates are kept in. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 4) % 7;
}
