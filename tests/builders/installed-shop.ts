import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { database } from '#app/db.server.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { closeInbox } from '#app/webhooks/inbox.server.ts';
import { receiveWebhook } from '#app/webhooks/receive.server.ts';
import { sendShopifyTo } from '../sandbox/redirect-fetch.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { testEnvironment } from '../setup/test-environment.ts';
import { workOff } from './work-off.ts';

/** A stand-in shop in which Atelier was installed as a merchant does it, with its webhooks arriving in this process. */
export interface InstalledShop {
  readonly sandbox: Sandbox;
  readonly shop: string;
  /** Where webhooks are received. */
  readonly inbox: string;
  /** What happens when a merchant opens the app: the library's own token exchange and its hook. */
  open(): Promise<void>;
}

/** Call it after `useTestDatabase`, at the top of a test file. Every test begins with a shop that has just installed. */
export function useInstalledShop(): InstalledShop {
  let running: { sandbox: Sandbox; server: Server } | undefined;
  const now = () => {
    if (!running) throw new Error('The shop opens in beforeAll: use it inside of a test.');
    return running;
  };

  beforeAll(async () => {
    const server = createServer((request, response) => void receiveWebhook(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { SHOPIFY_API_KEY: apiKey, SHOPIFY_API_SECRET: apiSecret } = testEnvironment;
    const sandbox = await startSandbox({ apiKey, apiSecret, appUrl: addressOf(server) });
    sendShopifyTo(sandbox.origin);
    running = { sandbox, server };
  });
  beforeEach(async () => {
    now().sandbox.webhooks.drop(0);
    await now().sandbox.webhooks.release();
    await empty();
    now().sandbox.world.reset();
    now().sandbox.installation.install();
    await open(now().sandbox);
    await workOff();
  });
  afterEach(() => now().sandbox.faults.clear());
  afterAll(async () => {
    sendShopifyTo(null);
    await running?.sandbox.close();
    running?.server.close();
    await closeInbox();
  });

  return {
    get sandbox() {
      return now().sandbox;
    },
    get shop() {
      return now().sandbox.shop;
    },
    get inbox() {
      return `${addressOf(now().server)}/webhooks`;
    },
    open: () => open(now().sandbox),
  };
}

async function empty(): Promise<void> {
  await database().$executeRaw`
    TRUNCATE session, shop, webhook_delivery, option_set, publication, assignment, commission, commission_event,
      difference, fulfilment_hold, privacy_record, workshop, spot_price, choice_stock, stock_reservation,
      upload CASCADE`;
  await (await sendingQueue()).deleteAllJobs();
}

async function open(sandbox: Sandbox): Promise<void> {
  // Imported here, because it reads the environment that the test's database has just been named in.
  const { authenticate } = await import('#app/shopify.server.ts');
  const host = Buffer.from(`${sandbox.shop}/admin`).toString('base64url');
  const query = new URLSearchParams({
    embedded: '1',
    shop: sandbox.shop,
    host,
    id_token: sandbox.sessionToken(),
  });
  await authenticate.admin(
    new Request(`${testEnvironment.SHOPIFY_APP_URL}/app?${query}`, {
      // Shopify's library turns away what does not look like a browser.
      headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36' },
    }),
  );
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The inbox does not listen.');
  return `http://127.0.0.1:${address.port}`;
}
