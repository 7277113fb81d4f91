import { inShop } from '#app/db.server.ts';
import { endSessions } from '#app/sessions.server.ts';

/** shop/redact, 48 hours after an uninstall: nothing of the shop is kept. A shop that has come back meanwhile keeps its work. */
export async function redactShop(shop: string): Promise<void> {
  const isBack = await inShop(shop, (tx) => tx.shop.count({ where: { shop, uninstalledAt: null } }));
  if (isBack > 0) return;

  await endSessions(shop);
  await inShop(shop, async (tx) => {
    const where = { shop };
    await tx.fulfilmentHold.deleteMany({ where });
    await tx.difference.deleteMany({ where });
    await tx.commissionEvent.deleteMany({ where });
    await tx.commission.deleteMany({ where });
    await tx.assignment.deleteMany({ where });
    await tx.publication.deleteMany({ where });
    await tx.optionSet.deleteMany({ where });
    await tx.privacyRecord.deleteMany({ where });
    await tx.webhookDelivery.deleteMany({ where });
    await tx.shop.deleteMany({ where });
  });
}
