import { inShop } from '#app/db.server.ts';
import { endSessions } from '#app/sessions.server.ts';
import { isStillInstalled } from '#app/shops/is-still-installed.server.ts';

/**
 * shop/redact, 48 hours after an uninstall: nothing of the shop is kept. A shop that has come back meanwhile keeps its
 * work; one whose uninstall never reached us is asked, and redacted when it does not let us in.
 * @throws ShopifyOutage when that could not be asked.
 */
export async function redactShop(shop: string): Promise<void> {
  const known = await inShop(shop, (tx) => tx.shop.findUnique({ where: { shop } }));
  if (known?.uninstalledAt === null && (await isStillInstalled(shop))) return;

  const isRedacted = await inShop(shop, async (tx) => {
    const where = { shop };
    // The workshop before the shop's row, as intake locks them.
    await tx.$queryRaw`SELECT 1 FROM workshop WHERE shop = ${shop} FOR UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM shop WHERE shop = ${shop} FOR UPDATE`;
    const now = await tx.shop.findUnique({ where });
    if (now !== null && now.installedAt.getTime() !== known?.installedAt.getTime()) return false;

    await tx.fulfilmentHold.deleteMany({ where });
    await tx.difference.deleteMany({ where });
    await tx.commissionEvent.deleteMany({ where });
    await tx.commission.deleteMany({ where });
    await tx.assignment.deleteMany({ where });
    await tx.publication.deleteMany({ where });
    await tx.optionSet.deleteMany({ where });
    await tx.stockReservation.deleteMany({ where });
    await tx.choiceStock.deleteMany({ where });
    await tx.spotPrice.deleteMany({ where });
    await tx.upload.deleteMany({ where });
    await tx.workshop.deleteMany({ where });
    await tx.privacyRecord.deleteMany({ where });
    await tx.webhookDelivery.deleteMany({ where });
    await tx.shop.deleteMany({ where });
    return true;
  });
  if (isRedacted) await endSessions(shop);
}
