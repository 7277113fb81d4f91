import type { AdminClient } from './admin-api.server.ts';
import { gid } from './gid.ts';
import { refuseOn } from './user-errors.ts';

/** Makes the order carry exactly these of our tags; tags that do not begin with `prefix` are nobody's business of ours. */
export async function tagOrder(
  admin: AdminClient,
  orderId: string,
  { prefix, tags }: { prefix: string; tags: readonly string[] },
): Promise<void> {
  const id = gid('Order', orderId);
  const { order } = await admin.run(
    `#graphql
      query OrderTags($id: ID!) {
        order(id: $id) {
          tags
        }
      }
    `,
    { id },
  );
  if (!order) return;

  const missing = tags.filter((tag) => !order.tags.includes(tag));
  const outdated = order.tags.filter((tag) => tag.startsWith(prefix) && !tags.includes(tag));
  if (missing.length > 0) await addTags(admin, id, missing);
  if (outdated.length > 0) await removeTags(admin, id, outdated);
}

async function addTags(admin: AdminClient, id: string, tags: string[]): Promise<void> {
  const { tagsAdd } = await admin.run(
    `#graphql
      mutation TagOrder($id: ID!, $tags: [String!]!) {
        tagsAdd(id: $id, tags: $tags) {
          userErrors {
            field
            message
          }
        }
      }
    `,
    { id, tags },
  );
  refuseOn(tagsAdd?.userErrors, `The order could not be tagged`);
}

async function removeTags(admin: AdminClient, id: string, tags: string[]): Promise<void> {
  const { tagsRemove } = await admin.run(
    `#graphql
      mutation UntagOrder($id: ID!, $tags: [String!]!) {
        tagsRemove(id: $id, tags: $tags) {
          userErrors {
            field
            message
          }
        }
      }
    `,
    { id, tags },
  );
  refuseOn(tagsRemove?.userErrors, `Old tags could not be taken off the order`);
}
