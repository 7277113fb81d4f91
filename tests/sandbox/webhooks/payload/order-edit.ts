import type { OrderEdit } from '../../state/shop-event.ts';
import type { Order, ShopState } from '../../state/shop-state.ts';
import { integer } from './identifier.ts';
import { STAFF_ID } from './refund.ts';
import { shopTime } from './shop-time.ts';

/** The body of orders/edited: what changed, not the order. */
export function orderEditPayload(state: ShopState, order: Order, edit: OrderEdit) {
  const at = shopTime(edit.committedAt, state.shop.timezone);
  return {
    order_edit: {
      id: integer(edit.id),
      app_id: null,
      user_id: STAFF_ID,
      order_id: integer(order.id),
      created_at: at,
      committed_at: at,
      notify_customer: edit.notifyCustomer,
      staff_note: edit.staffNote,
      line_items: { additions: edit.additions.map(changed), removals: edit.removals.map(changed) },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}

function changed({ lineItemId, delta }: { lineItemId: string; delta: number }) {
  return { id: integer(lineItemId), delta };
}
