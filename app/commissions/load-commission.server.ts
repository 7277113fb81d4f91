import { z } from 'zod';
import type { ShopTransaction } from '#app/db.server.ts';
import type { Commission } from './commission.ts';
import { readCommission, readEvent } from './read-rows.server.ts';
import type { CommissionEvent } from './timeline.ts';

/** The commission as it stands, kept from changing until the transaction ends; null when the shop has none of this id. */
export async function loadCommission(
  tx: ShopTransaction,
  shop: string,
  id: string,
): Promise<Commission | null> {
  if (!z.uuid().safeParse(id).success) return null;

  await tx.$queryRaw`SELECT 1 FROM commission WHERE shop = ${shop} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.commission.findUnique({
    where: { shop_id: { shop, id } },
    include: { differences: { orderBy: { raisedAt: 'asc' } } },
  });
  return row === null ? null : readCommission(row);
}

/** Events after the `seen` revision, oldest first. */
export async function loadEvents(
  tx: ShopTransaction,
  { shop, commissionId, seen }: { shop: string; commissionId: string; seen: number },
): Promise<readonly CommissionEvent[]> {
  const rows = await tx.commissionEvent.findMany({
    where: { shop, commissionId, sequence: { gt: seen } },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(readEvent);
}
