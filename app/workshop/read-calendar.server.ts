import type { ShopTransaction } from '#app/db.server.ts';
import {
  type Calendar,
  type Day,
  dayNumber,
  dayOf,
  DAYS_AHEAD,
  type Unavailable,
  unavailableFrom,
} from './calendar.ts';

/** The calendar as the maker keeps it; a shop that never said anything works Monday to Friday. */
export async function readCalendar(tx: ShopTransaction, shop: string): Promise<Calendar> {
  const kept = await tx.workshop.findUnique({
    where: { shop },
    select: { closedWeekdays: true, closedDays: true, dailyCapacity: true },
  });
  if (kept === null) return { closedWeekdays: 65, closedDays: [], dailyCapacity: null };

  return { ...kept, closedDays: kept.closedDays.map((day) => day.toISOString().slice(0, 10)) };
}

/** Closed days, and those that are full by the due dates of commissions in progress. */
export async function readUnavailable(tx: ShopTransaction, shop: string, today: Day): Promise<Unavailable> {
  const calendar = await readCalendar(tx, shop);
  const due = calendar.dailyCapacity === null ? new Map<Day, number>() : await piecesDue(tx, shop, today);

  return unavailableFrom(today, calendar, due);
}

async function piecesDue(tx: ShopTransaction, shop: string, today: Day): Promise<Map<Day, number>> {
  const first = dayNumber(today);
  const days = await tx.commission.groupBy({
    by: ['dueOn'],
    where: {
      shop,
      closedAt: null,
      dueOn: { gte: startOf(first), lt: startOf(first + DAYS_AHEAD) },
    },
    _sum: { quantity: true },
  });

  return new Map(
    days.flatMap(({ dueOn, _sum }) =>
      dueOn === null ? [] : [[dueOn.toISOString().slice(0, 10), _sum.quantity ?? 0] as const],
    ),
  );
}

function startOf(day: number): Date {
  return new Date(`${dayOf(day)}T00:00:00Z`);
}
