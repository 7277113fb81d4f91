import type { AdminClient } from './admin-api.server.ts';
import { gid, numericId } from './gid.ts';

export interface ProductRecord {
  /** Numeric part. */
  readonly id: string;
  readonly title: string;
}

/** Shopify takes at most 250 entries in a list, and 100 products cost 102 of the 1 000 points a query may. */
const PRODUCTS_A_QUERY = 100;

/** The products that exist of those asked for, in the order asked. */
export async function readProducts(admin: AdminClient, ids: readonly string[]): Promise<ProductRecord[]> {
  const found: ProductRecord[] = [];
  for (let at = 0; at < ids.length; at += PRODUCTS_A_QUERY) {
    const { nodes } = await admin.run(
      `#graphql
        query ProductTitles($ids: [ID!]!) {
          nodes(ids: $ids) {
            ... on Product {
              id
              title
            }
          }
        }
      `,
      { ids: ids.slice(at, at + PRODUCTS_A_QUERY).map((id) => gid('Product', id)) },
    );
    for (const node of nodes) {
      if (node && 'id' in node) found.push({ id: numericId(node.id), title: node.title });
    }
  }

  return found;
}
