import type { FulfillmentHold, FulfillmentOrder, Order } from './shop-state.ts';
import type { World } from './world.ts';

interface Routed {
  order: Order;
  fulfillmentOrder: FulfillmentOrder;
}

/** Pieces of a fulfilment order, by its own line items. */
export interface Part {
  id: string;
  quantity: number;
}

/** Puts a hold on the fulfilment order; when only parts are held, the rest goes to a new one, which is returned. */
export function placeHold(
  world: World,
  { order, fulfillmentOrder }: Routed,
  { hold, parts }: { hold: Omit<FulfillmentHold, 'id'>; parts: readonly Part[] },
): { hold: FulfillmentHold; remaining: FulfillmentOrder | null } {
  const remaining =
    parts.length === 0
      ? null
      : leaveBehind(world, { order, fulfillmentOrder }, complement(fulfillmentOrder, parts));
  const placed = { ...hold, id: world.nextId() };
  fulfillmentOrder.holds.push(placed);
  fulfillmentOrder.status = 'ON_HOLD';
  touch(world, order, fulfillmentOrder);
  if (remaining !== null) world.emit('fulfillment_orders/split', { order, fulfillmentOrder, remaining });
  world.emit('fulfillment_orders/placed_on_hold', { order, fulfillmentOrder, hold: placed, remaining });
  world.emit('orders/updated', { order });
  return { hold: placed, remaining };
}

/** Takes the named holds off, all of them when none is named; whoever placed them. */
export function releaseHolds(
  world: World,
  { order, fulfillmentOrder }: Routed,
  holdIds: readonly string[] | null,
): void {
  const kept = holdIds === null ? [] : fulfillmentOrder.holds.filter((hold) => !holdIds.includes(hold.id));
  if (kept.length === fulfillmentOrder.holds.length) return;

  fulfillmentOrder.holds = kept;
  if (kept.length === 0) fulfillmentOrder.status = 'OPEN';
  touch(world, order, fulfillmentOrder);
  // The topic speaks of a fulfilment order that is free again, not of one hold among several.
  if (kept.length === 0) world.emit('fulfillment_orders/hold_released', { order, fulfillmentOrder });
  world.emit('orders/updated', { order });
}

/** Moves parts to a new fulfilment order of the same location. */
export function splitOff(world: World, routed: Routed, parts: readonly Part[]): FulfillmentOrder {
  const remaining = leaveBehind(world, routed, parts) ?? routed.fulfillmentOrder;
  touch(world, routed.order, routed.fulfillmentOrder);
  world.emit('fulfillment_orders/split', { ...routed, remaining });
  world.emit('orders/updated', { order: routed.order });
  return remaining;
}

/** Sends parts (all when none are named) to another location; parts become a new fulfilment order there. */
export function moveTo(
  world: World,
  { order, fulfillmentOrder }: Routed,
  { locationId, parts }: { locationId: string; parts: readonly Part[] },
): FulfillmentOrder {
  const fromLocationId = fulfillmentOrder.locationId;
  const moved =
    parts.length === 0
      ? fulfillmentOrder
      : (leaveBehind(world, { order, fulfillmentOrder }, parts) ?? fulfillmentOrder);
  moved.locationId = locationId;
  touch(world, order, moved);
  world.emit('fulfillment_orders/moved', { order, original: fulfillmentOrder, moved, fromLocationId });
  world.emit('orders/updated', { order });
  return moved;
}

/** Brings the order's own fulfilment status in line with its fulfilment orders. */
export function restateFulfilment(order: Order): void {
  const open = order.fulfillmentOrders.filter(({ status }) => status !== 'CLOSED' && status !== 'CANCELLED');
  const statuses = new Set(open.map(({ status }) => status));
  if (statuses.has('IN_PROGRESS')) order.fulfillmentStatus = 'IN_PROGRESS';
  else if (statuses.has('ON_HOLD') && statuses.size === 1) order.fulfillmentStatus = 'ON_HOLD';
  else if (open.length > 0) order.fulfillmentStatus = 'UNFULFILLED';
}

function complement(fulfillmentOrder: FulfillmentOrder, parts: readonly Part[]): Part[] {
  return fulfillmentOrder.lines
    .map((item) => {
      const named = parts.find((part) => part.id === item.id)?.quantity ?? 0;
      return { id: item.id, quantity: item.remainingQuantity - named };
    })
    .filter((part) => part.quantity > 0);
}

function leaveBehind(world: World, { order, fulfillmentOrder }: Routed, parts: readonly Part[]) {
  if (parts.length === 0) return null;

  const split: FulfillmentOrder = {
    ...fulfillmentOrder,
    id: world.nextId(),
    status: 'OPEN',
    holds: [],
    lines: parts.map((part) => takePart(world, fulfillmentOrder, part)),
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  fulfillmentOrder.lines = fulfillmentOrder.lines.filter((item) => item.totalQuantity > 0);
  order.fulfillmentOrders.push(split);
  return split;
}

function takePart(world: World, fulfillmentOrder: FulfillmentOrder, { id, quantity }: Part) {
  const item = fulfillmentOrder.lines.find((one) => one.id === id);
  if (item === undefined || item.remainingQuantity < quantity) {
    throw new Error(`Fulfilment order ${fulfillmentOrder.id} has no ${quantity} pieces of line ${id} left.`);
  }
  item.totalQuantity -= quantity;
  item.remainingQuantity -= quantity;
  return {
    id: world.nextId(),
    lineItemId: item.lineItemId,
    totalQuantity: quantity,
    remainingQuantity: quantity,
  };
}

function touch(world: World, order: Order, fulfillmentOrder: FulfillmentOrder): void {
  fulfillmentOrder.updatedAt = world.now();
  order.updatedAt = world.now();
  restateFulfilment(order);
}
