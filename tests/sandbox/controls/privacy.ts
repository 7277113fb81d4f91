import { randomInt } from 'node:crypto';
import type { World } from '../state/world.ts';

/** What a customer or Shopify asks of the app under privacy law. */
export interface PrivacyRequests {
  /** customers/data_request for one customer and all their orders. */
  requestData(customerId: string): void;
  /** customers/redact, which Shopify sends when a customer is to be forgotten. */
  redactCustomer(customerId: string): void;
  /** shop/redact, at once; an uninstall brings it by itself after 48 hours. */
  redactShop(): void;
}

export function privacyRequests(world: World): PrivacyRequests {
  const orderIds = (customerId: string) =>
    world.state.orders.filter((order) => order.customerId === customerId).map(({ id }) => id);
  return {
    requestData: (customerId) =>
      world.emit('customers/data_request', {
        customerId,
        orderIds: orderIds(customerId),
        requestId: String(randomInt(1, 1_000_000)),
      }),
    redactCustomer: (customerId) =>
      world.emit('customers/redact', { customerId, orderIds: orderIds(customerId) }),
    redactShop: () => world.emit('shop/redact', { shopId: world.state.shop.id }),
  };
}
