const DAY_MS = 86_400_000;

/** The day (since 1970-01-01) of a date such as "2026-12-24", or NaN when it is none. */
export function dayOf(date: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return ms / DAY_MS;
}

/** A day since 1970-01-01 as a date: 20811 is "2026-12-24". */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Made once a language: making one takes longer than everything else that a touch of the page sets off. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as people of a language write it, such as "24 December 2026". */
export function writeDay(day: number, language: string): string {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(day * DAY_MS);
}

/** Minutes since midnight of a time such as "09:30", or NaN when it is none. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : NaN;
}

/** Minutes since midnight as a time: 570 is "09:30". */
export function timeOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
