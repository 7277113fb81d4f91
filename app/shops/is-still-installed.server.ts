import { adminFor } from '#app/shopify/admin-client.server.ts';
import { ShopifyDisconnected } from '#app/shopify/outage.ts';
import { readShop } from '#app/shopify/shop.server.ts';

/** Whether the shop lets us in, which only Shopify knows. @throws ShopifyOutage when it could not be asked. */
export async function isStillInstalled(shop: string): Promise<boolean> {
  try {
    await readShop(await adminFor(shop));
    return true;
  } catch (error) {
    if (error instanceof ShopifyDisconnected) return false;
    throw error;
  }
}
