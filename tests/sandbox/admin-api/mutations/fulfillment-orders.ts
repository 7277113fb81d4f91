import { findFulfillmentOrder } from '../../state/find.ts';
import { moveTo, placeHold, releaseHolds, splitOff, type Part } from '../../state/fulfilment.ts';
import type { FulfillmentOrder, Order } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import type { Fields } from '../context.ts';
import { idOf } from '../gid.ts';
import { sourceOf } from '../source.ts';
import { userError, type UserError } from '../user-error.ts';

/** An app may hold one fulfilment order ten times. */
const mostHolds = 10;

type LineInput = { id: string; quantity: number };
type HoldInput = {
  reason: string;
  reasonNotes?: string | null;
  handle?: string | null;
  externalId?: string | null;
  fulfillmentOrderLineItems?: LineInput[] | null;
};

interface Routed {
  order: Order;
  fulfillmentOrder: FulfillmentOrder;
}

export const fulfillmentOrderMutations = {
  fulfillmentOrderHold: (
    _root,
    { id, fulfillmentHold }: { id: string; fulfillmentHold: HoldInput },
    { world },
  ) => {
    const routed = find(world, id);
    if (routed === null) return notHeld(notFound());

    const wanted = fulfillmentHold.fulfillmentOrderLineItems ?? [];
    const error = refusalOfHold(world, routed, fulfillmentHold) ?? refusalOfLines(routed, wanted);
    if (error !== null) return notHeld(error);

    const { hold, remaining } = placeHold(world, routed, {
      parts: partsOf(wanted),
      hold: {
        reason: fulfillmentHold.reason,
        reasonNotes: fulfillmentHold.reasonNotes ?? '',
        handle: fulfillmentHold.handle || null,
        externalId: fulfillmentHold.externalId ?? null,
        heldBy: world.app.apiKey,
      },
    });
    return {
      fulfillmentHold: sourceOf.hold(hold),
      fulfillmentOrder: sourceOf.fulfillmentOrder(routed.order, routed.fulfillmentOrder),
      remainingFulfillmentOrder: remaining && sourceOf.fulfillmentOrder(routed.order, remaining),
      userErrors: [],
    };
  },
  fulfillmentOrderReleaseHold: (
    _root,
    { id, holdIds, externalId }: { id: string; holdIds?: string[] | null; externalId?: string | null },
    { world },
  ) => {
    const routed = find(world, id);
    if (routed === null) return { fulfillmentOrder: null, userErrors: [notFound()] };
    if (routed.fulfillmentOrder.holds.length === 0) {
      const error = userError(['id'], 'The fulfillment order is not on hold.');
      return { fulfillmentOrder: null, userErrors: [error] };
    }
    const byExternalId = routed.fulfillmentOrder.holds
      .filter((hold) => externalId && hold.externalId === externalId)
      .map((hold) => hold.id);
    const named = holdIds?.map((holdId) => idOf('FulfillmentHold', holdId) ?? '') ?? null;
    releaseHolds(world, routed, externalId ? [...(named ?? []), ...byExternalId] : named);
    return {
      fulfillmentOrder: sourceOf.fulfillmentOrder(routed.order, routed.fulfillmentOrder),
      userErrors: [],
    };
  },
  fulfillmentOrderMove: (
    _root,
    args: { id: string; newLocationId: string; fulfillmentOrderLineItems?: LineInput[] | null },
    { world },
  ) => {
    const routed = find(world, args.id);
    const locationId = idOf('Location', args.newLocationId);
    if (routed === null || !world.state.locations.some((one) => one.id === locationId)) {
      const error = routed === null ? notFound() : userError(['newLocationId'], 'Location not found.');
      return notMoved(error);
    }
    const wanted = args.fulfillmentOrderLineItems ?? [];
    const error = refusalOfLines(routed, wanted);
    if (error !== null) return notMoved(error);

    const whole = coversAll(routed.fulfillmentOrder, wanted);
    const parts = whole ? [] : partsOf(wanted);
    const moved = moveTo(world, routed, { locationId: locationId ?? '', parts });
    const original = sourceOf.fulfillmentOrder(routed.order, routed.fulfillmentOrder);
    return {
      movedFulfillmentOrder: sourceOf.fulfillmentOrder(routed.order, moved),
      originalFulfillmentOrder: original,
      remainingFulfillmentOrder: moved === routed.fulfillmentOrder ? null : original,
      userErrors: [],
    };
  },
  fulfillmentOrderSplit: (
    _root,
    { fulfillmentOrderSplits }: { fulfillmentOrderSplits: SplitInput[] },
    { world },
  ) => {
    const checked = fulfillmentOrderSplits.map((split) => ({
      split,
      routed: find(world, split.fulfillmentOrderId),
    }));
    for (const { split, routed } of checked) {
      const error = routed === null ? notFound() : refusalOfSplit(routed, split.fulfillmentOrderLineItems);
      if (error !== null) return { fulfillmentOrderSplits: null, userErrors: [error] };
    }
    const results = checked.flatMap(({ split, routed }) => {
      if (routed === null) return [];
      const remaining = splitOff(world, routed, partsOf(split.fulfillmentOrderLineItems));
      return {
        fulfillmentOrder: sourceOf.fulfillmentOrder(routed.order, routed.fulfillmentOrder),
        remainingFulfillmentOrder: sourceOf.fulfillmentOrder(routed.order, remaining),
        replacementFulfillmentOrder: null,
      };
    });
    return { fulfillmentOrderSplits: results, userErrors: [] };
  },
} satisfies Fields;

