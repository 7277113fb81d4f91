import type { World } from '../state/world.ts';

/** The name by which admin.shopify.com knows the shop: "atelier-demo". */
export function storeHandle(world: World): string {
  return world.state.shop.domain.replace('.myshopify.com', '');
}

/** Shopify's own origins that may hold the app in a frame, as its frame-ancestors must name them. */
export function framingOrigins(world: World): string[] {
  return [`https://${world.state.shop.domain}`, 'https://admin.shopify.com'];
}

/**
 * Where an address at Shopify is found in the stand-in; any other address comes back as it was.
 * "https://admin.shopify.com/store/atelier-demo/apps/<key>/x", "https://atelier-demo.myshopify.com/admin/…" and
 * "shopify://admin/…" are all known.
 */
export function inStandIn(world: World, address: string, origin: string): string {
  const store = `https://admin.shopify.com/store/${storeHandle(world)}`;
  const shop = `https://${world.state.shop.domain}`;
  if (address.startsWith('shopify://admin')) return origin + address.slice('shopify:/'.length);
  if (address.startsWith(store)) return origin + `/admin${address.slice(store.length)}`;
  if (address.startsWith(shop)) return origin + (address.slice(shop.length) || '/');
  return address;
}
