import { findProduct, findVariant } from '../../state/find.ts';
import type { Product, Variant } from '../../state/shop-state.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { decimal, money } from '../money.ts';
import { wrap } from '../owners.ts';
import { search, type Searchable } from '../search.ts';
import { sourceOf, type PictureSource, type ProductSource, type VariantSource } from '../source.ts';
import { metafieldFields } from './metafields.ts';
import { onlineStore } from './publications.ts';

type ListArguments = PageArguments & { query?: string | null; sortKey?: string | null };

const searchProducts: Searchable<Product> = {
  default: (product) => ({ words: `${product.title} ${product.productType} ${product.vendor}` }),
  id: (product) => ({ number: Number(product.id) }),
  title: (product) => ({ words: product.title }),
  handle: (product) => ({ text: product.handle }),
  status: (product) => ({ text: product.status }),
  tag: (product) => ({ list: product.tags }),
  vendor: (product) => ({ text: product.vendor }),
  product_type: (product) => ({ text: product.productType }),
  created_at: (product) => ({ time: product.createdAt }),
  updated_at: (product) => ({ time: product.updatedAt }),
};

const productOrder: Record<string, (product: Product) => string | number> = {
  ID: (product) => Number(product.id),
  RELEVANCE: (product) => Number(product.id),
  TITLE: (product) => product.title.toLowerCase(),
  CREATED_AT: (product) => product.createdAt,
  UPDATED_AT: (product) => product.updatedAt,
  PRODUCT_TYPE: (product) => product.productType.toLowerCase(),
  VENDOR: (product) => product.vendor.toLowerCase(),
};

const searchVariants: Searchable<{ product: Product; variant: Variant }> = {
  id: ({ variant }) => ({ number: Number(variant.id) }),
  product_id: ({ product }) => ({ number: Number(product.id) }),
  sku: ({ variant }) => ({ text: variant.sku }),
  title: ({ variant }) => ({ words: variant.title }),
};

export const productResolvers = {
  Product: {
    id: ({ product }) => gid('Product', product.id),
    legacyResourceId: ({ product }) => product.id,
    title: ({ product }) => product.title,
    handle: ({ product }) => product.handle,
    descriptionHtml: ({ product }) => product.descriptionHtml,
    description: ({ product }) => product.descriptionHtml.replaceAll(/<[^>]*>/g, '').trim(),
    status: ({ product }) => product.status,
    vendor: ({ product }) => product.vendor,
    productType: ({ product }) => product.productType,
    tags: ({ product }) => product.tags.toSorted(),
    createdAt: ({ product }) => product.createdAt,
    updatedAt: ({ product }) => product.updatedAt,
    publishedAt: ({ product }) => product.publishedAt,
    publishedOnPublication: ({ product }, { publicationId }: { publicationId: string }) =>
      isOnSale(product) && publicationId === gid('Publication', onlineStore.id),
    isGiftCard: () => false,
    totalInventory: () => 0,
    tracksInventory: () => false,
    hasOnlyDefaultVariant: ({ product }) =>
      product.variants.length === 1 && product.variants[0]?.title === 'Default Title',
    featuredImage: ({ product }) => imageOf(product),
    featuredMedia: ({ product }) => mediaOf(product),
    onlineStoreUrl: ({ product }, _args, { world }) =>
      isOnSale(product) ? `https://${world.state.shop.domain}/products/${product.handle}` : null,
    onlineStorePreviewUrl: ({ product }, _args, { world }) =>
      `https://${world.state.shop.domain}/products/${product.handle}`,
    options: ({ product }) =>
      product.options.map(({ name, values }, index) => ({
        id: gid('ProductOption', `${product.id}${index}`),
        name,
        values,
        position: index + 1,
      })),
    priceRangeV2: ({ product }, _args, { world }) => {
      const prices = product.variants.map((variant) => Number(variant.price));
      const currencyCode = world.state.shop.currency;
      return {
        minVariantPrice: { amount: decimal(Math.min(...prices)), currencyCode },
        maxVariantPrice: { amount: decimal(Math.max(...prices)), currencyCode },
      };
    },
    variantsCount: ({ product }) => ({ count: product.variants.length, precision: 'EXACT' }),
    variants: ({ product }, args: PageArguments) =>
      connect({
        items: product.variants,
        args,
        id: (variant) => variant.id,
        sortBy: (variant) => product.variants.indexOf(variant) + 1,
        node: (variant) => sourceOf.variant(product, variant),
      }),
    ...metafieldFields<ProductSource>('PRODUCT', ({ product }) => product.id),
  } satisfies Fields<ProductSource>,
  ProductVariant: {
    id: ({ variant }) => gid('ProductVariant', variant.id),
    legacyResourceId: ({ variant }) => variant.id,
    title: ({ variant }) => variant.title,
    displayName: ({ product, variant }) => `${product.title} - ${variant.title}`,
    sku: ({ variant }) => variant.sku,
    price: ({ variant }) => money(Number(variant.price)),
    compareAtPrice: () => null,
    availableForSale: ({ variant }) => variant.available,
    position: ({ product, variant }) => product.variants.indexOf(variant) + 1,
    product: ({ product }) => sourceOf.product(product),
    selectedOptions: ({ variant }) => variant.selectedOptions,
    requiresComponents: ({ variant }) => variant.requiresComponents,
    sellingPlanGroupsCount: ({ variant }) => ({ count: variant.sellingPlans.length, precision: 'EXACT' }),
    taxable: ({ variant }) => variant.taxable,
    createdAt: ({ product }) => product.createdAt,
    updatedAt: ({ product }) => product.updatedAt,
    ...metafieldFields<VariantSource>('PRODUCTVARIANT', ({ variant }) => variant.id),
  } satisfies Fields<VariantSource>,
};

