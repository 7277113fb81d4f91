/**
 * Sends every fetch to `https://*.myshopify.com` to the stand-in shop, so that the app runs unchanged against it.
 * Preload it with `node --import ./tests/sandbox/redirect-fetch.ts` and SANDBOX_ORIGIN, or import it first and call {@link sendShopifyTo}.
 * The shop that was meant travels in X-Forwarded-Host.
 */
const reachNetwork = globalThis.fetch;
let sandboxOrigin = process.env['SANDBOX_ORIGIN'] ?? null;

/** Points all Shopify traffic at a running stand-in ("http://127.0.0.1:4000"); `null` makes it fail again, by name. */
export function sendShopifyTo(origin: string | null): void {
  sandboxOrigin = origin;
}

globalThis.fetch = async (input, init) => {
  const wanted = new URL(input instanceof Request ? input.url : input);
  if (!isShop(wanted)) return reachNetwork(input, init);
  if (!sandboxOrigin)
    throw new Error(
      `${wanted.host} was asked for ${wanted.pathname}, but no stand-in shop runs: sendShopifyTo(origin).`,
    );

  const request = new Request(input, init);
  const headers = new Headers(request.headers);
  headers.set('x-forwarded-host', wanted.host);
  const target = new URL(wanted.pathname + wanted.search, sandboxOrigin);

  // The caller's own signal: one that only follows it through two requests is lost when memory is tidied.
  const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
  return reachNetwork(new Request(target, request), { headers, signal });
};

function isShop(url: URL): boolean {
  return url.protocol === 'https:' && url.hostname.endsWith('.myshopify.com');
}
