import type { DraftOrder } from './draft-order.ts';
import type { FulfillmentHold, FulfillmentOrder, Order, Product, Refund } from './shop-state.ts';

/**
 * What a webhook topic speaks of. The records are the live ones: whoever listens writes the payload at once,
 * because the record goes on changing.
 */
export interface EventSubjects {
  'orders/create': { order: Order };
  'orders/paid': { order: Order };
  'orders/updated': { order: Order };
  'orders/edited': { order: Order; edit: OrderEdit };
  'orders/cancelled': { order: Order };
  'orders/fulfilled': { order: Order };
  'refunds/create': { order: Order; refund: Refund };
  'products/create': { product: Product };
  'products/update': { product: Product };
  'products/delete': { productId: string };
  'draft_orders/create': { draftOrder: DraftOrder };
  'draft_orders/update': { draftOrder: DraftOrder };
  'fulfillment_orders/placed_on_hold': {
    order: Order;
    fulfillmentOrder: FulfillmentOrder;
    hold: FulfillmentHold;
    /** What stayed behind when only some lines were held. */
    remaining: FulfillmentOrder | null;
  };
  'fulfillment_orders/hold_released': { order: Order; fulfillmentOrder: FulfillmentOrder };
  'fulfillment_orders/split': {
    order: Order;
    fulfillmentOrder: FulfillmentOrder;
    remaining: FulfillmentOrder;
  };
  'fulfillment_orders/moved': {
    order: Order;
    original: FulfillmentOrder;
    moved: FulfillmentOrder;
    fromLocationId: string;
  };
  'app/uninstalled': { installationId: string };
  'app/scopes_update': { previous: string[]; current: string[] };
  'customers/data_request': { customerId: string; orderIds: string[]; requestId: string };
  'customers/redact': { customerId: string; orderIds: string[] };
  'shop/redact': { shopId: string };
}

/** One committed edit, as `orders/edited` reports it. */
export interface OrderEdit {
  id: string;
  committedAt: string;
  notifyCustomer: boolean;
  staffNote: string;
  additions: { lineItemId: string; delta: number }[];
  removals: { lineItemId: string; delta: number }[];
}

export type Topic = keyof EventSubjects;

/** Discriminated by `topic`; `eventId` is the X-Shopify-Event-Id, `at` the X-Shopify-Triggered-At. */
export type ShopEvent<K extends Topic = Topic> = {
  [T in K]: { topic: T; eventId: string; at: string; subject: EventSubjects[T] };
}[K];
