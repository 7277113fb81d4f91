import { randomUUID } from 'node:crypto';
import type { FulfillmentOrder, Order, OrderLine } from './shop-state.ts';
import type { World } from './world.ts';

/** What a checkout or a completed draft knows of the order that it becomes; the shop adds ids, numbers and times. */
export interface NewOrder {
  /** The checkout's, so that completing it twice finds the same order; a new one when left out. */
  token?: string;
  email: string;
  customerId: string | null;
  financialStatus: 'PENDING' | 'PAID';
  presentmentCurrency: string;
  /** How much of the presentment currency one unit of the shop's buys. */
  rate: string;
  note: string;
  attributes: { name: string; value: string }[];
  tags: string[];
  lines: NewOrderLine[];
  shippingAddress: Order['shippingAddress'];
  /** None of these unless given. */
  discountApplications?: Order['discountApplications'];
  giftCardPayments?: Order['giftCardPayments'];
  purchasingCompany?: Order['purchasingCompany'];
}

/** A line as it was sold; discounts that its allocations name are taken off its unit price. */
export type NewOrderLine = Omit<
  OrderLine,
  'id' | 'currentQuantity' | 'discountedUnitPrice' | 'discountAllocations'
> &
  Partial<Pick<OrderLine, 'discountAllocations'>>;

/** Opens the order with one fulfilment order at the first location, and tells orders/create, and orders/paid when paid. */
export function placeOrder(world: World, given: NewOrder): Order {
  const { shop } = world.state;
  const now = world.now();
  const number = shop.orderNumber++;
  const lines = given.lines.map((line) => writeLine(world, line));
  const order: Order = {
    discountApplications: [],
    giftCardPayments: [],
    purchasingCompany: null,
    ...given,
    id: world.nextId(),
    name: `#${number}`,
    number,
    token: given.token ?? randomUUID().replaceAll('-', ''),
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    fulfillmentStatus: 'UNFULFILLED',
    currency: shop.currency,
    lines,
    refunds: [],
    fulfillmentOrders: [],
  };
  order.fulfillmentOrders.push(routeLines(world, lines));
  world.state.orders.push(order);

  world.emit('orders/create', { order });
  if (order.financialStatus === 'PAID') world.emit('orders/paid', { order });
  return order;
}

function writeLine(world: World, line: NewOrderLine): OrderLine {
  const discountAllocations = line.discountAllocations ?? [];
  const off = discountAllocations.reduce((sum, { amount }) => sum + Number(amount), 0);

  return {
    ...line,
    id: world.nextId(),
    currentQuantity: line.quantity,
    // Not rounded to cents: three pieces can share a penny off, and the line's total must stay right.
    discountedUnitPrice:
      off === 0 ? line.unitPrice : String(Number((Number(line.unitPrice) - off / line.quantity).toFixed(6))),
    discountAllocations,
  };
}

/** A new fulfilment order over whole lines, at the shop's first location. */
export function routeLines(world: World, lines: readonly OrderLine[]): FulfillmentOrder {
  const now = world.now();
  return {
    id: world.nextId(),
    status: 'OPEN',
    locationId: world.state.locations[0]?.id ?? '0',
    lines: lines.map((line) => ({
      id: world.nextId(),
      lineItemId: line.id,
      totalQuantity: line.currentQuantity,
      remainingQuantity: line.currentQuantity,
    })),
    holds: [],
    createdAt: now,
    updatedAt: now,
  };
}
