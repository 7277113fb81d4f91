import type { Order } from '../../state/shop-state.ts';
import type { Searchable } from '../search.ts';

/** What `orders(query:)` understands here. */
export const orderSearch: Searchable<Order> = {
  default: (order) => ({ words: `${order.name} ${order.email}` }),
  id: (order) => ({ number: Number(order.id) }),
  name: (order) => ({ list: [order.name, order.name.replace('#', '')] }),
  order_number: (order) => ({ number: order.number }),
  email: (order) => ({ text: order.email }),
  customer_id: (order) => ({ number: Number(order.customerId) }),
  tag: (order) => ({ list: order.tags }),
  status: (order) => ({ list: statusesOf(order) }),
  financial_status: (order) => ({ text: order.financialStatus }),
  fulfillment_status: (order) => ({
    list: [order.fulfillmentStatus, order.fulfillmentStatus === 'FULFILLED' ? 'shipped' : 'unshipped'],
  }),
  created_at: (order) => ({ time: order.createdAt }),
  processed_at: (order) => ({ time: order.createdAt }),
  updated_at: (order) => ({ time: order.updatedAt }),
};

export const orderSort: Record<string, (order: Order) => string | number> = {
  ID: (order) => Number(order.id),
  PROCESSED_AT: (order) => order.createdAt,
  CREATED_AT: (order) => order.createdAt,
  UPDATED_AT: (order) => order.updatedAt,
  ORDER_NUMBER: (order) => order.number,
};

function statusesOf(order: Order): string[] {
  if (order.cancelledAt !== null) return ['cancelled'];

  return order.closedAt === null ? ['open', 'not_closed'] : ['closed'];
}
