import type { Order, Refund, ShopState } from '../../state/shop-state.ts';
import { gid, integer } from './identifier.ts';
import { moneySet } from './money.ts';
import { orderLinePayload } from './order-line.ts';
import { shopTime } from './shop-time.ts';

/** The staff member in whose name the stand-in acts. */
export const STAFF_ID = 548380009;

/** The body of refunds/create; the same stands inside an order. */
export function refundPayload(state: ShopState, order: Order, refund: Refund) {
  const at = shopTime(refund.createdAt, state.shop.timezone);
  const total = refund.lines.reduce((sum, line) => sum + Number(line.amount), 0);
  return {
    id: integer(refund.id),
    admin_graphql_api_id: gid('Refund', refund.id),
    order_id: integer(order.id),
    created_at: at,
    processed_at: at,
    note: refund.note,
    user_id: STAFF_ID,
    restock: false,
    return: null,
    duties: [],
    total_duties_set: moneySet(order, 0),
    order_adjustments: [],
    refund_shipping_lines: [],
    refund_line_items: refund.lines.map((line, index) =>
      refundLine(state, order, { ...line, index, refund }),
    ),
    transactions: [transaction(order, refund, { at, total })],
  };
}

type Line = Refund['lines'][number] & { index: number; refund: Refund };

function refundLine(state: ShopState, order: Order, line: Line) {
  const ordered = order.lines.find((candidate) => candidate.id === line.lineItemId);
  if (!ordered)
    throw new Error(`Refund ${line.refund.id} names line ${line.lineItemId}, which ${order.name} lacks.`);
  const subtotal = moneySet(order, Number(line.amount));
  return {
    id: integer(line.refund.id) * 100 + line.index,
    line_item_id: integer(line.lineItemId),
    line_item: orderLinePayload(state, order, ordered),
    quantity: line.quantity,
    location_id: null,
    restock_type: 'no_restock',
    subtotal: Number(subtotal.shop_money.amount),
    subtotal_set: subtotal,
    total_tax: 0,
    total_tax_set: moneySet(order, 0),
  };
}

function transaction(order: Order, refund: Refund, { at, total }: { at: string; total: number }) {
  return {
    id: integer(refund.id),
    admin_graphql_api_id: gid('OrderTransaction', refund.id),
    order_id: integer(order.id),
    kind: 'refund',
    gateway: 'bogus',
    status: 'success',
    message: 'Bogus Gateway: Forced success',
    created_at: at,
    processed_at: at,
    test: true,
    authorization: null,
    location_id: null,
    user_id: null,
    parent_id: null,
    device_id: null,
    error_code: null,
    source_name: 'web',
    receipt: {},
    amount: moneySet(order, total).shop_money.amount,
    amount_rounding: null,
    currency: order.currency,
    payment_id: `${order.name}.1`,
    manual_payment_gateway: false,
    total_unsettled_set: {
      presentment_money: { amount: '0.0', currency: order.presentmentCurrency },
      shop_money: { amount: '0.0', currency: order.currency },
    },
  };
}
