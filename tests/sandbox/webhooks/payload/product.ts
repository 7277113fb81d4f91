import type { Product, ShopState, Variant } from '../../state/shop-state.ts';
import { gid, integer } from './identifier.ts';
import { shopTime } from './shop-time.ts';

/** The body of products/create and products/update. */
export function productPayload(state: ShopState, product: Product) {
  const { timezone } = state.shop;
  const updatedAt = shopTime(product.updatedAt, timezone);
  const images = product.image === null ? [] : [imagePayload(state, product)];
  return {
    id: integer(product.id),
    admin_graphql_api_id: gid('Product', product.id),
    title: product.title,
    body_html: product.descriptionHtml,
    handle: product.handle,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags.join(', '),
    status: product.status.toLowerCase(),
    created_at: shopTime(product.createdAt, timezone),
    updated_at: updatedAt,
    published_at: product.publishedAt === null ? null : shopTime(product.publishedAt, timezone),
    published_scope: 'web',
    template_suffix: null,
    category: null,
    has_variants_that_requires_components: product.variants.some((variant) => variant.requiresComponents),
    options: product.options.map((option, index) => ({
      id: integer(product.id) * 10 + index,
      product_id: integer(product.id),
      name: option.name,
      position: index + 1,
      values: option.values,
    })),
    variants: product.variants.map((_, index) => variantPayload(product, index, updatedAt)),
    variant_gids: product.variants.map((variant) => ({
      admin_graphql_api_id: gid('ProductVariant', variant.id),
      updated_at: updatedAt,
    })),
    image: images[0] ?? null,
    images,
    media: [],
  };
}

function variantPayload(product: Product, index: number, updatedAt: string) {
  const variant = product.variants[index];
  if (!variant) throw new Error(`${product.title} has no variant at ${index}.`);
  const stock = variant.available ? 10 : 0;
  return {
    id: integer(variant.id),
    admin_graphql_api_id: gid('ProductVariant', variant.id),
    product_id: integer(product.id),
    title: variant.title,
    position: index + 1,
    price: variant.price,
    compare_at_price: null,
    sku: variant.sku || null,
    barcode: null,
    ...optionValues(variant),
    image_id: null,
    inventory_item_id: integer(variant.id),
    inventory_policy: 'deny',
    inventory_quantity: stock,
    old_inventory_quantity: stock,
    taxable: variant.taxable,
    created_at: updatedAt,
    updated_at: updatedAt,
  };
}

function optionValues({ selectedOptions: [first, second, third], title }: Variant) {
  return { option1: first?.value ?? title, option2: second?.value ?? null, option3: third?.value ?? null };
}

// The picture itself may be a data URI of many kilobytes; Shopify sends an address on its CDN.
function imagePayload(state: ShopState, product: Product) {
  const at = shopTime(product.updatedAt, state.shop.timezone);
  return {
    id: integer(product.id),
    admin_graphql_api_id: gid('ProductImage', product.id),
    product_id: integer(product.id),
    position: 1,
    alt: product.title,
    src: `https://cdn.shopify.com/s/files/1/${state.shop.id}/products/${product.handle}.svg`,
    width: 1200,
    height: 1200,
    variant_ids: [],
    created_at: at,
    updated_at: at,
  };
}
