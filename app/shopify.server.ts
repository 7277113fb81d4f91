import '@shopify/shopify-app-remix/adapters/node';
import { ApiVersion, AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server';
import { environment } from './env.server.ts';
import { sentenceOf } from './jobs/retrying.ts';
import { log } from './log.server.ts';
import { sessionStorage } from './sessions.server.ts';
import { isKnownShop, welcomeShop } from './shops/welcome-shop.server.ts';

const { SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_APP_URL, SCOPES } = environment();

/** Shopify's app library: installation, session tokens, token exchange, headers of embedded pages. */
export const shopify = shopifyApp({
  apiKey: SHOPIFY_API_KEY,
  apiSecretKey: SHOPIFY_API_SECRET,
  appUrl: SHOPIFY_APP_URL,
  scopes: SCOPES,
  apiVersion: ApiVersion.October26,
  distribution: AppDistribution.AppStore,
  sessionStorage: sessionStorage(),
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  hooks: {
    // Runs after every token exchange, so about once an hour while somebody works in the app.
    afterAuth: async ({ session }) => await welcome(session.shop),
  },
  logger: { log: async (severity, message) => log.debug({ severity }, message) },
});

export const authenticate = { ...shopify.authenticate, admin: admit };

/** By shop, for one access token: a shop that was redacted and comes back is not known any more, and brings another. */
const welcomed = new Map<string, { readonly token: string | undefined; readonly welcoming: Promise<void> }>();

/**
 * Lets somebody of the shop in. On the very first page several requests arrive at once: one of them welcomes the shop,
 * and the others, which find its session already there, wait until its record is too.
 */
async function admit(request: Request) {
  const context = await shopify.authenticate.admin(request);
  const { shop, accessToken: token } = context.session;
  const known = welcomed.get(shop);
  const welcoming = known !== undefined && known.token === token ? known.welcoming : welcomeUnknown(shop);
  welcomed.set(shop, { token, welcoming });
  try {
    await welcoming;
  } catch (error) {
    welcomed.delete(shop);
    throw error;
  }
  return context;
}

async function welcomeUnknown(shop: string): Promise<void> {
  if (!(await isKnownShop(shop))) await welcome(shop);
}

/** The library turns what is thrown here into a bare 500: it is said here or nowhere. */
async function welcome(shop: string): Promise<void> {
  try {
    await welcomeShop(shop, new Date());
  } catch (error) {
    log.error({ shop, error: sentenceOf(error) }, 'A shop could not be welcomed');
    throw error;
  }
}
