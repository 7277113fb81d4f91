import type { ShopTransaction } from '#app/db.server.ts';

/** IANA name of the shop's time zone; UTC in the moment after an installation in which the shop has no record yet. */
export async function timezoneOf(tx: ShopTransaction, shop: string): Promise<string> {
  const found = await tx.shop.findUnique({ where: { shop }, select: { timezone: true } });
  return found?.timezone ?? 'UTC';
}
