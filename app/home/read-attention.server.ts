import type { ShopTransaction } from '#app/db.server.ts';
import type { Attention, StuckPublication } from './attention.ts';
import { readLostFiles, readWorkshopAttention } from './read-workshop-attention.server.ts';

const LISTED = 5;
/** A thousand products are written in about two minutes; past this something is wrong. */
const LATE_MS = 10 * 60_000;
const DELIVERIES_SINCE_MS = 7 * 86_400_000;

export async function readAttention(tx: ShopTransaction, shop: string, now: Date): Promise<Attention> {
  const differing = { shop, differences: { some: { acceptedAt: null } } };

  return {
    differences: await tx.commission.findMany({
      where: differing,
      select: { id: true, number: true, piece: true },
      orderBy: { number: 'asc' },
      take: LISTED,
    }),
    differing: await tx.commission.count({ where: differing }),
    publications: await readStuck(tx, shop, new Date(now.getTime() - LATE_MS)),
    deliveries: await readFailedDeliveries(tx, shop, new Date(now.getTime() - DELIVERIES_SINCE_MS)),
    dataRequests: await tx.privacyRecord.count({ where: { shop, kind: 'data-request', answeredAt: null } }),
    workshop: await readWorkshopAttention(tx, shop),
    lostFiles: await readLostFiles(tx, shop),
  };
}

async function readStuck(tx: ShopTransaction, shop: string, lateSince: Date): Promise<StuckPublication[]> {
  return await tx.$queryRaw<StuckPublication[]>`
    SELECT s.id, s.name,
           count(*) FILTER (WHERE a.failure IS NOT NULL)::int AS failed,
           count(*) FILTER (WHERE a.failure IS NULL)::int AS waiting
      FROM option_set s
      JOIN LATERAL (SELECT p.version, p.at, p.withdrawn_at FROM publication p
                     WHERE p.shop = s.shop AND p.option_set_id = s.id ORDER BY p.version DESC LIMIT 1) live
        ON live.withdrawn_at IS NULL
      JOIN assignment a ON a.shop = s.shop AND a.option_set_id = s.id AND a.withdrawn_at IS NULL
     WHERE s.shop = ${shop} AND s.archived_at IS NULL
       AND (a.failure IS NOT NULL
            OR (a.published_version IS DISTINCT FROM live.version
                AND greatest(live.at, a.assigned_at) < ${lateSince}))
     GROUP BY s.shop, s.id, s.name
     ORDER BY s.name`;
}

async function readFailedDeliveries(
  tx: ShopTransaction,
  shop: string,
  since: Date,
): Promise<Attention['deliveries']> {
  const where = { shop, failure: { not: null }, receivedAt: { gte: since } };
  const topics = await tx.webhookDelivery.findMany({
    where,
    distinct: ['topic'],
    select: { topic: true },
    orderBy: { receivedAt: 'desc' },
    take: LISTED,
  });

  return { count: await tx.webhookDelivery.count({ where }), topics: topics.map(({ topic }) => topic) };
}
