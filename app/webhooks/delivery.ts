import { z } from 'zod';

/** A webhook as it came, its signature checked. */
export interface Delivery {
  readonly shop: string;
  /** The same on every attempt: what duplicates are told by. */
  readonly webhookId: string;
  readonly topic: string;
  readonly triggeredAt: Date | null;
  readonly apiVersion: string | null;
  readonly body: string;
}

const Headers = z.object({
  'x-shopify-shop-domain': z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  'x-shopify-webhook-id': z.string().min(1).max(200),
  'x-shopify-topic': z.string().regex(/^[a-z_]+\/[a-z_]+$/),
  'x-shopify-hmac-sha256': z.string().min(1),
  'x-shopify-triggered-at': z.string().optional(),
  'x-shopify-api-version': z.string().optional(),
});

export type DeliveryHeaders = z.infer<typeof Headers>;

/** Null when one that Shopify always sends is missing or is no such thing. */
export function readHeaders(headers: Record<string, unknown>): DeliveryHeaders | null {
  const read = Headers.safeParse(headers);
  return read.success ? read.data : null;
}

export function deliveryFrom(headers: DeliveryHeaders, body: Buffer): Delivery {
  const triggeredAt = new Date(headers['x-shopify-triggered-at'] ?? Number.NaN);
  return {
    shop: headers['x-shopify-shop-domain'],
    webhookId: headers['x-shopify-webhook-id'],
    topic: headers['x-shopify-topic'],
    triggeredAt: Number.isNaN(triggeredAt.getTime()) ? null : triggeredAt,
    apiVersion: headers['x-shopify-api-version'] ?? null,
    // PostgreSQL's text holds no NUL character.
    body: body.toString('utf8').replaceAll('\u0000', '\uFFFD'),
  };
}
