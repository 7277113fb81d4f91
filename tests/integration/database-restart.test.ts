import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '#app/db.server.ts';
import { closeSendingQueue, sendingQueue } from '#app/jobs/queue.server.ts';
import { canKeepDeliveries, closeInbox, keepDelivery } from '#app/webhooks/inbox.server.ts';
import { type Database, startDatabase } from '../../prisma/embedded.ts';
import { migrate } from '../../prisma/migrate.ts';
import { startWorker, until, type Worker } from '../builders/worker.ts';
import { testEnvironment } from '../setup/test-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'atelier-restart-'));
let server: Database;
let worker: Worker;

beforeAll(async () => {
  delete process.env['DATABASE_URL'];
  server = await startDatabase({ folder, durable: false });
  await migrate(server.url);
  Object.assign(process.env, testEnvironment, { DATABASE_URL: server.url });
  worker = startWorker({ DATABASE_URL: server.url });
});
afterAll(async () => {
  await worker.kill();
  await Promise.all([closeInbox(), closeSendingQueue(), closeDatabase()]);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await server.stop();
  expect(await canKeepDeliveries()).toBe(false);
  await expect(database().session.count()).rejects.toThrow(/reach|connect|refused/i);
  delete process.env['DATABASE_URL'];
  server = await startDatabase({ folder, durable: false, port: Number(new URL(server.url).port) });
  process.env['DATABASE_URL'] = server.url;
}

function delivery(webhookId: string) {
  const body = JSON.stringify({ id: 1 });
  return {
    shop: 'jane.myshopify.com',
    webhookId,
    topic: 'app/scopes_update',
    triggeredAt: null,
    apiVersion: null,
    body,
  };
}

/** The worker looks for jobs: it holds connections besides the sender's one. */
async function isWorking(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE application_name = 'atelier-jobs' AND query LIKE '%order.reconcile%'`;
  return rows.length > 0;
}

/** The worker has taken the job and given it up: the body says nothing of scopes. */
async function isWorkedOff(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'shop.scopes-updated' AND state = 'failed'`;
  return rows.length > 0;
}

describe('a database that restarts', () => {
  it('ends no process: webhooks are kept and jobs are done as soon as it is back', async () => {
    await (await sendingQueue()).getQueues();
    await until(isWorking, 20_000);
    await restart();

    await until(canKeepDeliveries, 20_000);
    await keepDelivery(delivery('w-1'), new Date());
    await until(isWorkedOff, 40_000);
    expect(worker.isRunning()).toBe(true);
  });
});
