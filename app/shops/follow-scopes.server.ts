import { z } from 'zod';
import { setScope } from '#app/sessions.server.ts';
import { readDelivery } from '#app/webhooks/delivery-record.server.ts';

const Body = z.looseObject({ current: z.array(z.string()) });

/** Keeps the session's scopes as the shop granted them (app/scopes_update). */
export async function followScopes(shop: string, webhookId: string): Promise<void> {
  const delivery = await readDelivery(shop, webhookId);
  if (delivery === null) return;

  await setScope(shop, Body.parse(delivery.body).current.join(','));
}
