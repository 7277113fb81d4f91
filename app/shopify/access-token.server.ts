import { z } from 'zod';
import { environment } from '#app/env.server.ts';
import {
  forgetOfflineToken,
  type OfflineToken,
  readOfflineToken,
  renewOfflineToken,
} from '#app/sessions.server.ts';
import { ShopifyDisconnected, ShopifyOutage } from './outage.ts';

// Renewed this long before it ends, as Shopify's own library does, so that no request starts with a dying token.
const marginMs = 5 * 60_000;

// Shopify's documented life of an expiring offline token: assumed when a refresh reply leaves `expires_in` out.
// Without it the token would count as eternal, never be renewed again, and lock the shop out an hour later.
const usualLifeSeconds = 3600;

const Reply = z.object({
  access_token: z.string().min(1),
  scope: z.string().nullish(),
  expires_in: z.number().nullish(),
  refresh_token: z.string().nullish(),
  refresh_token_expires_in: z.number().nullish(),
});

const renewing = new Map<string, Promise<OfflineToken | null>>();

/**
 * A valid offline access token of the shop, renewed when it is about to end or equals `refused`.
 * @throws ShopifyDisconnected when there is none or it cannot be renewed, ShopifyOutage when Shopify cannot be asked.
 */
export async function accessToken(shop: string, refused: string | null): Promise<string> {
  const token = await readOfflineToken(shop);
  if (token === null) throw new ShopifyDisconnected(shop, 'there is no session.');
  if (token.accessToken !== refused && !isEnding(token)) return token.accessToken;

  try {
    return await renewedToken(shop, token);
  } catch (error) {
    // With a session that lets nobody in, the library would not ask Shopify for a new one when somebody opens the app.
    if (error instanceof ShopifyDisconnected) await forgetOfflineToken(shop, token);
    throw error;
  }
}

async function renewedToken(shop: string, token: OfflineToken): Promise<string> {
  if (token.refreshToken === null) throw new ShopifyDisconnected(shop, 'its access token ended for good.');
  const renewed = await renewOnce(shop, token);
  if (renewed === null) throw new ShopifyDisconnected(shop, 'its session was ended.');
  return renewed.accessToken;
}

function isEnding({ expires, refreshToken }: OfflineToken): boolean {
  const margin = refreshToken === null ? 0 : marginMs;
  return expires !== null && expires.getTime() - margin < Date.now();
}

/** One renewal per shop in this process; the database sees to it across processes. */
function renewOnce(shop: string, token: OfflineToken): Promise<OfflineToken | null> {
  const underway = renewing.get(shop);
  if (underway) return underway;

  const renewal = renewOfflineToken(shop, token, () => refresh(shop, token)).finally(() =>
    renewing.delete(shop),
  );
  renewing.set(shop, renewal);
  return renewal;
}

async function refresh(shop: string, token: OfflineToken): Promise<OfflineToken> {
  const response = await post(shop, {
    client_id: environment().SHOPIFY_API_KEY,
    client_secret: environment().SHOPIFY_API_SECRET,
    grant_type: 'refresh_token',
    refresh_token: token.refreshToken,
  });
  if (response.status >= 500 || response.status === 429) {
    throw new ShopifyOutage(`The access token of ${shop} could not be renewed: HTTP ${response.status}.`);
  }
  if (!response.ok) {
    throw new ShopifyDisconnected(shop, `its access token could not be renewed (HTTP ${response.status}).`);
  }
  return tokenFrom(Reply.parse(await response.json()), token);
}

async function post(shop: string, body: Record<string, string | null>): Promise<Response> {
  try {
    return await fetch(`https://${shop}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (cause) {
    throw new ShopifyOutage(`The access token of ${shop} could not be renewed: no answer.`, { cause });
  }
}

function tokenFrom(reply: z.infer<typeof Reply>, previous: OfflineToken): OfflineToken {
  return {
    accessToken: reply.access_token,
    scope: reply.scope ?? previous.scope,
    expires: fromNow(reply.expires_in ?? usualLifeSeconds),
    refreshToken: reply.refresh_token ?? previous.refreshToken,
    refreshTokenExpires: reply.refresh_token_expires_in
      ? fromNow(reply.refresh_token_expires_in)
      : previous.refreshTokenExpires,
  };
}

function fromNow(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}
