import express, { type Express, type RequestHandler } from 'express';
import { join } from 'node:path';
import { adminApiRouter } from './admin-api/admin-api-router.ts';
import { adminRouter, appBridgeRouter } from './admin-frame/admin-router.ts';
import { startGateway, type Gateway } from './admin-frame/gateway.ts';
import { themeBlocks } from './admin-frame/theme-blocks.ts';
import { checkoutRouter } from './checkout/checkout.ts';
import { controlsRouter } from './controls/controls-router.ts';
import { orderMoves, type OrderMoves } from './controls/order-moves.ts';
import { privacyRequests, type PrivacyRequests } from './controls/privacy.ts';
import { filesRouter } from './files/files-router.ts';
import { storeMoves, type StoreMoves } from './controls/store-moves.ts';
import { install, reinstall, uninstall, updateScopes } from './identity/installation.ts';
import { oauthRouter } from './identity/oauth-router.ts';
import { sessionToken } from './identity/session-token.ts';
import { listen, type Listening } from './listen.ts';
import { seededShop } from './seed.ts';
import { createWorld, type World } from './state/world.ts';
import { storefrontRouter } from './storefront/storefront.ts';
import { Courier } from './webhooks/courier.ts';
import { readAppConfiguration, type AppConfiguration } from './webhooks/subscriptions.ts';

export interface SandboxOptions {
  /** The shop's port; 0 (as when left out) takes a free one. */
  port?: number;
  /** The gateway's port: the public address of the app. */
  gatewayPort?: number;
  /** Where the app's web process answers ("http://localhost:4002"); may be told later by `connectApp`. */
  appUrl?: string;
  apiKey?: string;
  apiSecret?: string;
  /** A JSON file that keeps the shop between runs. */
  path?: string;
  /** The app's configuration; shopify.app.toml of the working directory unless given. */
  configuration?: AppConfiguration;
  /** How long webhooks wait for an answer; Shopify's 5 seconds unless a test is in a hurry. */
  webhookTimeoutMs?: number;
}

/** A whole stand-in Shopify in this process. */
export interface Sandbox {
  /** "http://localhost:41234": storefront, admin, Admin API and controls. */
  origin: string;
  /** "http://localhost:41235": the app's public address, to be its SHOPIFY_APP_URL. */
  appOrigin: string;
  /** "atelier-demo.myshopify.com" */
  shop: string;
  world: World;
  state: World['state'];
  clock: World['clock'];
  faults: World['faults'];
  webhooks: Courier;
  orders: OrderMoves;
  privacy: PrivacyRequests;
  store: StoreMoves;
  installation: {
    install(scopes?: readonly string[]): void;
    uninstall(): void;
    reinstall(scopes?: readonly string[]): void;
    updateScopes(scopes: readonly string[]): void;
  };
  /** What App Bridge's idToken() would give to this member of staff. */
  sessionToken(userId?: string): string;
  /** Says where the app's web process answers, when that is known only after the sandbox runs. */
  connectApp(appUrl: string): void;
  close(): Promise<void>;
}

/**
 * Starts shop and gateway. Several may run in one process; a test points the app's fetch at one with `sendShopifyTo(sandbox.origin)`.
 * @throws Error with a sentence when a port is in use or shopify.app.toml cannot be read.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const configuration =
    options.configuration ?? readAppConfiguration(join(process.cwd(), 'shopify.app.toml'));
  const world = openWorld(options, configuration);
  const courier = new Courier(world, {
    configuration,
    ...(options.webhookTimeoutMs !== undefined && { timeoutMs: options.webhookTimeoutMs }),
  });
  const site = express();
  const listening = await listen(site, options.port ?? 0);
  world.origin = listening.origin;
  const gateway = await startGateway({
    world,
    port: options.gatewayPort ?? 0,
    appUrl: options.appUrl ?? null,
    standIn: () => listening.origin,
  });
  world.app.appUrl = gateway.origin;
  const sandbox = assembled(world, { courier, listening, gateway });
  await mountOn(site, sandbox, configuration);
  return sandbox;
}

function openWorld(options: SandboxOptions, configuration: AppConfiguration): World {
  return createWorld({
    seed: seededShop,
    app: {
      apiKey: options.apiKey ?? 'atelier-sandbox',
      apiSecret: options.apiSecret ?? 'atelier-sandbox-secret',
      scopes: configuration.scopes,
    },
    ...(options.path !== undefined && { path: options.path }),
  });
}

interface Parts {
  courier: Courier;
  listening: Listening;
  gateway: Gateway;
}

function assembled(world: World, { courier, listening, gateway }: Parts): Sandbox {
  return {
    origin: listening.origin,
    appOrigin: gateway.origin,
    shop: world.state.shop.domain,
    world,
    state: world.state,
    clock: world.clock,
    faults: world.faults,
    webhooks: courier,
    orders: orderMoves(world),
    privacy: privacyRequests(world),
    store: storeMoves(world),
    installation: {
      install: (scopes) => void install(world, scopes),
      uninstall: () => uninstall(world),
      reinstall: (scopes) => void reinstall(world, scopes),
      updateScopes: (scopes) => updateScopes(world, scopes),
    },
    sessionToken: (userId) => sessionToken(world, userId),
    connectApp: (appUrl) => gateway.connectApp(appUrl),
    async close() {
      await Promise.all([listening.close(), gateway.close()]);
      await courier.close();
      world.close();
    },
  };
}

// Redirected requests name the shop that they mean; Shopify knows no other shop by this one's address.
function onlyThisShop({ state }: World): RequestHandler {
  return (request, response, next) => {
    const meant = request.headers['x-forwarded-host'] ?? state.shop.domain;
    if (meant === state.shop.domain || !String(meant).endsWith('.myshopify.com')) return next();
    return response.status(404).json({ errors: 'Not Found' });
  };
}

async function mountOn(site: Express, sandbox: Sandbox, configuration: AppConfiguration): Promise<void> {
  const { world, webhooks } = sandbox;
  const admin = {
    world,
    courier: webhooks,
    configuration,
    blocks: themeBlocks,
    origin: () => sandbox.origin,
  };
  site.disable('x-powered-by');
  site.use(onlyThisShop(world));
  site.use('/_sandbox', controlsRouter(sandbox));
  site.use(oauthRouter(world));
  site.use(adminApiRouter(world));
  site.use('/app-bridge.js', await appBridgeRouter());
  site.use('/admin', await adminRouter(admin));
  site.use(filesRouter(world));
  site.use(checkoutRouter(world));
  site.use(storefrontRouter(world));
}
