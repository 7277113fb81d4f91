import { resolveNamespace } from '../functions/reserved-namespace.ts';
import type { Metafield, Product, Variant } from '../state/shop-state.ts';
import type { SellingPlan } from '../state/terms-of-sale.ts';
import { translated } from '../state/translatable-content.ts';
import type { World } from '../state/world.ts';
import { LiquidLookup, LiquidObject } from './liquid-object.ts';
import { marketId } from './market.ts';
import { variantCents, type Shopper } from './variant-price.ts';

/** For whom an object is drawn: prices, addresses and words follow. */
export interface Shown extends Shopper {
  readonly locale: string;
  readonly root: string;
}

/** `product` in Liquid; `variantId` is the one the address asks for. Prices are hundredths of the market's currency. */
export function liquidProduct(
  world: World,
  product: Product,
  at: Shown & { variantId?: string | undefined },
): LiquidObject {
  const variants = product.variants.map((variant) => liquidVariant(world, product, { ...at, variant }));
  const prices = product.variants.map((variant) => variantCents(world.state, variant, at));
  const asked = product.variants.findIndex(({ id }) => id === at.variantId);
  const available = product.variants.findIndex((variant) => variant.available);
  const current = asked >= 0 ? asked : Math.max(0, available);
  const image = liquidImage(product);
  const perPlan = new Set(product.variants.flatMap(({ sellingPlans }) => sellingPlans).map(({ id }) => id));
  const plans = product.variants
    .flatMap(({ sellingPlans }) => sellingPlans)
    .filter(({ id }) => perPlan.delete(id));
  const groups = plans.length === 0 ? [] : [liquidPlanGroup(plans)];

  return new LiquidObject('product', {
    id: Number(product.id),
    handle: product.handle,
    ...words(world, product, at),
    url: `${at.root}/products/${product.handle}`,
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    price_varies: new Set(prices).size > 1,
    compare_at_price: null,
    available: available >= 0,
    featured_image: image,
    featured_media: image,
    images: image === null ? [] : [image],
    media: image === null ? [] : [image],
    options: product.options.map(({ name }) => name),
    options_with_values: product.options.map((option, index) =>
      liquidOption(product, { option, index, current }),
    ),
    has_only_default_variant: product.variants.length === 1 && product.variants[0]?.title === 'Default Title',
    variants,
    variants_count: variants.length,
    selected_variant: asked >= 0 ? variants[asked] : null,
    first_available_variant: variants[available] ?? null,
    selected_or_first_available_variant: variants[current] ?? null,
    selling_plan_groups: groups,
    requires_selling_plan: false,
    metafields: liquidMetafields(world, { ownerType: 'PRODUCT', ownerId: product.id }, at),
    template_suffix: '',
    created_at: product.createdAt,
    published_at: product.publishedAt,
    'gift_card?': false,
  });
}

function words(world: World, product: Product, at: Shown) {
  const read = (key: string, original: string) =>
    translated(
      world.state,
      { resourceId: world.gid('Product', product.id), key, original },
      { locale: at.locale, marketId: marketId(at.market.handle) },
    );
  const description = read('body_html', product.descriptionHtml);

  return {
    title: read('title', product.title),
    description,
    content: description,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
  };
}

export function liquidVariant(
  world: World,
  product: Product,
  at: Shown & { variantId?: string | undefined; variant: Variant },
): LiquidObject {
  const { variant } = at;
  const cents = variantCents(world.state, variant, at);
  const [option1 = null, option2 = null, option3 = null] = variant.selectedOptions.map(({ value }) => value);

  return new LiquidObject('variant', {
    id: Number(variant.id),
    title: variant.title,
    sku: variant.sku,
    price: cents,
    compare_at_price: null,
    unit_price: null,
    available: variant.available,
    selected: variant.id === at.variantId,
    option1,
    option2,
    option3,
    options: variant.selectedOptions.map(({ value }) => value),
    url: `${at.root}/products/${product.handle}?variant=${variant.id}`,
    image: null,
    featured_image: null,
    featured_media: null,
    requires_shipping: variant.requiresShipping,
    requires_selling_plan: false,
    taxable: variant.taxable,
    inventory_management: null,
    inventory_policy: 'deny',
    inventory_quantity: 0,
    metafields: liquidMetafields(world, { ownerType: 'PRODUCTVARIANT', ownerId: variant.id }, at),
    selling_plan_allocations: variant.sellingPlans.map(
      (plan) =>
        new LiquidObject('selling_plan_allocation', {
          selling_plan: liquidPlan(plan),
          price: variantCents(world.state, variant, { ...at, sellingPlanId: plan.id }),
          compare_at_price: cents,
        }),
    ),
  });
}

