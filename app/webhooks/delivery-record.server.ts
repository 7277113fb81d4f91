import { z } from 'zod';
import { inShop } from '#app/db.server.ts';

const Named = z.object({ shop: z.string(), webhookId: z.string() });

export interface KeptDelivery {
  readonly body: unknown;
  readonly triggeredAt: Date | null;
}

/** A delivery as it was kept; null when it is gone, with the rest of its shop. */
export async function readDelivery(shop: string, webhookId: string): Promise<KeptDelivery | null> {
  const row = await inShop(shop, (tx) =>
    tx.webhookDelivery.findUnique({ where: { shop_webhookId: { shop, webhookId } } }),
  );
  return row && { body: JSON.parse(row.body), triggeredAt: row.triggeredAt };
}

/** Notes that the delivery a job's payload names has had its consequence. */
export async function recordHandled(payload: unknown): Promise<void> {
  await record(payload, { handledAt: new Date() });
}

/** Notes why a delivery came to nothing; its body stays for inspection. */
export async function recordFailure(payload: unknown, why: string): Promise<void> {
  await record(payload, { failure: why });
}

async function record(payload: unknown, data: { handledAt: Date } | { failure: string }): Promise<void> {
  const named = Named.safeParse(payload);
  if (!named.success) return;

  const { shop, webhookId } = named.data;
  await inShop(shop, (tx) => tx.webhookDelivery.updateMany({ where: { shop, webhookId }, data }));
}
