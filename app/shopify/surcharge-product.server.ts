import type { AdminClient } from './admin-api.server.ts';
import { gid, numericId } from './gid.ts';
import { refuseOn } from './user-errors.ts';

/** Ids are numeric parts. */
export interface SurchargeProduct {
  readonly id: string;
  readonly vendor: string;
  readonly status: string;
  /** Whether the Online Store sells it: an app may not publish what it makes without a further scope. */
  readonly isOnSale: boolean;
  readonly variants: readonly SurchargeVariant[];
}

export interface SurchargeVariant {
  readonly id: string;
  readonly name: string;
  /** Decimal in the shop's currency, "0.01". */
  readonly price: string;
  readonly taxable: boolean;
}

export interface WantedSurcharges {
  /** Null: to be made. */
  readonly id: string | null;
  readonly handle: string;
  readonly title: string;
  readonly vendor: string;
  readonly option: string;
  /** `name` is the value of `option`; `id` of a variant that is there already. */
  readonly variants: readonly { readonly id: string | null; readonly name: string; readonly price: string }[];
}

/** The product by its id or, when that is gone, by its handle; null when there is neither. */
export async function readSurchargeProduct(
  admin: AdminClient,
  { id, handle }: { id: string | null; handle: string },
): Promise<SurchargeProduct | null> {
  const known = id === null ? null : await readBy(admin, { id: gid('Product', id) });
  return known ?? (await readBy(admin, { handle }));
}

/** Makes the product or puts it right, whole, in one mutation. @throws ShopifyRefusal */
export async function setSurchargeProduct(
  admin: AdminClient,
  wanted: WantedSurcharges,
): Promise<SurchargeProduct> {
  const { productSet } = await admin.run(
    `#graphql
      mutation SetSurchargeProduct($identifier: ProductSetIdentifiers, $input: ProductSetInput!) {
        productSet(identifier: $identifier, input: $input, synchronous: true) {
          product {
            id
            vendor
            status
            onlineStoreUrl
            variants(first: 20) {
              nodes {
                id
                title
                price
                taxable
              }
            }
          }
          userErrors {
            code
            field
            message
          }
        }
      }
    `,
    {
      identifier: wanted.id === null ? { handle: wanted.handle } : { id: gid('Product', wanted.id) },
      input: inputFor(wanted),
    },
  );
  refuseOn(productSet?.userErrors, 'The product that charges for options could not be made');
  if (!productSet?.product) throw new Error('Shopify made no product and gave no reason.');

  return recordOf(productSet.product);
}

function inputFor({ handle, title, vendor, option, variants }: WantedSurcharges) {
  return {
    handle,
    title,
    vendor,
    status: 'UNLISTED' as const,
    productOptions: [{ name: option, values: variants.map(({ name }) => ({ name })) }],
    variants: variants.map(({ id, name, price }) => ({
      ...(id !== null && { id: gid('ProductVariant', id) }),
      optionValues: [{ optionName: option, name }],
      price,
      taxable: true,
      inventoryPolicy: 'CONTINUE' as const,
      inventoryItem: { tracked: false, requiresShipping: false },
    })),
  };
}

async function readBy(
  admin: AdminClient,
  identifier: { id: string } | { handle: string },
): Promise<SurchargeProduct | null> {
  const { productByIdentifier } = await admin.run(
    `#graphql
      query SurchargeProduct($identifier: ProductIdentifierInput!) {
        productByIdentifier(identifier: $identifier) {
          id
          vendor
          status
          onlineStoreUrl
          variants(first: 20) {
            nodes {
              id
              title
              price
              taxable
            }
          }
        }
      }
    `,
    { identifier },
  );

  return productByIdentifier ? recordOf(productByIdentifier) : null;
}

interface Answered {
  readonly id: string;
  readonly vendor: string;
  readonly status: string;
  readonly onlineStoreUrl?: string | null;
  readonly variants: {
    readonly nodes: readonly { id: string; title: string; price: string; taxable: boolean }[];
  };
}

function recordOf({ id, vendor, status, onlineStoreUrl, variants }: Answered): SurchargeProduct {
  return {
    id: numericId(id),
    vendor,
    status,
    isOnSale: typeof onlineStoreUrl === 'string',
    variants: variants.nodes.map((variant) => ({
      id: numericId(variant.id),
      name: variant.title,
      price: variant.price,
      taxable: variant.taxable,
    })),
  };
}
