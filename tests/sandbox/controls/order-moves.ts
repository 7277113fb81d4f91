import type { Order, OrderLine } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';

/** How much of which line. */
export interface LineQuantity {
  lineId: string;
  quantity: number;
}

/** What a merchant does with an order in the admin; each tells the app by the webhooks that Shopify sends for it. */
export interface OrderMoves {
  /** Cancels and refunds everything that is left. `reason` as in Shopify: "CUSTOMER", "INVENTORY", "FRAUD", "DECLINED", "OTHER". */
  cancel(orderId: string, reason?: string): void;
  /** Order editing: sets how many of a line are wanted; 0 removes it. */
  edit(orderId: string, changes: LineQuantity[]): void;
  /** Refunds so many of each line, at the price they were sold for. Everything that is left when no lines are given. */
  refund(orderId: string, lines?: LineQuantity[]): void;
  updateNote(orderId: string, note: string): void;
  archive(orderId: string): void;
  markPaid(orderId: string): void;
}

/** @throws Error with a sentence when there is no such order or line, or more is asked than there is. */
export function orderMoves(world: World): OrderMoves {
  return {
    cancel: (orderId, reason = 'CUSTOMER') => cancel(world, orderOf(world, orderId), reason),
    edit: (orderId, changes) => edit(world, orderOf(world, orderId), changes),
    refund: (orderId, lines) => {
      const order = orderOf(world, orderId);
      refund(world, order, lines ?? everythingLeft(order));
      touch(world, order);
    },
    updateNote: (orderId, note) => change(world, orderId, (order) => (order.note = note)),
    archive: (orderId) => change(world, orderId, (order) => (order.closedAt = world.now())),
    markPaid: (orderId) => {
      const order = orderOf(world, orderId);
      order.financialStatus = 'PAID';
      world.emit('orders/paid', { order });
      touch(world, order);
    },
  };
}

function cancel(world: World, order: Order, reason: string): void {
  if (order.cancelledAt !== null) throw new Error(`${order.name} is already cancelled.`);

  order.cancelledAt = world.now();
  order.closedAt = order.cancelledAt;
  order.cancelReason = reason;
  if (order.financialStatus === 'PENDING') order.financialStatus = 'VOIDED';
  else if (everythingLeft(order).length > 0) refund(world, order, everythingLeft(order));
  for (const line of order.lines) line.currentQuantity = 0;
  for (const fulfilment of order.fulfillmentOrders) {
    fulfilment.status = 'CLOSED';
    fulfilment.holds = [];
    for (const piece of fulfilment.lines) piece.remainingQuantity = 0;
  }
  order.updatedAt = world.now();
  world.emit('orders/cancelled', { order });
  touch(world, order);
}

function edit(world: World, order: Order, changes: LineQuantity[]): void {
  const deltas = changes.map(({ lineId, quantity }) => {
    const line = lineOf(order, lineId);
    const delta = quantity - line.currentQuantity;
    setCurrent(order, line, quantity);
    return { lineItemId: lineId, delta };
  });
  order.updatedAt = world.now();
  const committed = {
    id: world.nextId(),
    committedAt: world.now(),
    notifyCustomer: false,
    staffNote: '',
    additions: deltas.filter(({ delta }) => delta > 0),
    removals: deltas
      .filter(({ delta }) => delta < 0)
      .map((removal) => ({ ...removal, delta: -removal.delta })),
  };
  world.emit('orders/edited', { order, edit: committed });
  touch(world, order);
}

function refund(world: World, order: Order, lines: LineQuantity[]): void {
  const refunded = lines.map(({ lineId, quantity }) => {
    const line = lineOf(order, lineId);
    if (quantity > line.currentQuantity)
      throw new Error(`${order.name} has ${line.currentQuantity} of ${line.title} left, not ${quantity}.`);
    setCurrent(order, line, line.currentQuantity - quantity);
    return { lineItemId: lineId, quantity, amount: times(line.discountedUnitPrice, quantity) };
  });
  const entry = { id: world.nextId(), createdAt: world.now(), note: '', lines: refunded };
  order.refunds.push(entry);
  order.financialStatus = everythingLeft(order).length === 0 ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  world.emit('refunds/create', { order, refund: entry });
}

// Fulfilment orders hold what is still to be made and sent, so they follow the line.
function setCurrent(order: Order, line: OrderLine, quantity: number): void {
  const delta = quantity - line.currentQuantity;
  line.currentQuantity = quantity;
  line.quantity = Math.max(line.quantity, quantity);
  const piece = order.fulfillmentOrders
    .filter(({ status }) => status !== 'CLOSED' && status !== 'CANCELLED')
    .flatMap(({ lines }) => lines)
    .find(({ lineItemId }) => lineItemId === line.id);
  if (!piece) return;
  piece.totalQuantity = Math.max(piece.totalQuantity + delta, 0);
  piece.remainingQuantity = Math.max(piece.remainingQuantity + delta, 0);
}

function everythingLeft(order: Order): LineQuantity[] {
  return order.lines
    .filter(({ currentQuantity }) => currentQuantity > 0)
    .map(({ id, currentQuantity }) => ({ lineId: id, quantity: currentQuantity }));
}

function times(price: string, quantity: number): string {
  return (Number(price) * quantity).toFixed(price.split('.')[1]?.length ?? 0);
}

function change(world: World, orderId: string, make: (order: Order) => void): void {
  const order = orderOf(world, orderId);
  make(order);
  touch(world, order);
}

function touch(world: World, order: Order): void {
  order.updatedAt = world.now();
  world.emit('orders/updated', { order });
}

/** The order with this numeric id. */
export function orderOf(world: World, orderId: string): Order {
  const order = world.state.orders.find(({ id }) => id === orderId);
  if (!order) throw new Error(`The shop has no order with the id ${orderId}.`);
  return order;
}

function lineOf(order: Order, lineId: string): OrderLine {
  const line = order.lines.find(({ id }) => id === lineId);
  if (!line) throw new Error(`${order.name} has no line with the id ${lineId}.`);
  return line;
}
