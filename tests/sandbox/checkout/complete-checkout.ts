import type { AppExtensions } from '../functions/app-extensions.ts';
import { priceCart } from '../functions/price-cart.ts';
import type { SoldLine } from '../functions/transformed-cart.ts';
import { soldLines } from '../functions/transformed-cart.ts';
import type { NewOrder } from '../state/place-order.ts';
import { placeOrder } from '../state/place-order.ts';
import type { Address, Cart, Customer, Order, OrderLine } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { amountOf } from '../storefront/money.ts';

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
  { buyer, extensions }: { buyer: Buyer; extensions?: AppExtensions },
): Promise<Completion> {
  const placed = world.state.orders.find(({ token }) => token === cart.token);
  if (placed !== undefined) return { order: placed, refused: null };

  const priced = priceCart(world, cart, {
    step: 'CHECKOUT_COMPLETION',
    buyer: { email: buyer.email, phone: buyer.phone ?? null, customerId: buyer.customerId ?? null },
    ...(extensions === undefined ? {} : { extensions }),
  });
  if (priced.lines.length === 0) return { refused: ['Your cart is empty.'] };
  if (priced.errors.length > 0) return { refused: priced.errors.map(({ message }) => message) };

  const lines = writeLines(world, soldLines(priced));
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
    shippingAddress: { name: `${buyer.firstName} ${buyer.lastName}`.trim(), ...buyer.address },
  });

  return { order, refused: null };
}

/** Lines that came out of one cart line share its group. */
function writeLines(world: World, sold: readonly SoldLine[]): NewOrder['lines'] {
  const groups = new Map<string, NonNullable<OrderLine['group']>>();

  return sold.map((line) => {
    const { from, product, variant } = line;
    const group = line.isPart ? (groups.get(from.line.key) ?? writeGroup(world, line)) : null;
    if (group !== null) groups.set(from.line.key, group);

    return {
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      variantTitle: variant.title === 'Default Title' ? '' : variant.title,
      sku: variant.sku,
      quantity: line.quantity,
      unitPrice: amountOf(line.unitCents),
      properties: line.properties,
      sellingPlanName: variant.sellingPlans.find(({ id }) => id === from.line.sellingPlanId)?.name ?? null,
      group,
    };
  });
}

function writeGroup(world: World, { from }: SoldLine): NonNullable<OrderLine['group']> {
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
