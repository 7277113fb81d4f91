import { inShop } from '#app/db.server.ts';
import { log } from '#app/log.server.ts';

const NOTE = 'This product was deleted in Shopify, so it was taken off the option set.';

/** Takes products that no longer exist off their sets. The row stays, with a note, until the merchant has read it. */
export async function noteDeletedProducts(shop: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;

  await inShop(shop, async (tx) => {
    const noted = await tx.assignment.updateMany({
      where: { shop, productId: { in: [...productIds] }, withdrawnAt: null },
      data: { withdrawnAt: new Date(), publishedVersion: null, publishedAt: null, failure: NOTE },
    });
    // Products that were being taken off anyway have nothing left to remove.
    await tx.assignment.deleteMany({
      where: { shop, productId: { in: [...productIds] }, withdrawnAt: { not: null }, failure: null },
    });
    log.info(
      { shop, productIds, noted: noted.count },
      'Products deleted in Shopify were taken off their option sets',
    );
  });
}
