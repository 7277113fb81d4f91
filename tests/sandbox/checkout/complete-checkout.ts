import type { AppExtensions } from '../functions/app-extensions.ts';
import { priceCart, type PricedCart } from '../functions/price-cart.ts';
import type { TransformedLine } from '../functions/transformed-cart.ts';
import { soldLines } from '../functions/transformed-cart.ts';
import type { NewOrder } from '../state/place-order.ts';
import { placeOrder } from '../state/place-order.ts';
import type { Address, Cart, Customer, Order, OrderLine } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { purchaserOf } from '../state/purchasing-company.ts';
import { amountOf } from '../storefront/money.ts';
import { settleCart, type Settlement } from './settle-cart.ts';

/** Who buys and where it goes. A guest with a known email address is that customer. */
export interface Buyer {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone?: string | null;
  /** When logged in. */
  readonly customerId?: string | null;
  readonly address: Omit<Address, 'name'>;
}

export type Completion =
  { readonly order: Order; readonly refused: null } | { readonly refused: readonly string[] };

/**
 * Completes the checkout of a cart: runs the Functions once more, places the order as paid and takes the cart away.
 * The order carries the cart's token, so that completing twice, at once or later, answers with the same order.
 * @param options.extensions the app's extensions, the project's own when left out
 */
export async function completeCheckout(
  world: World,
  cart: Cart,
  { buyer, language, extensions }: { buyer: Buyer; language?: string; extensions?: AppExtensions },
): Promise<Completion> {
  const placed = world.state.orders.find(({ token }) => token === cart.token);
  if (placed !== undefined) return { order: placed, refused: null };

  const priced = priceCart(world, cart, {
    step: 'CHECKOUT_COMPLETION',
    buyer: { email: buyer.email, phone: buyer.phone ?? null, customerId: buyer.customerId ?? null },
    ...(language === undefined ? {} : { language }),
    ...(extensions === undefined ? {} : { extensions }),
  });
  if (priced.lines.length === 0) return { refused: ['Your cart is empty.'] };
  if (priced.errors.length > 0) return { refused: priced.errors.map(({ message }) => message) };

  const settlement = settleCart(world.state, priced);
  const lines = writeLines(world, priced, settlement);
  world.state.carts = world.state.carts.filter(({ token }) => token !== cart.token);
  const order = placeOrder(world, {
    token: cart.token,
    email: buyer.email,
    customerId: customerOf(world, buyer).id,
    financialStatus: 'PAID',
    presentmentCurrency: priced.market.currency,
    rate: priced.market.rate,
    note: cart.note,
    attributes: Object.entries(cart.attributes).map(([name, value]) => ({ name, value })),
    tags: [],
    lines,
    discountApplications: [...settlement.applications],
    giftCardPayments: payByCards(world, priced, settlement),
    purchasingCompany: companyOf(world, priced.cart.customerId),
    shippingAddress: { name: `${buyer.firstName} ${buyer.lastName}`.trim(), ...buyer.address },
  });

  return { order, refused: null };
}

/** The parts of an expanded line share its group; so do a nested line and its parent. */
function writeLines(world: World, priced: PricedCart, { bySoldLine }: Settlement): NewOrder['lines'] {
  const groups = new Map<string, NonNullable<OrderLine['group']>>();
  const groupOf = (key: string) => {
    const head = priced.lines.find(({ line }) => line.key === key);
    const group = groups.get(key) ?? (head === undefined ? null : writeGroup(world, head));
    if (group !== null) groups.set(key, group);
    return group;
  };
  const parents = new Set(priced.lines.map(({ line }) => line.parentKey));

  return soldLines(priced).map((line) => {
    const { from, product, variant } = line;
    const { key, parentKey } = from.line;
    const isGrouped = line.isPart || parentKey !== null || parents.has(key);

    return {
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      variantTitle: variant.title === 'Default Title' ? '' : variant.title,
      sku: variant.sku,
      quantity: line.quantity,
      unitPrice: amountOf(line.unitCents),
      discountAllocations: (bySoldLine.get(line.id) ?? []).map(({ application, cents }) => ({
        application,
        amount: amountOf(cents),
      })),
      properties: line.properties,
      sellingPlanName: variant.sellingPlans.find(({ id }) => id === from.line.sellingPlanId)?.name ?? null,
      group: isGrouped ? groupOf(parentKey ?? key) : null,
    };
  });
}

/** Takes what the cards pay off their balances, which are in the shop's currency. */
function payByCards(world: World, { market }: PricedCart, settlement: Settlement): Order['giftCardPayments'] {
  return settlement.giftCards.map(({ giftCardId, cents }) => {
    const card = world.state.giftCards.find(({ id }) => id === giftCardId);
    if (card !== undefined) {
      const spent = cents / 100 / (Number(market.rate) || 1);
      card.balance = Math.max(0, Number(card.balance) - spent).toFixed(2);
    }
    return { giftCardId, amount: amountOf(cents) };
  });
}

function companyOf(world: World, customerId: string | null): Order['purchasingCompany'] {
  const purchaser = purchaserOf(world.state, customerId);
  return purchaser === null ? null : { companyId: purchaser.company.id, locationId: purchaser.location.id };
}

function writeGroup(world: World, from: TransformedLine): NonNullable<OrderLine['group']> {
  return {
    id: world.nextId(),
    title: from.title,
    quantity: from.line.quantity,
    variantId: from.line.variantId,
    properties: from.line.properties.map(({ name, value }) => ({ name, value })),
  };
}

function customerOf(world: World, buyer: Buyer): Customer {
  const { customers } = world.state;
  const email = buyer.email.toLowerCase();
  const known =
    customers.find((each) => each.id === buyer.customerId) ?? customers.find((each) => each.email === email);
  if (known !== undefined) return known;

  const customer = {
    id: world.nextId(),
    firstName: buyer.firstName,
    lastName: buyer.lastName,
    email,
    phone: buyer.phone ?? null,
  };
  customers.push(customer);

  return customer;
}
