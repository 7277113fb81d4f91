import type { AdminClient } from './admin-api.server.ts';
import { numericId } from './gid.ts';

export interface ShopFacts {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA, "Europe/London". */
  readonly timezone: string;
  /** Numeric id of this installation: another one after a reinstall. */
  readonly installationId: string;
}

export async function readShop(admin: AdminClient): Promise<ShopFacts> {
  const { shop, currentAppInstallation } = await admin.run(
    `#graphql
      query ShopFacts {
        shop {
          name
          currencyCode
          ianaTimezone
        }
        currentAppInstallation {
          id
        }
      }
    `,
    {},
  );
  return {
    name: shop.name,
    currency: shop.currencyCode,
    timezone: shop.ianaTimezone,
    installationId: numericId(currentAppInstallation.id),
  };
}
