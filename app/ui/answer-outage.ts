import { ShopifyDisconnected, ShopifyOutage } from '#app/shopify/outage.ts';
import type { Answer } from './answer.ts';

const silent: Answer = {
  kind: 'refused',
  code: 'shopify-silent',
  message: 'Shopify did not answer, so nothing was changed.',
  mend: 'Try again in a minute. Shops go on selling meanwhile.',
};

const disconnected: Answer = {
  kind: 'refused',
  code: 'disconnected',
  message: 'Shopify no longer lets Atelier into this shop, so nothing was changed.',
  mend: 'Load the page again; that connects it anew.',
};

/** For a route's `catch`: Shopify's silence as an answer (503) that stays on the page; everything else is thrown on. */
export function answerOutage(error: unknown): Response {
  if (error instanceof ShopifyOutage) return Response.json(silent, { status: 503 });
  if (error instanceof ShopifyDisconnected) return Response.json(disconnected, { status: 503 });
  throw error;
}
