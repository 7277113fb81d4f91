import { z } from 'zod';
import {
  gatherCustomerData,
  type JobDefinition,
  noteProductChange,
  reconcileOrder,
  redactCustomer,
  redactShop,
  uninstallShop,
  updateScopes,
} from '#app/jobs/definitions.ts';

export interface Delivered {
  readonly shop: string;
  readonly webhookId: string;
  readonly topic: string;
  readonly body: string;
}

/** What a delivery leads to. `failure`: it is kept for inspection and leads to nothing. */
export type Consequence =
  | { readonly kind: 'job'; readonly name: string; readonly data: object; readonly key: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failure'; readonly why: string };

/** Of a body only the id of its subject is believed, and only to ask Shopify about it. */
export function consequenceOf(delivery: Delivered): Consequence {
  switch (delivery.topic) {
    case 'orders/create':
    case 'orders/paid':
    case 'orders/updated':
    case 'orders/cancelled':
      return ofOrder(delivery, idIn(delivery.body, 'Order'));
    case 'orders/edited':
      return ofOrder(delivery, editedOrderIn(delivery.body));
    case 'refunds/create':
      return ofOrder(delivery, refundedOrderIn(delivery.body));
    case 'products/update':
    case 'products/delete':
      return ofProduct(delivery);
    case 'app/uninstalled':
      return byDelivery(uninstallShop, delivery);
    case 'app/scopes_update':
      return byDelivery(updateScopes, delivery);
    case 'customers/data_request':
      return byDelivery(gatherCustomerData, delivery);
    case 'customers/redact':
      return byDelivery(redactCustomer, delivery);
    case 'shop/redact':
      return byDelivery(redactShop, delivery);
    default:
      return { kind: 'none' };
  }
}

function ofOrder({ shop, topic }: Delivered, orderId: string | null): Consequence {
  return orderId === null ? unreadable(topic) : job(reconcileOrder, { shop, orderId });
}

function ofProduct({ shop, webhookId, topic, body }: Delivered): Consequence {
  const productId = idIn(body, 'Product');
  return productId === null ? unreadable(topic) : job(noteProductChange, { shop, productId, webhookId });
}

function byDelivery(
  definition: JobDefinition<{ shop: string; webhookId: string }>,
  { shop, webhookId, topic, body }: Delivered,
): Consequence {
  return parsed(body) === null ? unreadable(topic) : job(definition, { shop, webhookId });
}

function job<Payload extends object>(definition: JobDefinition<Payload>, payload: Payload): Consequence {
  return { kind: 'job', name: definition.name, data: payload, key: definition.key(payload) };
}

function unreadable(topic: string): Consequence {
  return { kind: 'failure', why: `The body of this ${topic} delivery is not what Shopify documents.` };
}

/** Numeric ids come as JSON numbers and are rounded above 2^53 by any JSON parser; the GraphQL id is exact. */
const Subject = z.looseObject({ admin_graphql_api_id: z.string().optional(), id: z.unknown() });
const Refund = z.looseObject({ order_id: z.unknown() });
const Edit = z.looseObject({ order_edit: z.looseObject({ order_id: z.unknown() }) });

function idIn(body: string, kind: string): string | null {
  const read = Subject.safeParse(parsed(body));
  if (!read.success) return null;

  const exact = new RegExp(`^gid://shopify/${kind}/(\\d+)$`).exec(read.data.admin_graphql_api_id ?? '');
  return exact?.[1] ?? exactNumber(body, 'id', read.data.id);
}

function refundedOrderIn(body: string): string | null {
  const read = Refund.safeParse(parsed(body));
  return read.success ? exactNumber(body, 'order_id', read.data.order_id) : null;
}

function editedOrderIn(body: string): string | null {
  const read = Edit.safeParse(parsed(body));
  return read.success ? exactNumber(body, 'order_id', read.data.order_edit.order_id) : null;
}

/** The number as it is written; beyond 2^53 its digits are looked up in the text. */
function exactNumber(body: string, name: string, value: unknown): string | null {
  if (typeof value === 'string') return /^\d+$/.test(value) ? value : null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) return null;
  if (Number.isSafeInteger(value)) return String(value);

  const written = [...body.matchAll(new RegExp(`"${name}"\\s*:\\s*(\\d+)`, 'g'))].map((match) => match[1]);
  return written.find((digits) => Number(digits) === value) ?? null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
