import type { AdminClient } from './admin-api.server.ts';
import { gid } from './gid.ts';
import { refuseOn } from './user-errors.ts';

/** Ids are numeric parts; a namespace of the app's own begins with "$app:". */
export interface ProductMetafield {
  readonly productId: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

export interface MetafieldFault {
  /** Which of the metafields that were sent; null when Shopify did not say. */
  readonly index: number | null;
  readonly message: string;
}

/** Most metafields of one mutation, for setting and deleting alike. */
const METAFIELDS_A_MUTATION = 25;

/** Sets at most 25 metafields, all or none: any fault means that none was set. */
export async function setMetafields(
  admin: AdminClient,
  metafields: readonly ProductMetafield[],
): Promise<MetafieldFault[]> {
  const { metafieldsSet } = await admin.run(
    `#graphql
      mutation SetMetafields($metafields: [MetafieldsSetInput!]!) {
        metafieldsSet(metafields: $metafields) {
          metafields {
            id
          }
          userErrors {
            field
            message
            elementIndex
          }
        }
      }
    `,
    {
      metafields: metafields.map(({ productId, ...rest }) => ({
        ...rest,
        ownerId: gid('Product', productId),
      })),
    },
  );
  if (!metafieldsSet) return [{ index: null, message: 'Shopify gave no answer.' }];

  return metafieldsSet.userErrors.map(({ field, message, elementIndex }) => ({
    index: elementIndex ?? indexIn(field),
    message,
  }));
}

/** Deletes metafields of products that exist; one that is not there is what was wanted. @throws ShopifyRefusal */
export async function deleteMetafields(
  admin: AdminClient,
  metafields: readonly Pick<ProductMetafield, 'productId' | 'namespace' | 'key'>[],
): Promise<void> {
  for (let at = 0; at < metafields.length; at += METAFIELDS_A_MUTATION) {
    const batch = metafields.slice(at, at + METAFIELDS_A_MUTATION);
    const { metafieldsDelete } = await admin.run(
      `#graphql
        mutation DeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {
          metafieldsDelete(metafields: $metafields) {
            userErrors {
              field
              message
            }
          }
        }
      `,
      {
        metafields: batch.map(({ productId, ...rest }) => ({ ...rest, ownerId: gid('Product', productId) })),
      },
    );
    refuseOn(metafieldsDelete?.userErrors, 'The options could not be taken off a product');
  }
}

/** A product's title with the payload, form and words stored on it; null when the product is gone. */
export async function readProductOptions(
  admin: AdminClient,
  productId: string,
  namespace: string,
): Promise<{ title: string; payload: string | null; form: string | null; words: string | null } | null> {
  const { product } = await admin.run(
    `#graphql
      query ProductOptions($id: ID!, $namespace: String!) {
        product(id: $id) {
          title
          payload: metafield(namespace: $namespace, key: "payload") {
            value
          }
          form: metafield(namespace: $namespace, key: "form") {
            value
          }
          words: metafield(namespace: $namespace, key: "words") {
            value
          }
        }
      }
    `,
    { id: gid('Product', productId), namespace },
  );
  if (!product) return null;

  return {
    title: product.title,
    payload: product.payload?.value ?? null,
    form: product.form?.value ?? null,
    words: product.words?.value ?? null,
  };
}

/** 3 in ["metafields", "3", "value"]. */
function indexIn(field: readonly string[] | null | undefined): number | null {
  const index = Number(field?.[1] ?? Number.NaN);

  return Number.isInteger(index) ? index : null;
}
