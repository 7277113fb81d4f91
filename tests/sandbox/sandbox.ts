import express, { type Express } from 'express';
import { join } from 'node:path';
import { startGateway, type Gateway } from './admin-frame/gateway.ts';
import { controlsRouter } from './controls/controls-router.ts';
import { orderMoves, type OrderMoves } from './controls/order-moves.ts';
import { listen } from './listen.ts';
import { seededShop } from './seed.ts';
import { createWorld, type World } from './state/world.ts';
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
  const world = createWorld({
    seed: seededShop,
    app: {
      apiKey: options.apiKey ?? 'atelier-sandbox',
      apiSecret: options.apiSecret ?? 'atelier-sandbox-secret',
      scopes: configuration.scopes,
    },
    ...(options.path !== undefined && { path: options.path }),
  });
  const courier = new Courier(world, {
    configuration,
    ...(options.webhookTimeoutMs !== undefined && { timeoutMs: options.webhookTimeoutMs }),
  });
  const site = express();
  const shop = await listen(site, options.port ?? 0);
  const gateway = await startGateway({
    world,
    port: options.gatewayPort ?? 0,
    appUrl: options.appUrl ?? null,
    standIn: () => shop.origin,
  });
  world.app.appUrl = gateway.origin;
  const sandbox = assembled(world, courier, { origin: shop.origin, gateway, closeShop: shop.close });
  mountOn(site, sandbox);
  return sandbox;
}

function assembled(
  world: World,
  courier: Courier,
  { origin, gateway, closeShop }: { origin: string; gateway: Gateway; closeShop: () => Promise<void> },
): Sandbox {
  return {
    origin,
    appOrigin: gateway.origin,
    shop: world.state.shop.domain,
    world,
    state: world.state,
    clock: world.clock,
    faults: world.faults,
    webhooks: courier,
    orders: orderMoves(world),
    connectApp: (appUrl) => gateway.connectApp(appUrl),
    async close() {
      await Promise.all([closeShop(), gateway.close()]);
      await courier.close();
      world.close();
    },
  };
}

function mountOn(site: Express, sandbox: Sandbox): void {
  site.disable('x-powered-by');
  site.use('/_sandbox', controlsRouter(sandbox));
}
