import type { ShopEvent } from '../../state/shop-event.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { integer } from './identifier.ts';
import { orderEditPayload } from './order-edit.ts';
import { orderPayload } from './order.ts';
import { customerRedactionPayload, dataRequestPayload } from './privacy.ts';
import { productPayload } from './product.ts';
import { refundPayload } from './refund.ts';
import { scopesPayload, shopPayload, shopRedaction } from './shop.ts';

/**
 * The body that Shopify sends for an event, as an object in REST form.
 * @throws Error naming a topic the stand-in cannot write.
 */
export function payloadFor(state: ShopState, event: ShopEvent): object {
  switch (event.topic) {
    case 'orders/create':
    case 'orders/paid':
    case 'orders/updated':
    case 'orders/cancelled':
      return orderPayload(state, event.subject.order);
    case 'orders/edited':
      return orderEditPayload(state, event.subject.order, event.subject.edit);
    case 'refunds/create':
      return refundPayload(state, event.subject.order, event.subject.refund);
    case 'products/create':
    case 'products/update':
      return productPayload(state, event.subject.product);
    case 'products/delete':
      return { id: integer(event.subject.productId) };
    case 'app/uninstalled':
      return shopPayload(state);
    case 'app/scopes_update':
      return scopesPayload(state, { ...event.subject, at: event.at });
    case 'customers/data_request':
      return dataRequestPayload(state, event.subject);
    case 'customers/redact':
      return customerRedactionPayload(state, event.subject);
    case 'shop/redact':
      return shopRedaction(state);
    default:
      throw new Error(
        `The app subscribes to ${event.topic}, whose payload the stand-in shop does not write: add it in webhooks/payload/.`,
      );
  }
}
