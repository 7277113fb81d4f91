import { daysBetween } from '#app/commissions/calendar.ts';
import type { Day } from '#app/commissions/commission.ts';

// Made once, because making one takes longer than a card.
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const withYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** "18 Dec 2026"; without the year when it is this one. */
export function writeDay(day: Day, today?: Day): string {
  const isThisYear = today !== undefined && day.slice(0, 4) === today.slice(0, 4);
  return (isThisYear ? dayAndMonth : withYear).format(new Date(`${day}T00:00:00Z`));
}

/** A due date in words: "Overdue by 3 days", "Due today", "Due 18 Dec". */
export function dueWords(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `Overdue by ${countOf(-days, 'day')}`;
  if (days === 0) return 'Due today';
  if (days === 1) return 'Due tomorrow';
  return `Due ${writeDay(dueOn, today)}`;
}

/** "1 day", "3 days". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** How long a commission has been in its stage: "Since today", "3 days". */
export function stayWords(days: number): string {
  return days === 0 ? 'Since today' : countOf(days, 'day');
}
