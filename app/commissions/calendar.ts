import type { Day } from './commission.ts';

const DAY_MS = 86_400_000;

// Making a formatter took 70 µs and memory outside of the heap; a board needs its shop's a hundred times.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that `instant` falls on in a time zone, given by its IANA name. */
export function dayIn(timezone: string, instant: Date): Day {
  const format = dayFormats.get(timezone) ?? dayFormat(timezone);
  dayFormats.set(timezone, format);
  return format.format(instant);
}

/** Nights between two days; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

export function addDays(day: Day, days: number): Day {
  return new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How pressing a due date is. Soon: within the coming week. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

export function urgencyOf(dueOn: Day, today: Day): Urgency {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= 7 ? 'soon' : 'later';
}

function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
}
