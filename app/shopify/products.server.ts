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

export interface VariantRecord {
  /** Numeric part. */
  readonly id: string;
  /** By the option's name, in the shop's own language. */
  readonly options: Readonly<Record<string, string>>;
}

/** All variants of a product with what they are of its options; none when the product is gone. */
export async function readVariants(admin: AdminClient, productId: string): Promise<VariantRecord[]> {
  const found: VariantRecord[] = [];
  let after: string | null = null;
  do {
    const page = await readVariantPage(admin, productId, after);
    for (const { id, selectedOptions } of page?.nodes ?? [])
      found.push({
        id: numericId(id),
        options: Object.fromEntries(selectedOptions.map(({ name, value }) => [name, value])),
      });
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}

async function readVariantPage(admin: AdminClient, productId: string, after: string | null) {
  const { product } = await admin.run(
    `#graphql
      query ProductVariants($id: ID!, $after: String) {
        product(id: $id) {
          variants(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              selectedOptions {
                name
                value
              }
            }
          }
        }
      }
    `,
    { id: gid('Product', productId), after },
  );
  return product?.variants ?? null;
}
