import type { AdminClient } from './admin-api.server.ts';
import { refuseOn } from './user-errors.ts';

/** A namespace of the app's own begins with "$app:". */
export interface ShopMetafield {
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

/** Sets a metafield of the shop itself. @throws ShopifyRefusal */
export async function setShopMetafield(admin: AdminClient, metafield: ShopMetafield): Promise<void> {
  const { shop } = await admin.run(
    `#graphql
      query ShopId {
        shop {
          id
        }
      }
    `,
    {},
  );
  const { metafieldsSet } = await admin.run(
    `#graphql
      mutation SetShopMetafield($metafields: [MetafieldsSetInput!]!) {
        metafieldsSet(metafields: $metafields) {
          metafields {
            id
          }
          userErrors {
            field
            message
          }
        }
      }
    `,
    { metafields: [{ ...metafield, ownerId: shop.id }] },
  );
  refuseOn(metafieldsSet?.userErrors, 'What holds for the whole workshop could not be written');
}
