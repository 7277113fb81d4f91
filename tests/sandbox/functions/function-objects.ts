import type { FunctionActivation, Metafield } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { purchaserOf } from '../state/purchasing-company.ts';
import { marketId } from '../storefront/market.ts';
import { decimalOf } from '../storefront/money.ts';
import { resolveNamespace } from './reserved-namespace.ts';
import type { SoldLine, TransformedCart } from './transformed-cart.ts';
import { soldLines } from './transformed-cart.ts';

/** Metafield values above this many bytes are not returned to a Function. */
const maxMetafieldBytes = 10_000;

export type BuyerJourneyStep = 'CART_INTERACTION' | 'CHECKOUT_INTERACTION' | 'CHECKOUT_COMPLETION';

/** A value of the Functions schema: what is not in the record has no resolver. */
export type FunctionObject = Readonly<Record<string, unknown>>;

export interface FunctionOccasion {
  readonly world: World;
  readonly activation: FunctionActivation;
  readonly owner: 'CARTTRANSFORM' | 'VALIDATION';
  readonly cart: TransformedCart;
  readonly step: BuyerJourneyStep;
  readonly buyer: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly customerId: string | null;
  };
  /** LanguageCode of the Functions schema, "DE". */
  readonly language: string;
}

/** The root that an input query selects from. */
export function functionRoot(occasion: FunctionOccasion): FunctionObject {
  const { world, cart, activation, owner, step } = occasion;
  const activated = {
    id: `gid://shopify/${owner}/${activation.id}`,
    metafield: metafields(world, owner, activation.id),
  };

  return {
    cart: drawCart(occasion),
    localization: {
      country: { isoCode: cart.market.country },
      language: { isoCode: occasion.language },
      market: {
        handle: cart.market.handle,
        id: `gid://shopify/Market/${marketId(cart.market.handle)}`,
        metafield: () => null,
      },
    },
    presentmentCurrencyRate: cart.market.rate,
    shop: {
      localTime: { date: dateIn(world.state.shop.timezone, world.clock.now()) },
      metafield: metafields(world, 'SHOP', world.state.shop.id),
    },
    ...(owner === 'CARTTRANSFORM'
      ? { cartTransform: activated }
      : { validation: activated, buyerJourney: { step } }),
  };
}

/** The day that it is in a time zone, "2026-11-23". */
function dateIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

function drawCart(occasion: FunctionOccasion): FunctionObject {
  const { world, cart, buyer } = occasion;
  const lines = soldLines(cart);
  const total = lines.reduce((sum, line) => sum + line.unitCents * line.quantity, 0);
  const amount = money(total, cart.market.currency);
  const { attributes } = cart.cart;

  return {
    attribute: ({ key }: { key?: string }) =>
      attribute(
        Object.entries(attributes).map(([name, value]) => ({ name, value })),
        key,
      ),
    billingAddress: null,
    buyerIdentity: {
      customer:
        buyer.customerId === null
          ? null
          : { id: world.gid('Customer', buyer.customerId), email: buyer.email },
      email: buyer.email,
      phone: buyer.phone,
      isAuthenticated: buyer.customerId !== null,
      purchasingCompany: drawPurchaser(world, cart.cart.customerId),
    },
    cost: { subtotalAmount: amount, totalAmount: amount, totalDutyAmount: null, totalTaxAmount: null },
    deliveryGroups: [],
    lines: lines.map((line) => drawLine(occasion, line)),
    metafield: () => null,
    retailLocation: null,
  };
}

function drawPurchaser(world: World, customerId: string | null): FunctionObject | null {
  const purchaser = purchaserOf(world.state, customerId);
  if (purchaser === null) return null;

  const { company, location, contactId } = purchaser;
  return {
    company: { id: world.gid('Company', company.id), name: company.name, externalId: null },
    contact: { id: world.gid('CompanyContact', contactId), title: null },
    location: { id: world.gid('CompanyLocation', location.id), name: location.name, externalId: null },
  };
}

function drawLine(occasion: FunctionOccasion, sold: SoldLine): FunctionObject {
  const { world, cart } = occasion;
  const { currency } = cart.market;
  const { line } = sold.from;
  const total = money(sold.unitCents * sold.quantity, currency);
  const plan = sold.variant.sellingPlans.find(({ id }) => id === line.sellingPlanId);
  const parent = soldLines(cart).find(({ from }) => from.line.key === line.parentKey);

  return {
    attribute: ({ key }: { key?: string }) => attribute(sold.properties, key),
    cost: {
      amountPerQuantity: money(sold.unitCents, currency),
      compareAtAmountPerQuantity: null,
      subtotalAmount: total,
      totalAmount: total,
    },
    discountAllocations: [],
    id: lineGid(sold.id),
    merchandise: () => drawVariant(world, sold),
    parentRelationship: () => (parent === undefined ? null : { parent: drawLine(occasion, parent) }),
    quantity: sold.quantity,
    sellingPlanAllocation:
      plan === undefined
        ? null
        : {
            priceAdjustments: [
              { price: money(sold.unitCents, currency), perDeliveryPrice: money(sold.unitCents, currency) },
            ],
            sellingPlan: {
              id: world.gid('SellingPlan', plan.id),
              name: plan.name,
              description: '',
              recurringDeliveries: plan.recurring,
            },
          },
  };
}

export function lineGid(id: string): string {
  return `gid://shopify/CartLine/${id}`;
}

function drawVariant(world: World, { product, variant }: SoldLine): FunctionObject {
  const tags = new Set(product.tags);

  return {
    __typename: 'ProductVariant',
    id: world.gid('ProductVariant', variant.id),
    metafield: metafields(world, 'PRODUCTVARIANT', variant.id),
    product: {
      handle: product.handle,
      hasAnyTag: (wanted: { tags: string[] }) => wanted.tags.some((tag) => tags.has(tag)),
      hasTags: (wanted: { tags: string[] }) => wanted.tags.map((tag) => ({ tag, hasTag: tags.has(tag) })),
      id: world.gid('Product', product.id),
      isGiftCard: false,
      metafield: metafields(world, 'PRODUCT', product.id),
      productType: product.productType,
      title: product.title,
      vendor: product.vendor,
    },
    requiresShipping: variant.requiresShipping,
    sku: variant.sku,
    title: variant.title,
  };
}

function money(cents: number, currencyCode: string): FunctionObject {
  return { amount: decimalOf(cents), currencyCode };
}

function attribute(
  list: readonly { name: string; value: string }[],
  key: string | undefined,
): FunctionObject | null {
  const found = list.find(({ name }) => name === key);

  return found === undefined ? null : { key: found.name, value: found.value };
}

function metafields(world: World, ownerType: Metafield['ownerType'], ownerId: string) {
  return ({ namespace = '$app', key }: { namespace?: string; key: string }): FunctionObject | null => {
    const resolved = resolveNamespace(namespace, world.app.appId);
    const found = world.state.metafields.find(
      (each) =>
        each.ownerType === ownerType &&
        each.ownerId === ownerId &&
        each.namespace === resolved &&
        each.key === key,
    );
    if (found === undefined || Buffer.byteLength(found.value, 'utf8') > maxMetafieldBytes) return null;

    return {
      jsonValue: () => (found.type === 'json' ? JSON.parse(found.value) : found.value),
      type: found.type,
      value: found.value,
    };
  };
}
