import { dayIn } from '#app/commissions/calendar.ts';

/** The day that a shop is living through: its calendar date, and when that began. */
export interface ShopDay {
  /** "2026-11-23". */
  readonly date: string;
  readonly began: Date;
}

/** @param timezone IANA name, as Shopify gives it. */
export function shopDay(now: Date, timezone: string): ShopDay {
  const date = dayIn(timezone, now);
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  // Where clocks change during the day, the offset at midnight is not the one now: look again from the first guess.
  const guess = midnightUtc - offsetMs(now, timezone);

  return { date, began: new Date(midnightUtc - offsetMs(new Date(guess), timezone)) };
}

function offsetMs(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const wallClock = `${dayIn(timeZone, at)}T${part('hour')}:${part('minute')}:${part('second')}Z`;

  return Date.parse(wallClock) - Math.floor(at.getTime() / 1000) * 1000;
}
