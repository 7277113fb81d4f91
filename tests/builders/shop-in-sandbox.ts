import { afterAll, afterEach, beforeAll } from 'vitest';
import { database, inShop } from '#app/db.server.ts';
import { publishOptionSet, withdrawOptionSet } from '#app/jobs/definitions.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { clearProducts } from '#app/options/clear-products.server.ts';
import { writePublication } from '#app/options/write-publication.server.ts';
import { sendShopifyTo } from '../sandbox/redirect-fetch.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';

/** A shop that has just installed Atelier: a stand-in Shopify of its own, its row and its offline session. */
export interface ShopInSandbox {
  readonly shop: string;
  readonly sandbox: Sandbox;
  /** Products of the catalogue, enough of them copied to fill `count`. */
  stock(count: number): string[];
  /** What a product carries of ours, by key. */
  metafields(productId: string): Record<string, string>;
  /** Installs the app anew, with a token that works: what the merchant opening it after an uninstall does. */
  letIn(): Promise<void>;
  /** Runs waiting option set jobs, and those that they ask for, until none waits. */
  work(): Promise<void>;
}

const TOKEN = 'shpat_shop_in_sandbox';

/** Call it after `useTestDatabase`, at the top of a test file. Every test begins with an empty shop. */
export function useShopInSandbox(): ShopInSandbox {
  let sandbox: Sandbox | undefined;
  const running = () => {
    if (!sandbox) throw new Error('The sandbox starts in beforeAll: use the shop inside of a test.');
    return sandbox;
  };

  beforeAll(async () => {
    sandbox = await startSandbox();
    sendShopifyTo(sandbox.origin);
    await settle(sandbox);
  });
  afterEach(async () => await settle(running()));
  afterAll(async () => {
    sendShopifyTo(null);
    await sandbox?.close();
  });

  return {
    get shop() {
      return running().shop;
    },
    get sandbox() {
      return running();
    },
    stock: (count) => stock(running(), count),
    metafields: (productId) => metafieldsOf(running(), productId),
    letIn: async () => await letIn(running()),
    work,
  };
}

async function settle(sandbox: Sandbox): Promise<void> {
  const { shop, state } = sandbox;
  sandbox.webhooks.hold();
  state.metafields = [];
  await database()
    .$executeRaw`TRUNCATE option_set, publication, assignment, commission, difference, webhook_delivery, workshop, spot_price,
      choice_stock, stock_reservation, upload, shop, session CASCADE`;
  await (await sendingQueue()).deleteAllJobs();
  await letIn(sandbox);
  await inShop(
    shop,
    async (tx) =>
      await tx.shop.create({
        data: { shop, name: 'Atelier Demo', currency: 'GBP', installedAt: new Date() },
      }),
  );
}

async function letIn(sandbox: Sandbox): Promise<void> {
  const { shop } = sandbox;
  const id = `offline_${shop}`;
  sandbox.installation.reinstall();
  sandbox.state.installation?.tokens.push({
    token: TOKEN,
    kind: 'offline',
    userId: null,
    expiresAt: null,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    refreshedAt: null,
    refreshedFrom: null,
    revokedAt: null,
  });
  await database().session.upsert({
    where: { id },
    create: { id, shop, state: '', isOnline: false, accessToken: TOKEN },
    update: { accessToken: TOKEN },
  });
}

function stock({ state }: Sandbox, count: number): string[] {
  const model = state.products[0];
  if (!model) throw new Error('The seeded shop has no products.');
  while (state.products.length < count) {
    const id = String(900_000 + state.products.length);
    state.products.push({ ...model, id, handle: `piece-${id}`, title: `Piece ${id}`, variants: [] });
  }

  return state.products.slice(0, count).map(({ id }) => id);
}

function metafieldsOf({ state }: Sandbox, productId: string): Record<string, string> {
  const ours = state.metafields.filter(
    ({ ownerType, ownerId, namespace }) =>
      ownerType === 'PRODUCT' && ownerId === productId && namespace.endsWith('--bespoke'),
  );

  return Object.fromEntries(ours.map(({ key, value }) => [key, value]));
}

async function work(): Promise<void> {
  const queue = await sendingQueue();
  for (;;) {
    const [writing] = await queue.fetch(publishOptionSet.name);
    const [clearing] = await queue.fetch(withdrawOptionSet.name);
    if (!writing && !clearing) return;
    if (writing) {
      const job = publishOptionSet.payload.parse(writing.data);
      await writePublication(job.shop, job);
      await queue.complete(publishOptionSet.name, writing.id);
    }
    if (clearing) {
      const job = withdrawOptionSet.payload.parse(clearing.data);
      await clearProducts(job.shop, job);
      await queue.complete(withdrawOptionSet.name, clearing.id);
    }
  }
}
