import { z } from 'zod';

/** Shopify's compliance payloads, as far as we use them: ids only. Orders' ids are JSON numbers below 2^53. */
const Id = z.union([z.int().positive(), z.string().regex(/^\d+$/)]).transform(String);
const Ids = z.array(Id).default([]);

export const DataRequest = z.looseObject({
  orders_requested: Ids,
  customer: z.looseObject({ id: Id }).nullish(),
  data_request: z.looseObject({ id: Id }).nullish(),
});

export const CustomerRedaction = z.looseObject({
  orders_to_redact: Ids,
  customer: z.looseObject({ id: Id }).nullish(),
});

export interface Person {
  readonly customerId: string | null;
  readonly orderIds: readonly string[];
}

/** The commissions of a person in this shop: those of the orders named, and any that carry the customer's id. */
export function commissionsOf(shop: string, { customerId, orderIds }: Person) {
  const ofOrders = { orderId: { in: [...orderIds] } };
  return { shop, OR: customerId === null ? [ofOrders] : [ofOrders, { customerId }] };
}
