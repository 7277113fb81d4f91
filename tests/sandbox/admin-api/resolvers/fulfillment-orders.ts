import { findFulfillmentOrder } from '../../state/find.ts';
import type { FulfillmentOrder } from '../../state/shop-state.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid, idOf } from '../gid.ts';
import { wrap } from '../owners.ts';
import { search } from '../search.ts';
import {
  sourceOf,
  type FulfillmentHoldSource,
  type FulfillmentOrderLineItemSource,
  type FulfillmentOrderSource,
} from '../source.ts';
import { lineItemResolvers } from './line-items.ts';

/** As recorded, in this order. */
const actions: Partial<Record<FulfillmentOrder['status'], string[]>> = {
  OPEN: ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'MOVE', 'HOLD', 'SPLIT'],
  IN_PROGRESS: ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'MARK_AS_OPEN'],
  ON_HOLD: ['RELEASE_HOLD', 'HOLD', 'MOVE'],
};

const displayReasons: Record<string, string> = {
  AWAITING_PAYMENT: 'Awaiting payment',
  AWAITING_RETURN_ITEMS: 'Exchange items awaiting return delivery',
  HIGH_RISK_OF_FRAUD: 'High risk of fraud',
  INCORRECT_ADDRESS: 'Incorrect address',
  INVENTORY_OUT_OF_STOCK: 'Inventory out of stock',
  ONLINE_STORE_POST_PURCHASE_CROSS_SELL: 'Pending upsell offer',
  UNKNOWN_DELIVERY_DATE: 'Unknown delivery date',
  OTHER: 'Other',
};

const { vendor, variant, variantTitle, image } = lineItemResolvers.LineItem;

export const fulfillmentOrderResolvers = {
  FulfillmentOrder: {
    id: ({ fulfillmentOrder }) => gid('FulfillmentOrder', fulfillmentOrder.id),
    status: ({ fulfillmentOrder }) => fulfillmentOrder.status,
    requestStatus: () => 'UNSUBMITTED',
    createdAt: ({ fulfillmentOrder }) => fulfillmentOrder.createdAt,
    updatedAt: ({ fulfillmentOrder }) => fulfillmentOrder.updatedAt,
    fulfillAt: ({ fulfillmentOrder }) => `${fulfillmentOrder.createdAt.slice(0, 13)}:00:00Z`,
    fulfillBy: () => null,
    order: ({ order }) => sourceOf.order(order),
    orderId: ({ order }) => gid('Order', order.id),
    orderName: ({ order }) => order.name,
    orderProcessedAt: ({ order }) => order.createdAt,
    supportedActions: ({ fulfillmentOrder }) =>
      (actions[fulfillmentOrder.status] ?? []).map((action) => ({ action, externalUrl: null })),
    assignedLocation: ({ fulfillmentOrder }, _args, { world }) => {
      const location = world.state.locations.find((one) => one.id === fulfillmentOrder.locationId);
      return {
        name: location?.name ?? '',
        countryCode: world.state.shop.country,
        location: location === undefined ? null : sourceOf.location(location),
      };
    },
    fulfillmentHolds: ({ fulfillmentOrder }) => fulfillmentOrder.holds.map(sourceOf.hold),
    lineItems: ({ order, fulfillmentOrder }, args: PageArguments) =>
      connect({
        items: fulfillmentOrder.lines,
        args,
        id: (item) => item.id,
        node: (item) => sourceOf.fulfillmentOrderLine(order, item),
      }),
    merchantRequests: (_source, args: PageArguments) =>
      connect({ items: [], args, id: String, node: (item) => item }),
    fulfillments: (_source, args: PageArguments) =>
      connect({ items: [], args, id: String, node: (item) => item }),
  } satisfies Fields<FulfillmentOrderSource>,
  FulfillmentOrderLineItem: {
    id: ({ item }) => gid('FulfillmentOrderLineItem', item.id),
    totalQuantity: ({ item }) => item.totalQuantity,
    remainingQuantity: ({ item }) => item.remainingQuantity,
    lineItem: (source) => lineOf(source),
    productTitle: (source) => lineOf(source).line.title,
    sku: (source) => lineOf(source).line.sku || null,
    requiresShipping: () => true,
    variantTitle: (source) => variantTitle(lineOf(source)),
    vendor: (source, args, context) => vendor(lineOf(source), args, context),
    variant: (source, args, context) => variant(lineOf(source), args, context),
    image: (source, args, context) => image(lineOf(source), args, context),
    warnings: () => [],
  } satisfies Fields<FulfillmentOrderLineItemSource>,
  FulfillmentHold: {
    id: ({ hold }) => gid('FulfillmentHold', hold.id),
    handle: ({ hold }) => hold.handle,
    reason: ({ hold }) => hold.reason,
    reasonNotes: ({ hold }) => hold.reasonNotes || null,
    displayReason: ({ hold }) => displayReasons[hold.reason] ?? 'Other',
    heldByRequestingApp: ({ hold }, _args, { world }) => hold.heldBy === world.app.apiKey,
    heldByApp: ({ hold }, _args, { world }) => (hold.heldBy === world.app.apiKey ? sourceOf.app() : null),
  } satisfies Fields<FulfillmentHoldSource>,
};

export const fulfillmentOrderQueries = {
  fulfillmentOrder: (_root, { id }: { id: string }, { world }) =>
    wrap(findFulfillmentOrder(world.state, idOf('FulfillmentOrder', id)), ({ order, fulfillmentOrder }) =>
      sourceOf.fulfillmentOrder(order, fulfillmentOrder),
    ),
  fulfillmentOrders: (
    _root,
    args: PageArguments & { query?: string | null; includeClosed?: boolean | null },
    { world },
  ) => {
    const routed = world.state.orders.flatMap((order) =>
      order.fulfillmentOrders.map((fulfillmentOrder) => ({ order, fulfillmentOrder })),
    );
    const wanted = routed.filter(
      ({ fulfillmentOrder }) => args.includeClosed === true || fulfillmentOrder.status !== 'CLOSED',
    );
    return connect({
      items: search(wanted, args.query, {
        id: ({ fulfillmentOrder }) => ({ number: Number(fulfillmentOrder.id) }),
        status: ({ fulfillmentOrder }) => ({ text: fulfillmentOrder.status }),
        updated_at: ({ fulfillmentOrder }) => ({ time: fulfillmentOrder.updatedAt }),
      }),
      args,
      id: ({ fulfillmentOrder }) => fulfillmentOrder.id,
      node: ({ order, fulfillmentOrder }) => sourceOf.fulfillmentOrder(order, fulfillmentOrder),
    });
  },
} satisfies Fields;

function lineOf({ order, item }: FulfillmentOrderLineItemSource) {
  const line = order.lines.find((one) => one.id === item.lineItemId);
  if (line === undefined) throw new Error(`Order ${order.name} has no line ${item.lineItemId}.`);

  return sourceOf.line(order, line);
}
