import { inShop } from '#app/db.server.ts';

/** Puts the setup guide away, or brings it back. */
export async function dismissSetupGuide(shop: string, isDismissed: boolean): Promise<void> {
  await inShop(
    shop,
    async (tx) =>
      await tx.shop.update({ where: { shop }, data: { guideDismissedAt: isDismissed ? new Date() : null } }),
  );
}
