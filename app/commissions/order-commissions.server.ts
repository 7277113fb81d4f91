import { Prisma } from '@prisma/client';
import { z } from 'zod';
import { STAGES } from './stages.ts';
import type { Paging, Sort } from './wanted.ts';

/** What a row sorts by, as text, with its number: unique, so that paging neither repeats nor skips a row. */
export interface Position {
  readonly key: string;
  readonly number: number;
}

const Cursor = z.tuple([z.string().max(500), z.int32()]);

export function writeCursor({ key, number }: Position): string {
  return JSON.stringify([key, number]);
}

/** The position in an address; null when there is none or it is damaged, which is the first page. */
export function readCursor({ from, sort }: Paging): Position | null {
  const [key, number] = Cursor.safeParse(parsed(from)).data ?? [];
  if (key === undefined || number === undefined || !KEYS[sort].test(key)) return null;
  return { key, number };
}

/** The expression of `commission c` that a list is sorted by. */
export function sortKey(sort: Sort): Prisma.Sql {
  switch (sort) {
    case 'due':
      return Prisma.sql`coalesce(c.due_on, 'infinity'::date)`;
    case 'since':
      return Prisma.sql`c.stage_since`;
    case 'piece':
      return Prisma.sql`lower(c.piece)`;
    case 'stage':
      return Prisma.sql`array_position(${STAGES}::text[], c.stage)`;
    default:
      return Prisma.sql`c.number`;
  }
}

/** The rows past the cursor and the order to read them in: backwards for the page before. */
export function readingOrder(paging: Paging): { beyond: Prisma.Sql; order: Prisma.Sql } {
  const key = sortKey(paging.sort);
  const isDown = paging.isDescending !== (paging.direction === 'before');
  const way = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const order = Prisma.sql`${key} ${way}, c.number ${way}`;
  const cursor = readCursor(paging);
  if (cursor === null) return { beyond: Prisma.sql`TRUE`, order };

  const than = isDown ? Prisma.sql`<` : Prisma.sql`>`;
  const at = Prisma.sql`(${cursor.key}::${TYPES[paging.sort]}, ${cursor.number}::int)`;
  return { beyond: Prisma.sql`(${key}, c.number) ${than} ${at}`, order };
}

const TYPES: Readonly<Record<Sort, Prisma.Sql>> = {
  due: Prisma.sql`date`,
  since: Prisma.sql`timestamptz`,
  number: Prisma.sql`int`,
  piece: Prisma.sql`text`,
  stage: Prisma.sql`int`,
};

/** What PostgreSQL can read as the type: an address is anybody's to write. */
const KEYS: Readonly<Record<Sort, RegExp>> = {
  due: /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)|infinity|\d{4}-(0[13-9]|1[0-2])-30|\d{4}-(0[13578]|1[02])-31)$/,
  since: /^\d{4}-\d\d-\d\d [\d:.]+[+-]\d\d(:\d\d)?$/,
  number: /^\d{1,9}$/,
  piece: /^/,
  stage: /^\d{1,2}$/,
};

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
