import { createHmac } from 'node:crypto';
import type { World } from '../state/world.ts';
import { storeHandle } from './addresses.ts';

/**
 * The address that the frame is first given: the app's page with who asks, signed, and a fresh session token.
 * `hmac` covers the sorted parameters, as hex, like every address that Shopify signs for an app.
 */
export function appAddress(world: World, pathAndSearch: string, idToken: string): string {
  const { app, state } = world;
  const target = new URL(pathAndSearch, app.appUrl);
  const parameters = {
    embedded: '1',
    host: Buffer.from(`admin.shopify.com/store/${storeHandle(world)}`).toString('base64url'),
    id_token: idToken,
    locale: 'en',
    session: createHmac('sha256', app.apiSecret).update(state.shop.domain).digest('hex'),
    shop: state.shop.domain,
    timestamp: String(Math.floor(world.clock.now() / 1000)),
  };
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  target.searchParams.set('hmac', hmacOf(target.searchParams, app.apiSecret));
  return target.href;
}

/** Hex HMAC-SHA256 over the parameters, sorted by name and joined as in a query, without `hmac` itself. */
export function hmacOf(parameters: URLSearchParams, secret: string): string {
  const message = [...parameters]
    .filter(([name]) => name !== 'hmac')
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createHmac('sha256', secret).update(message).digest('hex');
}
