import type { ShopifyGlobal } from '@shopify/app-bridge-react';

/** App Bridge, or null while the page is drawn on the server and where Shopify's script could not be loaded. */
export function appBridge(): ShopifyGlobal | null {
  return typeof window === 'undefined' ? null : (window.shopify ?? null);
}
