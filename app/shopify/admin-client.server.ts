import { accessToken } from './access-token.server.ts';
import { type AdminClient, createAdminClient } from './admin-api.server.ts';

export type { AdminClient } from './admin-api.server.ts';

/**
 * The Admin API of a shop that has installed Atelier, with its offline token renewed when need be.
 * @throws ShopifyDisconnected when the shop is not installed.
 */
export async function adminFor(shop: string): Promise<AdminClient> {
  const token = await accessToken(shop, null);
  return createAdminClient({
    shop,
    token: async (refused) => (refused === null ? token : await accessToken(shop, refused)),
  });
}
