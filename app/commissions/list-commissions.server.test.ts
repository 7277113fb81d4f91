import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { ANN, MONDAY, opening, snapshot } from '../../tests/builders/commission.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import type { Opening } from './commission.ts';
import { decideAndSave } from './decide-and-save.server.ts';
import { openCommission } from './evolve.ts';
import { listBoard, listTable, PAGE_ROWS } from './list-commissions.server.ts';
import { moveStage } from './move-stage.server.ts';
import { saveOpened } from './save-step.server.ts';
import { COLUMN_CARDS, type Paging, readLimits, SORTS, type Sort, type Wanted } from './wanted.ts';

useTestDatabase();

const all: Wanted = { search: '', stages: [], due: null, isFlagged: false };
const limits = readLimits(new URLSearchParams());
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const page = (changes: Partial<Paging> = {}): Paging => ({
  sort: 'number',
  isDescending: false,
  direction: 'after',
  from: null,
  ...changes,
});

describe('a workshop with a few commissions', () => {
  const shop = 'few.myshopify.com';
  const numbersOn = async (wanted: Partial<Wanted>) =>
    (await listTable(shop, { ...all, ...wanted }, page())).rows.map(({ number }) => number);

  beforeAll(async () => {
    await openShop(shop);
    await open(shop, { number: 1, piece: 'Signet ring', dueOn: day(30) });
    await open(shop, { number: 2, piece: 'Eternity ring', dueOn: day(-1) });
    await open(shop, {
      number: 3,
      piece: 'Pendant 100%',
      snapshot: { ...snapshot, properties: [], specification: [] },
    });
    const making = await open(shop, { number: 4, piece: 'Locket', dueOn: day(3) });
    await moveStage({ shop, commissionId: making, by: ANN, seen: 1 }, 'making');
    const cancelled = await open(shop, { number: 5, piece: 'Brooch', dueOn: day(-9) });
    await moveStage({ shop, commissionId: cancelled, by: ANN, seen: 1 }, 'cancelled');
    const doubtful = await open(shop, { number: 6, piece: 'Cufflinks' });
    const command = { kind: 'raise-difference', by: 'atelier', finding: { kind: 'line-removed' } } as const;
    await decideAndSave({ shop, commissionId: doubtful, command, seen: null, now: MONDAY });
  });

  it('stands on the board by stage, the earliest due first', async () => {
    const board = await listBoard(shop, all, limits);
    expect(board.counts).toEqual({ sourcing: 4, making: 1, cancelled: 1 });
    const sourcing = board.cards.filter(({ stage }) => stage === 'sourcing');
    expect(sourcing.map(({ number }) => number)).toEqual([2, 1, 3, 6]);
    expect(board.cards.some(({ stage }) => stage === 'cancelled')).toBe(false);
  });

  it('shows a card what it needs', async () => {
    const { cards } = await listBoard(shop, { ...all, search: 'cufflinks' }, limits);
    expect(cards).toMatchObject([
      {
        number: 6,
        piece: 'Cufflinks',
        orderName: '#1001',
        stage: 'sourcing',
        standing: 1,
        revision: 2,
        specified: snapshot.specification.map(({ value }) => value),
      },
    ]);
    expect(cards[0]?.daysInStage).toBeGreaterThanOrEqual(0);
  });

  it('leaves closed work out of the table until it is asked for', async () => {
    expect(await numbersOn({})).toEqual([1, 2, 3, 4, 6]);
    expect(await numbersOn({ stages: ['cancelled'] })).toEqual([5]);
    expect(await numbersOn({ search: 'brooch' })).toEqual([5]);
  });

  it('finds by reference, order, piece and the words of the specification, all of them', async () => {
    expect(await numbersOn({ search: 'A-2 ' })).toEqual([2]);
    expect(await numbersOn({ search: 'SIGNET sapphire' })).toEqual([1]);
    expect(await numbersOn({ search: 'signet locket' })).toEqual([]);
    expect(await numbersOn({ search: 'für immer' })).toEqual([1, 2, 4, 5, 6]);
    expect(await numbersOn({ search: '#1001' })).toHaveLength(6);
    expect(await numbersOn({ search: '100%' })).toEqual([3]);
    expect(await numbersOn({ search: '%' })).toEqual([3]);
    expect(await numbersOn({ search: "'; DROP TABLE commission; --" })).toEqual([]);
  });

  it('filters by due date, open work alone', async () => {
    expect(await numbersOn({ due: 'overdue' })).toEqual([2]);
    expect(await numbersOn({ due: 'week' })).toEqual([4]);
    expect(await numbersOn({ due: 'none' })).toEqual([3, 6]);
  });

  it('filters what waits for a decision', async () => {
    expect(await numbersOn({ isFlagged: true })).toEqual([6]);
  });

  it('sees nothing of another shop', async () => {
    await openShop('other.myshopify.com');
    expect(await listBoard('other.myshopify.com', all, limits)).toMatchObject({ counts: {}, cards: [] });
  });
});

describe('a workshop with more than a page', () => {
  const shop = 'many.myshopify.com';

  beforeAll(async () => {
    await openShop(shop);
    for (let number = 1; number <= 2 * PAGE_ROWS + 20; number += 1) {
      const dueOn = number % 3 === 0 ? null : day(number % 7);
      await open(shop, { number, piece: `Ring ${number % 5}`, dueOn });
    }
  });

  it('cuts a column at its limit and still counts it whole', async () => {
    const board = await listBoard(shop, all, limits);
    expect(board.cards).toHaveLength(COLUMN_CARDS);
    expect(board.counts).toEqual({ sourcing: 120 });
  });

  it.each(SORTS.flatMap((sort) => [true, false].map((isDescending) => ({ sort, isDescending }))))(
    'pages through every row once, there and back ($sort, descending $isDescending)',
    async ({ sort, isDescending }: { sort: Sort; isDescending: boolean }) => {
      const order = { sort, isDescending };
      const first = await listTable(shop, all, page(order));
      const second = await listTable(shop, all, page({ ...order, from: first.after }));
      const third = await listTable(shop, all, page({ ...order, from: second.after }));
      const seen = [...first.rows, ...second.rows, ...third.rows].map(({ number }) => number);
      expect(new Set(seen).size).toBe(120);
      expect([first.before, third.after]).toEqual([null, null]);

      const back = await listTable(shop, all, page({ ...order, direction: 'before', from: third.before }));
      expect(back.rows).toEqual(second.rows);
      const start = await listTable(shop, all, page({ ...order, direction: 'before', from: back.before }));
      expect(start).toEqual(first);
    },
  );

  it.each(SORTS.filter((sort) => sort !== 'piece'))(
    'opens the first page of %s for a cursor that is damaged',
    async (sort) => {
      const damaged = ['', '[]', '["2026-13-45",1]', '["x; --",1,2]', '[null,1]', '{"key":1}', '["",1e99]'];
      for (const from of damaged) {
        expect(await listTable(shop, all, page({ sort, from }))).toMatchObject({ before: null });
      }
    },
  );
});

async function openShop(shop: string): Promise<void> {
  await inShop(shop, (tx) => tx.shop.create({ data: { shop, installedAt: MONDAY, timezone: 'UTC' } }));
}

async function open(shop: string, changes: Partial<Opening> & { number: number }): Promise<string> {
  const { number } = changes;
  const order = { orderId: '1', orderName: '#1001', lineItemId: String(number) };
  const step = openCommission({ ...opening, id: randomUUID(), order, ...changes }, 'atelier', MONDAY);
  await inShop(shop, (tx) => saveOpened(tx, shop, step));
  return step.commission.id;
}