type SplitInput = { fulfillmentOrderId: string; fulfillmentOrderLineItems: LineInput[] };

function find(world: World, id: string): Routed | null {
  return findFulfillmentOrder(world.state, idOf('FulfillmentOrder', id));
}

function refusalOfHold(world: World, { fulfillmentOrder }: Routed, { handle, ...input }: HoldInput) {
  const ours = fulfillmentOrder.holds.filter((hold) => hold.heldBy === world.app.apiKey);
  // A hold without a handle has the empty one, which is taken like any other.
  if (ours.some((hold) => (hold.handle ?? '') === (handle ?? ''))) {
    const message =
      'The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.';
    return userError(['fulfillmentHold', 'handle'], message, 'DUPLICATE_FULFILLMENT_HOLD_HANDLE');
  }
  if (ours.length >= mostHolds) {
    const message =
      'The maximum number of fulfillment holds for this fulfillment order has been reached for this app.';
    return userError(['id'], message, 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED');
  }
  if (fulfillmentOrder.status !== 'OPEN' && fulfillmentOrder.status !== 'ON_HOLD') {
    return userError(['id'], `A fulfillment order that is ${fulfillmentOrder.status} cannot be held.`);
  }
  if ((input.fulfillmentOrderLineItems ?? []).length > 0 && fulfillmentOrder.status !== 'OPEN') {
    const message = 'The fulfillment order is not in a splittable state.';
    return userError(
      ['fulfillmentHold', 'fulfillmentOrderLineItems'],
      message,
      'FULFILLMENT_ORDER_NOT_SPLITTABLE',
    );
  }
  return null;
}

function refusalOfLines({ fulfillmentOrder }: Routed, wanted: readonly LineInput[]): UserError | null {
  const field = ['fulfillmentHold', 'fulfillmentOrderLineItems'];
  if (new Set(wanted.map(({ id }) => id)).size < wanted.length) {
    const message = 'The fulfillment order line items are not unique.';
    return userError(field, message, 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS');
  }
  for (const [index, { id, quantity }] of wanted.entries()) {
    const place = [...field, String(index), 'quantity'];
    const item = fulfillmentOrder.lines.find((one) => one.id === idOf('FulfillmentOrderLineItem', id));
    if (quantity <= 0) {
      const message = 'The fulfillment order line item quantity must be greater than 0.';
      return userError(place, message, 'GREATER_THAN_ZERO');
    }
    if (item === undefined || item.remainingQuantity < quantity) {
      const message = 'The fulfillment order line item quantity is invalid.';
      return userError(place, message, 'INVALID_LINE_ITEM_QUANTITY');
    }
  }
  return null;
}

function refusalOfSplit(routed: Routed, wanted: readonly LineInput[]): UserError | null {
  const field = ['fulfillmentOrderSplits', '0', 'fulfillmentOrderLineItems'];
  if (wanted.length === 0) {
    const message = 'The fulfillment order must have at least one line item input to split.';
    return userError(field, message, 'NO_LINE_ITEMS_PROVIDED_TO_SPLIT');
  }
  if (refusalOfLines(routed, wanted) !== null || coversAll(routed.fulfillmentOrder, wanted)) {
    const message = 'The fulfillment order line item quantity is invalid.';
    return userError(field, message, 'INVALID_LINE_ITEM_QUANTITY');
  }
  return null;
}

function coversAll({ lines }: FulfillmentOrder, wanted: readonly LineInput[]): boolean {
  return lines.every((item) =>
    wanted.some(
      ({ id, quantity }) =>
        idOf('FulfillmentOrderLineItem', id) === item.id && quantity === item.totalQuantity,
    ),
  );
}

function partsOf(wanted: readonly LineInput[]): Part[] {
  return wanted.map(({ id, quantity }) => ({ id: idOf('FulfillmentOrderLineItem', id) ?? '', quantity }));
}

function notFound(): UserError {
  return userError(['id'], 'The fulfillment order could not be found.', 'FULFILLMENT_ORDER_NOT_FOUND');
}

function notHeld(error: UserError) {
  return {
    fulfillmentHold: null,
    fulfillmentOrder: null,
    remainingFulfillmentOrder: null,
    userErrors: [error],
  };
}

function notMoved(error: UserError) {
  return {
    movedFulfillmentOrder: null,
    originalFulfillmentOrder: null,
    remainingFulfillmentOrder: null,
    userErrors: [error],
  };
}
