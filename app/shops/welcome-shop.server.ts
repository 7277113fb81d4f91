import { inShop } from '#app/db.server.ts';
import { activateShop, sweepOrders } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readShop } from '#app/shopify/shop.server.ts';
import { rewriteWorkshop } from '#app/workshop/write-workshop.server.ts';

/**
 * Notes that a shop has let us in: its record, and what has to be running for it. Safe to do again; a shop that comes
 * back after uninstalling is installed anew, and so is one whose uninstall has not reached us (its installation differs).
 */
export async function welcomeShop(shop: string, now: Date): Promise<void> {
  const { name, currency, timezone, installationId } = await readShop(await adminFor(shop));

  await inShop(shop, async (tx) => {
    const known = await tx.shop.findUnique({ where: { shop } });
    const isSameInstallation = known?.uninstalledAt === null && known.installationId === installationId;
    const facts = { name, currency, timezone, installationId, uninstalledAt: null };
    // Before the shop's row, as intake does: an installation that ended took what was written with it.
    if (!isSameInstallation) await rewriteWorkshop(tx, shop);
    await tx.shop.upsert({
      where: { shop },
      create: { shop, ...facts, installedAt: now, sweptTo: now },
      update: { ...facts, ...(!isSameInstallation && { installedAt: now }) },
    });
    await enqueue(tx, activateShop, { shop });
    await enqueue(tx, sweepOrders, { shop });
  });
}

/** Whether the shop has its record: false for a moment while it is being welcomed. */
export async function isKnownShop(shop: string): Promise<boolean> {
  const record = await inShop(shop, (tx) => tx.shop.findUnique({ where: { shop }, select: { shop: true } }));
  return record !== null;
}
