import { describe, expect, it } from 'vitest';
import { decideAndSave } from '#app/commissions/decide-and-save.server.ts';
import { saveOpened } from '#app/commissions/save-step.server.ts';
import { openCommission } from '#app/commissions/evolve.ts';
import { setDueDate } from '#app/commissions/set-due-date.server.ts';
import { inShop } from '#app/db.server.ts';
import { writeWorkshop } from '#app/jobs/definitions.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { ANN, opening } from '../../tests/builders/commission.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { promiseDueDate } from './promise-due-date.server.ts';
import { readWorkshop } from './read-workshop.server.ts';
import { saveSettings } from './save-settings.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

// A Monday.
const orderedAt = new Date('2026-11-23T09:00:00Z');
const paths = { gold: '', silver: '', platinum: '', palladium: '', currency: '', rate: '' };

async function settle(dailyCapacity: string, closedDays: readonly string[] = []): Promise<void> {
  const settings = {
    url: '',
    paths,
    unit: 'gram',
    currency: '',
    guardPercent: '10',
    closedWeekdays: 65,
  } as const;
  await saveSettings(atelier.shop, { ...settings, dailyCapacity, closedDays, revision: 1 });
}

/** Opens a commission that is promised for as soon as can be, as intake does. */
async function order(number: number, quantity = 1): Promise<string> {
  return await inShop(atelier.shop, async (tx) => {
    const dueOn = await promiseDueDate(tx, atelier.shop, { orderedAt, days: 2 });
    const id = crypto.randomUUID();
    const line = { orderId: '5001', orderName: '#1001', lineItemId: String(7000 + number) };
    const piece = { ...opening, id, number, quantity, order: line, dueOn };
    await saveOpened(tx, atelier.shop, openCommission(piece, 'atelier', orderedAt));
    return dueOn;
  });
}

describe('the day that a piece is promised for', () => {
  it('comes after its working days', async () => {
    expect(await order(1001)).toBe('2026-11-25');
    expect(await order(1002)).toBe('2026-11-25');
  });

  it('passes over closed days', async () => {
    await settle('', ['2026-11-24', '2026-11-26']);
    expect(await order(1001)).toBe('2026-11-27');
  });

  it('moves on when a day is full', async () => {
    await settle('2');
    expect([await order(1001), await order(1002), await order(1003)]).toEqual([
      '2026-11-25',
      '2026-11-25',
      '2026-11-26',
    ]);
    expect(await order(1004, 2)).toBe('2026-11-26');
    expect(await order(1005)).toBe('2026-11-27');
  });

  it('is not promised twice for a day’s last place by orders that come at once', async () => {
    await settle('1');
    const promised = await Promise.all([1001, 1002, 1003].map(async (number) => await order(number)));
    expect(promised.toSorted()).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
  });

  it('is counted from the shop’s own day', async () => {
    await inShop(
      atelier.shop,
      async (tx) =>
        await tx.shop.update({ where: { shop: atelier.shop }, data: { timezone: 'Pacific/Auckland' } }),
    );
    const late = new Date('2026-11-23T20:00:00Z');
    const promise = await inShop(
      atelier.shop,
      async (tx) => await promiseDueDate(tx, atelier.shop, { orderedAt: late, days: 1 }),
    );
    expect(promise).toBe('2026-11-25');
  });
});

const waitingJobs = async () => (await (await sendingQueue()).fetch(writeWorkshop.name)).length;

const fullDays = async () => (await readWorkshop(atelier.shop, orderedAt)).calendar.fullDays;
const commission = async () =>
  await inShop(
    atelier.shop,
    async (tx) => await tx.commission.findFirstOrThrow({ where: { shop: atelier.shop } }),
  );

describe('a day that is full', () => {
  it('is told to product pages with the order that filled it, and free again once that is closed', async () => {
    await settle('1');
    await order(1001);
    expect(await fullDays()).toEqual(['2026-11-25']);

    const { id } = await commission();
    const hand = { shop: atelier.shop, commissionId: id, by: ANN, seen: 1 } as const;
    await (await sendingQueue()).deleteAllJobs();
    await decideAndSave({ ...hand, command: { kind: 'cancel', by: ANN, reason: 'Lost' }, now: orderedAt });
    expect(await fullDays()).toEqual([]);
    expect(await waitingJobs()).toBe(1);
  });

  it('moves with the due date that a person sets', async () => {
    await settle('1');
    await order(1001);
    const { id } = await commission();
    await (await sendingQueue()).deleteAllJobs();
    await setDueDate({ shop: atelier.shop, commissionId: id, by: ANN, seen: 1 }, '2026-12-01');

    expect(await fullDays()).toEqual(['2026-12-01']);
    expect(await waitingJobs()).toBe(1);
  });
});
