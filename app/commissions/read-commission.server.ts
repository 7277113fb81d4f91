import { z } from 'zod';
import { inShop } from '#app/db.server.ts';
import { type Commission, numberFromReference } from './commission.ts';
import { readCommission as readRow, readEvent } from './read-rows.server.ts';
import type { CommissionEvent } from './timeline.ts';

export interface CommissionFile {
  readonly commission: Commission;
  /** Oldest first. */
  readonly events: readonly CommissionEvent[];
  /** The other commissions of the same order, by number. */
  readonly besides: readonly { readonly number: number; readonly piece: string; readonly stage: string }[];
  /** IANA name of the shop's time zone. */
  readonly timezone: string;
}

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
    const { timezone } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { timezone: true } });
    return { commission: readRow(row), events: row.events.map(readEvent), besides, timezone };
  });
}
