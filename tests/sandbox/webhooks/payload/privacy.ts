import type { ShopState } from '../../state/shop-state.ts';
import { integer } from './identifier.ts';

/** Whose data is asked for or to be forgotten, and in which orders. */
export interface PrivacySubject {
  customerId: string;
  orderIds: string[];
}

/** The body of customers/data_request. */
export function dataRequestPayload(state: ShopState, subject: PrivacySubject & { requestId: string }) {
  return {
    ...whose(state, subject.customerId),
    orders_requested: subject.orderIds.map(integer),
    data_request: { id: integer(subject.requestId) },
  };
}

/** The body of customers/redact. */
export function customerRedactionPayload(state: ShopState, subject: PrivacySubject) {
  return { ...whose(state, subject.customerId), orders_to_redact: subject.orderIds.map(integer) };
}

function whose({ shop, customers }: ShopState, customerId: string) {
  const customer = customers.find(({ id }) => id === customerId);
  if (!customer) throw new Error(`The shop has no customer ${customerId}.`);
  return {
    shop_id: integer(shop.id),
    shop_domain: shop.domain,
    customer: { id: integer(customer.id), email: customer.email, phone: customer.phone ?? '' },
  };
}
