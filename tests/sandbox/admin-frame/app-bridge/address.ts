import { apiKey, hostOrigin } from './host.ts';

const STORAGE = 'app-bridge-address';
const parameters = new URLSearchParams(location.search);

/** shop, host and locale come with the first page and are remembered for those the app moves to by itself. */
export const config = { apiKey, ...remembered() };

/** Where an address at Shopify is found in the stand-in; other addresses come back as they were. */
export function inStandIn(address: string): string {
  const store = `https://${atob(config.host)}`;
  const shop = `https://${config.shop}`;
  const path = address.startsWith('shopify://admin')
    ? address.slice('shopify:/'.length)
    : address.startsWith(store)
      ? `/admin${address.slice(store.length)}`
      : address.startsWith(`${shop}/`)
        ? address.slice(shop.length)
        : null;
  return path === null ? address : hostOrigin + path;
}

function remembered(): { shop: string; host: string; locale: string } {
  const shop = parameters.get('shop');
  const host = parameters.get('host');
  if (shop && host) {
    const found = { shop, host, locale: parameters.get('locale') ?? 'en' };
    sessionStorage.setItem(STORAGE, JSON.stringify(found));
    return found;
  }
  const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE) ?? 'null');
  if (typeof kept !== 'object' || kept === null) return { shop: '', host: '', locale: 'en' };
  return { shop: '', host: '', locale: 'en', ...kept };
}
