import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDatabase, type Database } from '../../prisma/embedded.ts';
import { migrate } from '../../prisma/migrate.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { freePort } from './free-ports.ts';
import { startPart, type Part } from './part.ts';

export interface WorldOptions {
  /** Holds the database, the shop's memory and the logs. */
  readonly folder: string;
  /** The shop's port, the next two for the gateway and the app; null takes free ones. */
  readonly basePort: number | null;
  /** False for a world that is thrown away afterwards. */
  readonly kept: boolean;
  /** Told what happens, a sentence at a time. */
  readonly say: (sentence: string) => void;
}

/** A running shop with Atelier in it: database, stand-in Shopify, web process and worker. */
export interface World {
  readonly sandbox: Sandbox;
  readonly databaseUrl: string;
  readonly web: Part;
  readonly worker: Part;
  stop(): Promise<void>;
}

/**
 * Starts everything in the order in which it depends on one another, and stops what runs already when a step fails.
 * @throws Error with one sentence for a person.
 */
export async function startWorld(options: WorldOptions): Promise<World> {
  mkdirSync(options.folder, { recursive: true });
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    options.say('Starting PostgreSQL …');
    const database = await startDatabase({ folder: join(options.folder, 'database'), durable: options.kept });
    undo.push(() => database.stop());
    options.say('Bringing the tables up to date …');
    await migrate(database.url);
    options.say('Opening the shop …');
    const sandbox = await openShop(options);
    undo.push(() => sandbox.close());
    options.say('Starting the app and its worker …');
    const parts = await startApp({ options, sandbox, database });
    undo.push(
      () => parts.web.stop(),
      () => parts.worker.stop(),
    );
    await untilHealthy(parts.address, parts.web.logFile);
    return { sandbox, databaseUrl: database.url, web: parts.web, worker: parts.worker, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

function openShop({ basePort, folder, kept }: WorldOptions): Promise<Sandbox> {
  return startSandbox({
    ...(basePort !== null && { port: basePort, gatewayPort: basePort + 1 }),
    ...(kept && { path: join(folder, 'shop.json') }),
  });
}

async function startApp(given: { options: WorldOptions; sandbox: Sandbox; database: Database }) {
  const { options, sandbox, database } = given;
  const port = options.basePort === null ? await freePort() : options.basePort + 2;
  const address = `http://127.0.0.1:${port}`;
  sandbox.connectApp(address);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    SHOPIFY_API_KEY: sandbox.world.app.apiKey,
    SHOPIFY_API_SECRET: sandbox.world.app.apiSecret,
    SHOPIFY_APP_URL: sandbox.appOrigin,
    SCOPES: sandbox.world.app.scopes.join(','),
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_BRIDGE_URL: `${sandbox.origin}/app-bridge.js`,
    SANDBOX_ORIGIN: sandbox.origin,
  };
  const start = (name: string, file: string) =>
    startPart({
      name,
      command: [...preloads, file],
      env,
      logFile: join(options.folder, `${name}.log`),
      say: options.say,
    });
  return {
    address,
    web: start('web', 'app/web.server.ts'),
    worker: start('worker', 'app/jobs/worker.server.ts'),
  };
}

const preloads = ['./tests/setup/follow-parent.ts', './tests/sandbox/redirect-fetch.ts'].flatMap((file) => [
  '--import',
  file,
]);

async function untilHealthy(address: string, logFile: string): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while (Date.now() < giveUpAt) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The app did not start within 30 seconds. Its last words are in ${logFile}.`);
}
