import { z } from 'zod';
import { inShop } from '#app/db.server.ts';
import { isReference } from '#app/uploads/file-kind.ts';
import { readSentFiles } from '#app/uploads/read-sent-files.server.ts';
import { dayIn } from './calendar.ts';
import { numberFromReference } from './commission.ts';
import type { CommissionFile } from './commission-file.ts';
import { readCommission as readRow, readEvent, StageName } from './read-rows.server.ts';
import { timezoneOf } from './read-timezone.server.ts';

/** All there is to a commission, by its id or its reference ("A-1001"); null when the shop has none such. */
export async function readCommission(shop: string, name: string): Promise<CommissionFile | null> {
  const number = numberFromReference(name);
  const id = z.uuid().safeParse(name).data;
  if (number === null && id === undefined) return null;

  return await inShop(shop, async (tx) => {
    const row = await tx.commission.findFirst({
      where: { shop, ...(id === undefined ? { number: number ?? 0 } : { id }) },
      include: {
        differences: { orderBy: { raisedAt: 'asc' } },
        events: { orderBy: { sequence: 'asc' } },
      },
    });
    if (row === null) return null;
    const besides = await tx.commission.findMany({
      where: { shop, orderId: row.orderId ?? '', id: { not: row.id } },
      select: { number: true, piece: true, stage: true },
      orderBy: { number: 'asc' },
    });
    const timezone = await timezoneOf(tx, shop);
    const commission = readRow(row);
    const values = commission.snapshot.specification.map(({ value }) => value);
    return {
      commission,
      files: await readSentFiles(tx, shop, values.filter(isReference)),
      events: row.events.map(readEvent),
      besides: besides.map(({ stage, ...beside }) => ({ ...beside, stage: StageName.parse(stage) })),
      timezone,
      today: dayIn(timezone, new Date()),
    };
  });
}
