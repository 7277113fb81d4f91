import { completeCheckout, type Buyer, type Completion } from '../checkout/complete-checkout.ts';
import {
  archiveOrder,
  cancelOrder,
  editOrder,
  markPaid,
  refundOrder,
  updateNote,
  type CancelReason,
  type EditStep,
} from '../state/orders.ts';
import { completeDraft } from '../state/complete-draft.ts';
import { placeOrder, type NewOrder } from '../state/place-order.ts';
import type { Cart, Order } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';

/** What shoppers and merchants do with orders. Each tells the app by the webhooks that Shopify sends for it. */
export interface OrderMoves {
  /** An order as it would come out of a checkout, without running the Functions. */
  place(order: NewOrder): Order;
  /** Buys a cart: runs the Functions, which may refuse. */
  checkOut(cart: Cart, buyer: Buyer): Promise<Completion>;
  cancel(orderId: string, reason?: CancelReason): Order;
  /** Order editing: quantities, removals (0) and added variants in one commit. */
  edit(orderId: string, steps: readonly EditStep[]): Order;
  /** Everything that is left when no lines are named. */
  refund(orderId: string, lines?: readonly { lineItemId: string; quantity: number }[]): Order;
  markPaid(orderId: string): Order;
  /** A draft order's customer pays its invoice; paying twice gives the same order. */
  payInvoice(draftOrderId: string): Order;
  updateNote(orderId: string, note: string): Order;
  archive(orderId: string): Order;
}

/** The moves of one shop. Every one throws a sentence when there is no such order or line. */
export function orderMoves(world: World): OrderMoves {
  return {
    place: (order) => placeOrder(world, order),
    checkOut: (cart, buyer) => completeCheckout(world, cart, { buyer }),
    cancel: (orderId, reason) => cancelOrder(world, orderId, reason),
    edit: (orderId, steps) => editOrder(world, orderId, steps),
    refund: (orderId, lines) => refundOrder(world, orderId, lines),
    markPaid: (orderId) => markPaid(world, orderId),
    payInvoice(draftOrderId) {
      const draft = world.state.draftOrders.find(({ id }) => id === draftOrderId);
      if (draft === undefined) throw new Error(`The shop has no draft order ${draftOrderId}.`);
      return completeDraft(world, draft, true);
    },
    updateNote: (orderId, note) => updateNote(world, orderId, note),
    archive: (orderId) => archiveOrder(world, orderId),
  };
}
