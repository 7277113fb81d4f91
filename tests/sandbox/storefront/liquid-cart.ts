import { settleCart, type Allocation, type Settlement } from '../checkout/settle-cart.ts';
import type { LinePart, TransformedLine } from '../functions/transformed-cart.ts';
import type { DiscountApplication } from '../state/terms-of-sale.ts';
import { lineMoney, orderDiscounts } from './line-discounts.ts';
import { LiquidList, LiquidObject } from './liquid-object.ts';
import { liquidProduct, liquidVariant } from './liquid-product.ts';
import { moneyFormat } from './money-format.ts';
import type { Page } from './page.ts';

/** `cart` in Liquid, at the prices after the transform and the discounts. */
export function liquidCart(page: Page): LiquidObject {
  const { world, cart: priced } = page;
  const { cart, market, lines } = priced;
  const settlement = settleCart(world.state, priced);
  const { subtotalCents, totalCents, discountCents } = settlement;
  const { format } = moneyFormat(market.currency, world.state.shop);
  const ofOrder = orderDiscounts(settlement);

  return new LiquidObject('cart', {
    items: lines.map((line, index) => liquidLine(page, settlement, { line, index })),
    item_count: lines.reduce((sum, { line }) => sum + line.quantity, 0),
    'empty?': lines.length === 0,
    total_price: totalCents,
    original_total_price: subtotalCents,
    items_subtotal_price: totalCents + ofOrder.reduce((sum, { cents }) => sum + cents, 0),
    checkout_charge_amount: totalCents,
    total_discount: discountCents,
    total_weight: 0,
    cart_level_discount_applications: ofOrder.map((one) => liquidDiscount(settlement, one)),
    discount_applications: settlement.applications.map((_, application) =>
      liquidDiscount(settlement, { application, cents: takenBy(settlement, application) }),
    ),
    taxes_included: true,
    duties_included: false,
    requires_shipping: lines.some(({ variant }) => variant.requiresShipping),
    note: cart.note,
    attributes: cart.attributes,
    currency: liquidCurrency(market.currency, format),
  });
}

export function liquidCurrency(code: string, format: string): LiquidObject {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code;

  return new LiquidObject('currency', {
    iso_code: code,
    name,
    symbol: format.replace(/\{\{.*\}\}/, '').trim(),
  });
}

function liquidLine(
  page: Page,
  settlement: Settlement,
  { line: from, index }: { line: TransformedLine; index: number },
): LiquidObject {
  const { world, root } = page;
  const { line, product, variant, title, unitCents } = from;
  const isDefault = product.variants.length === 1;
  const plan = variant.sellingPlans.find(({ id }) => id === line.sellingPlanId);

  return new LiquidObject('line_item', {
    id: Number(variant.id),
    key: line.key,
    index,
    title: isDefault ? title : `${title} - ${variant.title}`,
    quantity: line.quantity,
    sku: variant.sku,
    vendor: product.vendor,
    ...liquidMoney(settlement, from),
    properties: new LiquidList(line.properties.map(({ name, value }) => [name, value])),
    product: () => liquidProduct(world, product, { ...page, variantId: undefined }),
    variant: () => liquidVariant(world, product, { ...page, variantId: undefined, variant }),
    product_id: Number(product.id),
    variant_id: Number(variant.id),
    options_with_values: isDefault ? [] : variant.selectedOptions,
    image:
      product.image === null ? null : { src: product.image, alt: product.title, width: 600, height: 600 },
    url: `${root}/products/${product.handle}?variant=${variant.id}`,
    url_to_remove: `${root}/cart/change?id=${encodeURIComponent(line.key)}&quantity=0`,
    gift_card: false,
    requires_shipping: variant.requiresShipping,
    item_components: (from.parts ?? []).map(liquidPart),
    'has_components?': from.parts !== null,
    ...liquidNesting(page, settlement, from),
    selling_plan_allocation:
      plan === undefined
        ? null
        : new LiquidObject('selling_plan_allocation', {
            selling_plan: { id: Number(plan.id), name: plan.name },
            price: unitCents,
          }),
  });
}

function liquidMoney(settlement: Settlement, from: TransformedLine) {
  const money = lineMoney(settlement, from);
  return {
    price: from.unitCents,
    original_price: from.unitCents,
    final_price: money.finalPrice,
    line_price: money.linePrice,
    original_line_price: money.linePrice,
    final_line_price: money.finalLinePrice,
    line_level_discount_allocations: money.allocations.map(
      (one) =>
        new LiquidObject('discount_allocation', {
          amount: one.cents,
          discount_application: liquidDiscount(settlement, one),
        }),
    ),
    line_level_total_discount: money.discountCents,
  };
}

/** A nested line knows its parent, and that it may be taken out and changed by itself. */
function liquidNesting(page: Page, settlement: Settlement, { line }: TransformedLine) {
  const index = page.cart.lines.findIndex((one) => one.line.key === line.parentKey);
  const parent = page.cart.lines[index];
  if (parent === undefined) return { parent_relationship: null, instructions: null };

  return {
    parent_relationship: new LiquidObject('parent_relationship', {
      parent: () => liquidLine(page, settlement, { line: parent, index }),
    }),
    instructions: new LiquidObject('instructions', { can_remove: true, can_update_quantity: true }),
  };
}

/** What an expanded line is sold as; quantities are for one of the line. */
function liquidPart(part: LinePart): LiquidObject {
  return new LiquidObject('line_item', {
    title: part.product.title,
    variant_id: Number(part.variant.id),
    sku: part.variant.sku,
    quantity: part.quantity,
    price: part.unitCents,
    final_price: part.unitCents,
    properties: new LiquidList(part.attributes.map(({ name, value }) => [name, value])),
  });
}

function liquidDiscount({ applications }: Settlement, { application, cents }: Allocation): LiquidObject {
  const { title, code, value, target } = applications[application] ?? unknownDiscount;

  return new LiquidObject('discount_application', {
    title: code ?? title,
    type: code === null ? 'automatic' : 'discount_code',
    value_type: value.kind === 'percentage' ? 'percentage' : 'fixed_amount',
    value: value.kind === 'percentage' ? value.percent : Number(value.amount),
    target_selection: target === 'order' ? 'all' : 'entitled',
    target_type: 'line_item',
    allocation_method: 'across',
    total_allocated_amount: cents,
  });
}

const unknownDiscount: DiscountApplication = {
  title: '',
  code: null,
  value: { kind: 'percentage', percent: 0 },
  target: 'order',
};

function takenBy({ bySoldLine }: Settlement, application: number): number {
  return [...bySoldLine.values()]
    .flat()
    .filter((one) => one.application === application)
    .reduce((sum, { cents }) => sum + cents, 0);
}
