import type { TransformedCart, TransformedLine } from '../functions/transformed-cart.ts';

/** The cart as `/cart.js` answers it; prices in hundredths, after the transform. */
export function cartJson(priced: TransformedCart) {
  const { cart, market, lines } = priced;
  const total = lines.reduce((sum, { unitCents, line }) => sum + unitCents * line.quantity, 0);

  return {
    token: cart.token,
    note: cart.note,
    attributes: cart.attributes,
    original_total_price: total,
    total_price: total,
    total_discount: 0,
    total_weight: 0,
    item_count: lines.reduce((sum, { line }) => sum + line.quantity, 0),
    items: lines.map(lineJson),
    requires_shipping: lines.length > 0,
    currency: market.currency,
    items_subtotal_price: total,
    cart_level_discount_applications: [],
    discount_codes: [],
  };
}

/** One line as the Ajax API answers it. */
export function lineJson(from: TransformedLine) {
  const { line, product, variant, unitCents } = from;
  const isDefault = product.variants.length === 1;
  const linePrice = unitCents * line.quantity;

  return {
    id: Number(variant.id),
    properties: Object.fromEntries(line.properties.map(({ name, value }) => [name, value])),
    quantity: line.quantity,
    variant_id: Number(variant.id),
    key: line.key,
    title: isDefault ? from.title : `${from.title} - ${variant.title}`,
    price: unitCents,
    original_price: unitCents,
    presentment_price: unitCents / 100,
    discounted_price: unitCents,
    line_price: linePrice,
    original_line_price: linePrice,
    total_discount: 0,
    discounts: [],
    sku: variant.sku,
    grams: 0,
    vendor: product.vendor,
    taxable: true,
    product_id: Number(product.id),
    product_has_only_default_variant: isDefault,
    gift_card: false,
    final_price: unitCents,
    final_line_price: linePrice,
    url: `/products/${product.handle}?variant=${variant.id}`,
    featured_image: imageJson(product.image, product.title),
    image: product.image,
    handle: product.handle,
    requires_shipping: true,
    product_type: product.productType,
    product_title: product.title,
    product_description: product.descriptionHtml.replaceAll(/<[^>]*>/g, ''),
    variant_title: isDefault ? null : variant.title,
    variant_options: variant.selectedOptions.map(({ value }) => value),
    options_with_values: variant.selectedOptions,
    line_level_discount_allocations: [],
    line_level_total_discount: 0,
    quantity_rule: { min: 1, max: null, increment: 1 },
    has_components: from.parts !== null,
    ...planJson(from),
    ...nestingJson(from),
  };
}

function imageJson(url: string | null, alt: string) {
  return url === null
    ? { aspect_ratio: null, alt: null, height: null, url: null, width: null }
    : { aspect_ratio: 1, alt, height: 600, url, width: 600 };
}

function planJson({ line, variant, unitCents }: TransformedLine) {
  const plan = variant.sellingPlans.find(({ id }) => id === line.sellingPlanId);
  if (plan === undefined) return {};

  return {
    selling_plan_allocation: {
      price: unitCents,
      compare_at_price: unitCents,
      per_delivery_price: unitCents,
      price_adjustments: [],
      selling_plan: {
        id: Number(plan.id),
        name: plan.name,
        recurring_deliveries: true,
        fixed_selling_plan: false,
      },
    },
  };
}

function nestingJson({ line }: TransformedLine) {
  return line.parentKey === null
    ? {}
    : {
        parent_relationship: { parent_key: line.parentKey },
        instructions: { can_remove: true, can_update_quantity: true },
      };
}
