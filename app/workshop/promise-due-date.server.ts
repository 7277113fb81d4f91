import { dayIn } from '#app/commissions/calendar.ts';
import { timezoneOf } from '#app/commissions/read-timezone.server.ts';
import type { ShopTransaction } from '#app/db.server.ts';
import { type Day, dueDateOf } from './calendar.ts';
import { lockWorkshop } from './enqueue-workshop.server.ts';
import { readUnavailable } from './read-calendar.server.ts';

/**
 * The day on which a piece that was ordered at an instant can be ready, in the shop's own time, after `days` working days. The
 * workshop stays locked until the commit, so that two orders at once do not both take a day's last place: ask for the date before
 * taking a commission's number, or two intakes could wait for each other.
 */
export async function promiseDueDate(
  tx: ShopTransaction,
  shop: string,
  { orderedAt, days }: { orderedAt: Date; days: number },
): Promise<Day> {
  await lockWorkshop(tx, shop);
  const orderedOn = dayIn(await timezoneOf(tx, shop), orderedAt);
  const calendar = await readUnavailable(tx, shop, orderedOn);

  return dueDateOf({ orderedOn, days, calendar });
}
