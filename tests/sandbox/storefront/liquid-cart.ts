import type { LinePart, TransformedCart, TransformedLine } from '../functions/transformed-cart.ts';
import type { World } from '../state/world.ts';
import { LiquidObject } from './liquid-object.ts';
import { liquidProduct, liquidVariant } from './liquid-product.ts';
import { moneyFormat } from './money-format.ts';

/** `cart` in Liquid, at the prices after the transform. */
export function liquidCart(world: World, priced: TransformedCart): LiquidObject {
  const { cart, market, lines } = priced;
  const total = lines.reduce((sum, { unitCents, line }) => sum + unitCents * line.quantity, 0);
  const { format } = moneyFormat(market.currency, world.state.shop);

  return new LiquidObject('cart', {
    items: lines.map((line, index) => liquidLine(world, priced, { line, index })),
    item_count: lines.reduce((sum, { line }) => sum + line.quantity, 0),
    'empty?': lines.length === 0,
    total_price: total,
    original_total_price: total,
    items_subtotal_price: total,
    checkout_charge_amount: total,
    total_discount: 0,
    total_weight: 0,
    cart_level_discount_applications: [],
    discount_applications: [],
    taxes_included: true,
    duties_included: false,
    requires_shipping: lines.length > 0,
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
  world: World,
  { market }: TransformedCart,
  { line: from, index }: { line: TransformedLine; index: number },
): LiquidObject {
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
    price: unitCents,
    original_price: unitCents,
    final_price: unitCents,
    line_price: unitCents * line.quantity,
    original_line_price: unitCents * line.quantity,
    final_line_price: unitCents * line.quantity,
    line_level_discount_allocations: [],
    line_level_total_discount: 0,
    properties: line.properties.map(({ name, value }) => [name, value]),
    product: () => liquidProduct(world, product, { market }),
    variant: () => liquidVariant(world, product, { market, variant }),
    product_id: Number(product.id),
    variant_id: Number(variant.id),
    options_with_values: isDefault ? [] : variant.selectedOptions,
    image:
      product.image === null ? null : { src: product.image, alt: product.title, width: 600, height: 600 },
    url: `/products/${product.handle}?variant=${variant.id}`,
    url_to_remove: `/cart/change?id=${encodeURIComponent(line.key)}&quantity=0`,
    gift_card: false,
    requires_shipping: true,
    item_components: (from.parts ?? []).map(liquidPart),
    'has_components?': from.parts !== null,
    parent_relationship: line.parentKey === null ? null : { parent_key: line.parentKey },
    selling_plan_allocation:
      plan === undefined
        ? null
        : new LiquidObject('selling_plan_allocation', {
            selling_plan: { id: Number(plan.id), name: plan.name },
          }),
  });
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
    properties: part.attributes.map(({ name, value }) => [name, value]),
  });
}
