import type { AdminClient } from './admin-api.server.ts';
import { gid } from './gid.ts';
import { ShopifyRefusal } from './user-errors.ts';

/**
 * Publishes a product to the Online Store. Takes the scope write_publications, which only shops need whose options are charged as
 * lines of their own: without it the answer is false, and the merchant publishes by hand.
 */
export async function publishToOnlineStore(admin: AdminClient, productId: string): Promise<boolean> {
  try {
    return await publish(admin, productId);
  } catch (error) {
    if (error instanceof ShopifyRefusal) return false;
    throw error;
  }
}

async function publish(admin: AdminClient, productId: string): Promise<boolean> {
  const { publications } = await admin.run(
    `#graphql
      query Publications {
        publications(first: 50) {
          nodes {
            id
            supportsFuturePublishing
          }
        }
      }
    `,
    {},
  );
  // Its name is translated, but only online stores publish at a later date.
  const stores = publications.nodes.filter(({ supportsFuturePublishing }) => supportsFuturePublishing);
  if (stores.length === 0) return false;

  const { publishablePublish } = await admin.run(
    `#graphql
      mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {
        publishablePublish(id: $id, input: $input) {
          userErrors {
            field
            message
          }
        }
      }
    `,
    { id: gid('Product', productId), input: stores.map(({ id }) => ({ publicationId: id })) },
  );
  return publishablePublish?.userErrors.length === 0;
}