export const productQueries = {
  product: (_root, { id }: { id: string }, { world }) =>
    wrap(findProduct(world.state, idOf('Product', id)), sourceOf.product),
  productByIdentifier: (
    _root,
    { identifier }: { identifier: { id?: string; handle?: string } },
    { world },
  ) => {
    const id = idOf('Product', identifier.id);
    const found = world.state.products.find((one) => one.id === id || one.handle === identifier.handle);
    return wrap(found ?? null, sourceOf.product);
  },
  products: (_root, args: ListArguments, { world }) =>
    connect({
      items: search(world.state.products, args.query, searchProducts),
      args,
      id: (product) => product.id,
      sortBy: orderBy(productOrder, args.sortKey),
      node: sourceOf.product,
    }),
  productsCount: (_root, { query }: { query?: string | null }, { world }) => ({
    count: search(world.state.products, query, searchProducts).length,
    precision: 'EXACT',
  }),
  productVariant: (_root, { id }: { id: string }, { world }) =>
    wrap(findVariant(world.state, idOf('ProductVariant', id)), ({ product, variant }) =>
      sourceOf.variant(product, variant),
    ),
  productVariants: (_root, args: ListArguments, { world }) =>
    connect({
      items: search(
        world.state.products.flatMap((product) => product.variants.map((variant) => ({ product, variant }))),
        args.query,
        searchVariants,
      ),
      args,
      id: ({ variant }) => variant.id,
      node: ({ product, variant }) => sourceOf.variant(product, variant),
    }),
} satisfies Fields;

/** The order that a sort key names. @throws Error naming a key that the sandbox cannot sort by. */
export function orderBy<T>(
  orders: Record<string, (item: T) => string | number>,
  sortKey: string | null | undefined,
): (item: T) => string | number {
  const order = orders[sortKey ?? 'ID'];
  if (order === undefined) throw new Error(`The sandbox shop cannot sort by ${sortKey}.`);

  return order;
}

/** Published, and of a status that the store shows. */
function isOnSale({ status, publishedAt }: Product): boolean {
  return (status === 'ACTIVE' || status === 'UNLISTED') && publishedAt !== null;
}

function imageOf(product: Product) {
  return product.image === null
    ? null
    : {
        id: gid('ProductImage', product.id),
        url: product.image,
        altText: product.title,
        width: 1200,
        height: 1200,
      };
}

function mediaOf(product: Product): PictureSource | null {
  const image = imageOf(product);
  return image === null
    ? null
    : {
        __typename: 'MediaImage',
        picture: {
          id: gid('MediaImage', product.id),
          alt: product.title,
          image,
          preview: { image, status: 'READY' },
          status: 'READY',
          fileStatus: 'READY',
          mediaContentType: 'IMAGE',
        },
      };
}
