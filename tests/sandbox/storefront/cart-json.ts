import { settleCart, type Settlement } from '../checkout/settle-cart.ts';
import type { TransformedCart, TransformedLine } from '../functions/transformed-cart.ts';
import type { ShopState } from '../state/shop-state.ts';
import { lineMoney, orderDiscounts } from './line-discounts.ts';

/** The cart as `/cart.js` answers it; prices in hundredths, after the transform and the discounts. */
export function cartJson(state: ShopState, priced: TransformedCart) {
  const { cart, market, lines } = priced;
  const settlement = settleCart(state, priced);
  const ofOrder = orderDiscounts(settlement);

  return {
    token: cart.token,
    note: cart.note,
    attributes: cart.attributes,
    original_total_price: settlement.subtotalCents,
    total_price: settlement.totalCents,
    total_discount: settlement.discountCents,
    total_weight: 0,
    item_count: lines.reduce((sum, { line }) => sum + line.quantity, 0),
    items: lines.map((line) => lineJson(settlement, line)),
    requires_shipping: lines.some(({ variant }) => variant.requiresShipping),
    currency: market.currency,
    items_subtotal_price: settlement.totalCents + ofOrder.reduce((sum, { cents }) => sum + cents, 0),
    cart_level_discount_applications: ofOrder.map(({ application, cents }) =>
      discountJson(settlement, application, cents),
    ),
    discount_codes: settlement.codes,
  };
}

/** One line as the Ajax API answers it. */
export function lineJson(settlement: Settlement, from: TransformedLine) {
  const { line, product, variant } = from;
  const isDefault = product.variants.length === 1;

  return {
    id: Number(variant.id),
    properties: Object.fromEntries(line.properties.map(({ name, value }) => [name, value])),
    quantity: line.quantity,
    variant_id: Number(variant.id),
    key: line.key,
    title: isDefault ? from.title : `${from.title} - ${variant.title}`,
    ...moneyJson(settlement, from),
    sku: variant.sku,
    grams: 0,
    vendor: product.vendor,
    taxable: variant.taxable,
    product_id: Number(product.id),
    product_has_only_default_variant: isDefault,
    gift_card: false,
    url: `/products/${product.handle}?variant=${variant.id}`,
    featured_image: imageJson(product.image, product.title),
    image: product.image,
    handle: product.handle,
    requires_shipping: variant.requiresShipping,
    product_type: product.productType,
    product_title: product.title,
    product_description: product.descriptionHtml.replaceAll(/<[^>]*>/g, ''),
    variant_title: isDefault ? null : variant.title,
    variant_options: variant.selectedOptions.map(({ value }) => value),
    options_with_values: variant.selectedOptions,
    quantity_rule: { min: 1, max: null, increment: 1 },
    has_components: from.parts !== null,
    ...planJson(from),
    ...nestingJson(from),
  };
}

function moneyJson(settlement: Settlement, from: TransformedLine) {
  const { unitCents } = from;
  const money = lineMoney(settlement, from);
  return {
    price: unitCents,
    original_price: unitCents,
    presentment_price: unitCents / 100,
    discounted_price: money.finalPrice,
    line_price: money.linePrice,
    original_line_price: money.linePrice,
    final_price: money.finalPrice,
    final_line_price: money.finalLinePrice,
    total_discount: money.discountCents,
    discounts: money.allocations.map(({ application, cents }) => ({
      title: settlement.applications[application]?.title ?? '',
      amount: cents,
    })),
    line_level_discount_allocations: money.allocations.map(({ application, cents }) => ({
      amount: cents,
      discount_application: discountJson(settlement, application, cents),
    })),
    line_level_total_discount: money.discountCents,
  };
}

function discountJson({ applications }: Settlement, index: number, cents: number) {
  const application = applications[index];
  const value = application?.value;
  return {
    type: application?.code === null ? 'automatic' : 'discount_code',
    key: String(index),
    title: application?.code ?? application?.title ?? '',
    description: null,
    value: value?.kind === 'percentage' ? String(value.percent) : (value?.amount ?? '0'),
    value_type: value?.kind === 'percentage' ? 'percentage' : 'fixed_amount',
    allocation_method: 'across',
    target_selection: application?.target === 'order' ? 'all' : 'entitled',
    target_type: 'line_item',
    created_at: null,
    total_allocated_amount: cents,
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
        recurring_deliveries: plan.recurring,
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
