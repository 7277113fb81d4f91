import { findOrder, findVariant } from './find.ts';
import { restateFulfilment } from './fulfilment.ts';
import { routeLines } from './place-order.ts';
import type { OrderEdit } from './shop-event.ts';
import type { Order, OrderLine } from './shop-state.ts';
import type { World } from './world.ts';

export type CancelReason = 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF';

/** Cancels, closes and, when it was paid, refunds all that is left; doing it twice is doing it once. @throws without such an order. */
export function cancelOrder(world: World, orderId: string, reason: CancelReason = 'CUSTOMER'): Order {
  const order = orderOf(world, orderId);
  if (order.cancelledAt !== null) return order;

  const now = touch(world, order);
  order.cancelledAt = now;
  order.closedAt = now;
  order.cancelReason = reason;
  if (order.financialStatus !== 'PENDING' && order.lines.some((line) => line.currentQuantity > 0)) {
    refundOrder(world, orderId);
  }
  for (const line of order.lines) line.currentQuantity = 0;
  for (const fulfillmentOrder of order.fulfillmentOrders) {
    Object.assign(fulfillmentOrder, { status: 'CLOSED', holds: [], updatedAt: now });
    for (const item of fulfillmentOrder.lines) item.remainingQuantity = 0;
  }
  order.financialStatus = order.financialStatus === 'PENDING' ? 'VOIDED' : order.financialStatus;
  world.emit('orders/cancelled', { order });
  world.emit('orders/updated', { order });
  return order;
}

export interface EditStep {
  /** The line to change, by its id; absent to add the variant. */
  lineItemId?: string;
  variantId?: string;
  /** What it becomes; 0 removes the line. */
  quantity: number;
  properties?: { name: string; value: string }[];
}

/** One committed edit: quantities of lines changed, lines removed, variants added at their catalogue price. */
export function editOrder(world: World, orderId: string, steps: readonly EditStep[]): Order {
  const order = orderOf(world, orderId);
  const now = touch(world, order);
  const changes = steps.map((step) =>
    step.lineItemId === undefined ? addLine(world, order, step) : setQuantity(order, step),
  );
  const edit: OrderEdit = {
    id: world.nextId(),
    committedAt: now,
    notifyCustomer: false,
    staffNote: '',
    additions: changes.filter(({ delta }) => delta > 0),
    removals: changes
      .filter(({ delta }) => delta < 0)
      .map(({ lineItemId, delta }) => ({ lineItemId, delta: -delta })),
  };
  restateFulfilment(order);
  world.emit('orders/edited', { order, edit });
  world.emit('orders/updated', { order });
  return order;
}

/** Refunds `quantity` of each line at its unit price; everything that is left when no lines are named. */
export function refundOrder(
  world: World,
  orderId: string,
  wanted?: readonly { lineItemId: string; quantity: number }[],
): Order {
  const order = orderOf(world, orderId);
  const named =
    wanted ?? order.lines.map((line) => ({ lineItemId: line.id, quantity: line.currentQuantity }));
  const now = touch(world, order);
  const lines = named.map(({ lineItemId, quantity }) => {
    const line = lineOf(order, lineItemId);
    setQuantity(order, { lineItemId, quantity: line.currentQuantity - quantity });
    return { lineItemId, quantity, amount: (Number(line.discountedUnitPrice) * quantity).toFixed(2) };
  });
  const refund = { id: world.nextId(), createdAt: now, note: '', lines };
  order.refunds.push(refund);
  const nothingLeft = order.lines.every((line) => line.currentQuantity === 0);
  order.financialStatus = nothingLeft ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  restateFulfilment(order);
  world.emit('refunds/create', { order, refund });
  world.emit('orders/updated', { order });
  return order;
}

/** The merchant takes the money for an order placed unpaid. */
export function markPaid(world: World, orderId: string): Order {
  const order = orderOf(world, orderId);
  order.financialStatus = 'PAID';
  touch(world, order);
  world.emit('orders/paid', { order });
  world.emit('orders/updated', { order });
  return order;
}

export function updateNote(world: World, orderId: string, note: string): Order {
  return changeOrder(world, orderId, { note });
}

/** Also called closing: the order leaves the merchant's open list. */
export function archiveOrder(world: World, orderId: string): Order {
  return changeOrder(world, orderId, { closedAt: world.now() });
}

/** Sets fields that need nothing but orders/updated told. */
export function changeOrder(
  world: World,
  orderId: string,
  change: Partial<Pick<Order, 'note' | 'tags' | 'email' | 'closedAt' | 'attributes'>>,
): Order {
  const order = orderOf(world, orderId);
  Object.assign(order, change);
  touch(world, order);
  world.emit('orders/updated', { order });
  return order;
}

function orderOf(world: World, orderId: string): Order {
  const order = findOrder(world.state, orderId);
  if (order === null) throw new Error(`The shop has no order ${orderId}.`);

  return order;
}

function lineOf(order: Order, lineItemId: string | undefined): OrderLine {
  const line = order.lines.find((one) => one.id === lineItemId);
  if (line === undefined) throw new Error(`Order ${order.name} has no line ${lineItemId}.`);

  return line;
}

function touch(world: World, order: Order): string {
  order.updatedAt = world.now();
  return order.updatedAt;
}

function setQuantity(order: Order, { lineItemId, quantity }: EditStep) {
  const line = lineOf(order, lineItemId);
  if (quantity < 0) throw new RangeError(`Line ${line.id} of ${order.name} cannot have ${quantity} pieces.`);

  const delta = quantity - line.currentQuantity;
  line.currentQuantity = quantity;
  line.quantity = Math.max(line.quantity, quantity);
  const routed = order.fulfillmentOrders.filter(
    ({ status }) => status !== 'CLOSED' && status !== 'CANCELLED',
  );
  let toTake = -delta;
  for (const fulfillmentOrder of routed) {
    for (const item of fulfillmentOrder.lines) {
      if (item.lineItemId !== line.id || toTake === 0) continue;
      const taken = Math.min(toTake, item.remainingQuantity);
      item.totalQuantity -= taken;
      item.remainingQuantity -= taken;
      toTake -= taken;
    }
    // A piece taken off the order leaves its fulfilment order too.
    fulfillmentOrder.lines = fulfillmentOrder.lines.filter((item) => item.totalQuantity > 0);
    if (fulfillmentOrder.lines.length === 0) Object.assign(fulfillmentOrder, { status: 'CLOSED', holds: [] });
  }
  return { lineItemId: line.id, delta };
}

function addLine(world: World, order: Order, { variantId, quantity, properties }: EditStep) {
  const found = findVariant(world.state, variantId ?? null);
  if (found === null) throw new Error(`The shop has no variant ${variantId}.`);

  const price = (Number(found.variant.price) * (Number(order.rate) || 1)).toFixed(2);
  const line: OrderLine = {
    id: world.nextId(),
    productId: found.product.id,
    variantId: found.variant.id,
    title: found.product.title,
    variantTitle: found.variant.title,
    sku: found.variant.sku,
    quantity,
    currentQuantity: quantity,
    unitPrice: price,
    discountedUnitPrice: price,
    discountAllocations: [],
    properties: properties ?? [],
    sellingPlanName: null,
    group: null,
  };
  order.lines.push(line);
  // Shopify routes an added line anew instead of adding it to what was routed before.
  order.fulfillmentOrders.push(routeLines(world, [line]));
  return { lineItemId: line.id, delta: quantity };
}
