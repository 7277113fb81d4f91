import { placeOrder, type NewOrder } from './place-order.ts';
import type { ShopEvent } from './shop-event.ts';
import type { Order, Product } from './shop-state.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** A small shop for tests: one signet ring to sell, and everything that was told since it opened. */
export interface RingShop {
  world: World;
  ring: Product;
  events: ShopEvent[];
}

export function ringShop(options: WorldOptions = {}): RingShop {
  const world = createWorld(options);
  const events: ShopEvent[] = [];
  world.on((event) => events.push(event));
  const now = world.now();
  const ring: Product = {
    id: world.nextId(),
    handle: 'signet-ring',
    title: 'Signet ring',
    descriptionHtml: '<p>Cast and engraved by hand.</p>',
    status: 'ACTIVE',
    vendor: 'Atelier',
    productType: 'Ring',
    tags: ['rings'],
    image: null,
    options: [{ name: 'Metal', values: ['Silver'] }],
    variants: [
      {
        id: world.nextId(),
        title: 'Silver',
        sku: 'SIG-AG',
        price: '320.00',
        available: true,
        selectedOptions: [{ name: 'Metal', value: 'Silver' }],
        requiresComponents: false,
        requiresShipping: true,
        taxable: true,
        sellingPlans: [],
      },
    ],
    publishedAt: now,
    createdAt: now,
    updatedAt: now,
  };
  world.state.products.push(ring);
  return { world, ring, events };
}

/** Somebody orders the ring, paid in pounds, each quantity on a line of its own. */
export function orderRing(
  { world, ring, events }: RingShop,
  { quantities = [1], ...given }: Partial<NewOrder> & { quantities?: number[] } = {},
): Order {
  const order = placeOrder(world, {
    email: 'rosalind.achebe@example.com',
    customerId: null,
    financialStatus: 'PAID',
    presentmentCurrency: 'GBP',
    rate: '1.0',
    note: '',
    attributes: [],
    tags: [],
    shippingAddress: null,
    lines: quantities.map((quantity) => ({
      productId: ring.id,
      variantId: ring.variants[0]?.id ?? null,
      title: ring.title,
      variantTitle: 'Silver',
      sku: 'SIG-AG',
      quantity,
      unitPrice: '320.00',
      properties: [{ name: 'Engraving', value: 'R & T' }],
      sellingPlanName: null,
      group: null,
    })),
    ...given,
  });
  events.length = 0;
  return order;
}

/** The first of a list that a test knows not to be empty. */
export function firstOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new Error('There is nothing in the list.');

  return first;
}
