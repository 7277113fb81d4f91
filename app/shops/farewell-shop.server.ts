import { inShop } from '#app/db.server.ts';
import { endSessions } from '#app/sessions.server.ts';
import { readDelivery } from '#app/webhooks/delivery-record.server.ts';
import { isStillInstalled } from './is-still-installed.server.ts';

/**
 * A shop has uninstalled: its sessions and jobs end; its commissions stay for when it comes back, until Shopify has the
 * shop redacted. An uninstall that arrives late, after the shop came back, does nothing: it was triggered before the
 * installation we know, or Shopify still lets us in.
 * @throws ShopifyOutage when that could not be asked.
 */
export async function farewellShop(shop: string, webhookId: string, now: Date): Promise<void> {
  const delivery = await readDelivery(shop, webhookId);
  if (delivery === null) return;
  const known = await inShop(shop, (tx) => tx.shop.findUnique({ where: { shop } }));
  const triggeredAt = delivery.triggeredAt ?? now;
  if (known !== null && triggeredAt < known.installedAt) return;
  if (await isStillInstalled(shop)) return;

  await endSessions(shop);
  await inShop(shop, async (tx) => {
    await tx.shop.updateMany({
      where: { shop, installedAt: { lte: triggeredAt } },
      data: { uninstalledAt: triggeredAt },
    });
    await tx.$executeRaw`
      DELETE FROM pgboss.job
      WHERE state < 'active' AND data ->> 'shop' = ${shop} AND starts_with(name, 'privacy.') IS FALSE`;
  });
}