/**
 * `…metafields["$app:bespoke"].form.value`: the reserved namespace is the app's own; what is not there is nil. Words are those of
 * the reader's language.
 */
export function liquidMetafields(
  world: World,
  { ownerType, ownerId }: Pick<Metafield, 'ownerType' | 'ownerId'>,
  { locale, market }: Pick<Shown, 'locale' | 'market'>,
): LiquidLookup {
  return new LiquidLookup((written) => {
    const namespace = resolveNamespace(written, world.app.appId);
    const found = world.state.metafields.filter(
      (each) => each.ownerType === ownerType && each.ownerId === ownerId && each.namespace === namespace,
    );

    return new LiquidLookup((key) => {
      const metafield = found.find((each) => each.key === key);
      if (metafield === undefined) return null;

      const resourceId = world.gid('Metafield', metafield.id);
      const value = translated(
        world.state,
        { resourceId, key: 'value', original: metafield.value },
        { locale, marketId: marketId(market.handle) },
      );
      return liquidMetafield({ ...metafield, value });
    });
  });
}

function liquidMetafield({ type, value }: Metafield): LiquidObject {
  return new LiquidObject('metafield', {
    type,
    'list?': type.startsWith('list.'),
    value: readMetafield(type, value),
  });
}

function readMetafield(type: string, value: string): unknown {
  if (type === 'json' || type.startsWith('list.')) return JSON.parse(value);
  if (type === 'boolean') return value === 'true';

  return type.startsWith('number_') ? Number(value) : value;
}

function liquidImage({ image, title }: Product): LiquidObject | null {
  if (image === null) return null;

  return new LiquidObject('image', {
    src: image,
    alt: title,
    width: 600,
    height: 600,
    aspect_ratio: 1,
    media_type: 'image',
    preview_image: { src: image, alt: title, width: 600, height: 600, aspect_ratio: 1 },
  });
}

function liquidOption(
  product: Product,
  { option, index, current }: { option: Product['options'][number]; index: number; current: number },
): LiquidObject {
  const chosen = product.variants[current]?.selectedOptions[index]?.value ?? null;
  const values = option.values.map((name) => {
    const variant = product.variants.find(({ selectedOptions }) => selectedOptions[index]?.value === name);
    return new LiquidObject('product_option_value', {
      name,
      selected: name === chosen,
      available: variant?.available ?? false,
      variant: variant === undefined ? null : { id: Number(variant.id) },
      swatch: null,
    });
  });

  return new LiquidObject('product_option', {
    name: option.name,
    position: index + 1,
    selected_value: chosen,
    values,
  });
}

function liquidPlanGroup(plans: readonly SellingPlan[]): LiquidObject {
  return new LiquidObject('selling_plan_group', {
    id: 'subscription',
    name: 'Subscription',
    app_id: null,
    selling_plans: plans.map(liquidPlan),
  });
}

function liquidPlan({ id, name, percentageOff, recurring }: SellingPlan): LiquidObject {
  return new LiquidObject('selling_plan', {
    id: Number(id),
    name,
    description: '',
    recurring_deliveries: recurring,
    price_adjustments:
      percentageOff === 0 ? [] : [{ position: 1, value_type: 'percentage', value: percentageOff }],
  });
}
