import { inShop } from '#app/db.server.ts';
import { EVERY_WEEKDAY, isDay } from './calendar.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { refuse, type Refused } from './refusal.ts';

/** More than a year of days: those that have passed can be removed. */
const MOST_CLOSED_DAYS = 400;

const MOST_A_DAY = 1000;

/** The calendar as typed. */
export interface CalendarCommand {
  /** Bits, Sunday = 1. */
  readonly closedWeekdays: number;
  readonly closedDays: readonly string[];
  /** Empty: any number. */
  readonly dailyCapacity: string;
  readonly revision: number;
}

/** Saves when the workshop works. Due dates that were promised stay. */
export async function saveCalendar(
  shop: string,
  { closedWeekdays, closedDays, dailyCapacity, revision }: CalendarCommand,
): Promise<{ kind: 'saved' } | Refused> {
  const wrong = closedDays.find((day) => !isDay(day));
  const capacity = dailyCapacity.trim() === '' ? null : Number(dailyCapacity);
  if (closedWeekdays === EVERY_WEEKDAY) return refuse.neverOpen();
  if (wrong !== undefined) return refuse.noDay(wrong.slice(0, 20));
  if (closedDays.length > MOST_CLOSED_DAYS) return refuse.tooManyDays(MOST_CLOSED_DAYS);
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_A_DAY))
    return refuse.noCapacity();

  return await inShop(shop, async (tx) => {
    const workshop = await lockWorkshop(tx, shop);
    if (workshop.revision !== revision) return refuse.changedMeanwhile();

    const days = [...new Set(closedDays)].toSorted().map((day) => new Date(`${day}T00:00:00Z`));
    await tx.workshop.update({
      where: { shop },
      data: { closedWeekdays, closedDays: days, dailyCapacity: capacity, revision: { increment: 1 } },
    });
    await enqueueWorkshop(tx, shop);
    return { kind: 'saved' };
  });
}
