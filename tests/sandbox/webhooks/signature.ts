import { createHmac } from 'node:crypto';

/** X-Shopify-Hmac-Sha256: base64 over the raw body. */
function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('base64');
}

/** What stands in the headers of one attempt. */
export interface Envelope {
  topic: string;
  body: string;
  webhookId: string;
  eventId: string;
  triggeredAt: string;
  shop: string;
  apiVersion: string;
  /** The name that the subscription was given, if any. */
  name: string | null;
}

/** Headers of a webhook. Repeats and retries carry the same X-Shopify-Webhook-Id. */
export function headersOf(envelope: Envelope, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: '*/*',
    'user-agent': 'Shopify-Captain-Hook',
    'x-shopify-topic': envelope.topic,
    'x-shopify-hmac-sha256': signatureOf(envelope.body, secret),
    'x-shopify-shop-domain': envelope.shop,
    'x-shopify-api-version': envelope.apiVersion,
    'x-shopify-webhook-id': envelope.webhookId,
    'x-shopify-event-id': envelope.eventId,
    'x-shopify-triggered-at': envelope.triggeredAt,
    ...(envelope.name !== null && { 'x-shopify-name': envelope.name }),
  };
}
