import type { Product } from '../state/shop-state.ts';
import type { ShopState } from '../state/shop-state.ts';
import { variantCents, type Shopper } from './variant-price.ts';

/** `/products/:handle.js`, prices in hundredths of the market's currency. */
export function productJson(state: ShopState, product: Product, shopper: Shopper) {
  const prices = product.variants.map((variant) => variantCents(state, variant, shopper));

  return {
    id: Number(product.id),
    title: product.title,
    handle: product.handle,
    description: product.descriptionHtml,
    published_at: product.publishedAt,
    created_at: product.createdAt,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    available: product.variants.some(({ available }) => available),
    price_varies: new Set(prices).size > 1,
    compare_at_price: null,
    variants: product.variants.map((variant) => ({
      id: Number(variant.id),
      title: variant.title,
      option1: variant.selectedOptions[0]?.value ?? null,
      option2: variant.selectedOptions[1]?.value ?? null,
      option3: variant.selectedOptions[2]?.value ?? null,
      sku: variant.sku,
      requires_shipping: variant.requiresShipping,
      taxable: variant.taxable,
      featured_image: null,
      available: variant.available,
      name: product.variants.length === 1 ? product.title : `${product.title} - ${variant.title}`,
      public_title: product.variants.length === 1 ? null : variant.title,
      options: variant.selectedOptions.map(({ value }) => value),
      price: variantCents(state, variant, shopper),
      weight: 0,
      compare_at_price: null,
      inventory_management: null,
      barcode: '',
      selling_plan_allocations: variant.sellingPlans.map(({ id }) => ({
        selling_plan_id: Number(id),
        price: variantCents(state, variant, { ...shopper, sellingPlanId: id }),
      })),
    })),
    images: product.image === null ? [] : [product.image],
    featured_image: product.image,
    options: product.options.map(({ name, values }, index) => ({ name, position: index + 1, values })),
    url: `/products/${product.handle}`,
  };
}
