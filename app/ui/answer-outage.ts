import { ShopifyDisconnected, ShopifyOutage } from '#app/shopify/outage.ts';
import type { Answer } from './answer.ts';

/** For a route's `catch`: Shopify's silence as an answer that stays on the page; everything else is thrown on. */
export function answerOutage(error: unknown): Extract<Answer, { kind: 'refused' }> {
  if (error instanceof ShopifyOutage) {
    return {
      kind: 'refused',
      code: 'shopify-silent',
      message: 'Shopify did not answer, so nothing was changed.',
      mend: 'Try again in a minute. Shops go on selling meanwhile.',
    };
  }
  if (error instanceof ShopifyDisconnected) {
    return {
      kind: 'refused',
      code: 'disconnected',
      message: 'Shopify no longer lets Atelier into this shop, so nothing was changed.',
      mend: 'Load the page again; that connects it anew.',
    };
  }
  throw error;
}
