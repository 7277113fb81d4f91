import { Prisma } from '@prisma/client';
import { z } from 'zod';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { dayIn, daysBetween } from './calendar.ts';
import { matching } from './filter-commissions.server.ts';
import type { Board, Counted, ListedCommission, Table } from './listed.ts';
import { type Position, readCursor, readingOrder, sortKey, writeCursor } from './order-commissions.server.ts';
import { StageName } from './read-rows.server.ts';
import { timezoneOf } from './read-timezone.server.ts';
import { isJourneyStage, type Stage } from './stages.ts';
import { COLUMNS, type Paging, type Wanted } from './wanted.ts';

/** Rows of a page of the table. */
export const PAGE_ROWS = 50;

/** The board: of each column the earliest due, then those longest in their stage; of Completed the latest. */
export async function listBoard(
  shop: string,
  wanted: Wanted,
  limits: ReadonlyMap<Stage, number>,
): Promise<Board> {
  return await inShop(shop, async (tx) => {
    const found = await count(tx, shop, wanted);
    const columns = COLUMNS.filter((stage) => (found.counts[stage] ?? 0) > 0).map((stage) => {
      const order =
        stage === 'completed'
          ? Prisma.sql`c.stage_since DESC`
          : Prisma.sql`c.due_on, c.stage_since, c.number`;
      return Prisma.sql`(${select(Prisma.sql`''`)} WHERE ${found.filter} AND c.stage = ${stage}
        ORDER BY ${order} LIMIT ${limits.get(stage) ?? 0})`;
    });
    const rows = columns.length === 0 ? [] : await tx.$queryRaw(Prisma.join(columns, ' UNION ALL '));
    return { counts: found.counts, today: found.today, cards: Rows.parse(rows).map(listedOn(found)) };
  });
}

/** One page of the table. When neither stages nor words are wanted, closed work is left out. */
export async function listTable(shop: string, wanted: Wanted, paging: Paging): Promise<Table> {
  return await inShop(shop, async (tx) => {
    const found = await count(tx, shop, wanted);
    const { beyond, order } = readingOrder(paging);
    const rows = Rows.parse(
      await tx.$queryRaw`${select(Prisma.sql`${sortKey(paging.sort)}::text`)}
        WHERE ${found.filter} AND ${within(wanted)} AND ${beyond} ORDER BY ${order} LIMIT ${PAGE_ROWS + 1}`,
    );
    const page = rows.slice(0, PAGE_ROWS);
    const shown = paging.direction === 'before' ? page.toReversed() : page;
    return {
      counts: found.counts,
      today: found.today,
      rows: shown.map(listedOn(found)),
      ...pagesBeside(shown, paging, rows.length > PAGE_ROWS),
    };
  });
}

interface Found extends Counted {
  readonly filter: Prisma.Sql;
  readonly timezone: string;
}

async function count(tx: ShopTransaction, shop: string, wanted: Wanted): Promise<Found> {
  const timezone = await timezoneOf(tx, shop);
  const today = dayIn(timezone, new Date());
  const filter = matching(shop, wanted, today);
  const groups = Groups.parse(
    await tx.$queryRaw`SELECT c.stage, count(*)::int AS count FROM commission c WHERE ${filter} GROUP BY c.stage`,
  );
  const counts = Object.fromEntries(groups.map(({ stage, count: many }) => [stage, many]));
  return { filter, timezone, today, counts };
}

function within({ stages, search }: Wanted): Prisma.Sql {
  if (stages.length > 0) return Prisma.sql`c.stage IN (${Prisma.join([...stages])})`;
  return search === '' ? Prisma.sql`c.closed_at IS NULL` : Prisma.sql`TRUE`;
}

function pagesBeside(
  shown: readonly Position[],
  paging: Paging,
  isCut: boolean,
): { before: string | null; after: string | null } {
  const [first, last] = [shown.at(0), shown.at(-1)];
  const cameFrom = readCursor(paging) !== null;
  const isBack = paging.direction === 'before';
  const hasBefore = isBack ? isCut : cameFrom;
  const hasAfter = isBack ? cameFrom : isCut;
  return {
    before: hasBefore && first !== undefined ? writeCursor(first) : null,
    after: hasAfter && last !== undefined ? writeCursor(last) : null,
  };
}

const Groups = z.array(z.object({ stage: StageName, count: z.number() }));
const Rows = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    orderName: z.string().nullable(),
    piece: z.string(),
    specified: z.array(z.string()).nullable(),
    quantity: z.number(),
    stage: StageName,
    stageSince: z.date(),
    heldFrom: z.string().nullable(),
    dueOn: z.string().nullable(),
    standing: z.number(),
    revision: z.number(),
    key: z.string(),
  }),
);

function select(key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT c.id, c.number, c.order_name AS "orderName", c.piece, c.quantity, c.stage, c.revision,
    jsonb_path_query_array(c.snapshot, '$.specification[*].value') AS specified,
    c.stage_since AS "stageSince", c.held_from AS "heldFrom", c.due_on::text AS "dueOn", ${key} AS key,
    (SELECT count(*)::int FROM difference d
      WHERE d.shop = c.shop AND d.commission_id = c.id AND d.accepted_at IS NULL) AS standing
    FROM commission c`;
}

function listedOn({ today, timezone }: Found): (row: z.infer<typeof Rows>[number]) => ListedCommission {
  return ({ key: _key, stageSince, heldFrom, specified, ...row }) => ({
    ...row,
    specified: specified ?? [],
    daysInStage: Math.max(0, daysBetween(dayIn(timezone, stageSince), today)),
    returnsTo: heldFrom !== null && isJourneyStage(heldFrom) ? heldFrom : null,
  });
}
