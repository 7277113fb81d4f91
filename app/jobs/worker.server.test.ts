import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database, inShop } from '#app/db.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { orderOf, publishRing, ringLine } from '../../tests/builders/ordered-ring.ts';
import { startWorker, until, type Worker } from '../../tests/builders/worker.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
const workers: Worker[] = [];
let stamp = '';

beforeEach(async () => {
  stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.kill();
});

function start(): Worker {
  const worker = startWorker({
    SANDBOX_ORIGIN: world.sandbox.origin,
    DATABASE_URL: process.env['DATABASE_URL'] ?? '',
  });
  workers.push(worker);
  return worker;
}

async function isOpened(): Promise<boolean> {
  const { shop } = world;
  return (await inShop(shop, (tx) => tx.commission.count({ where: { shop } }))) === 1;
}

async function isActive(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'order.reconcile' AND state = 'active'`;
  return rows.length > 0;
}

describe('a worker', () => {
  it('opens the commission of an order within two seconds of its webhook', async () => {
    await start().ready;
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await world.sandbox.webhooks.settled();

    await until(isOpened, 2000);
    expect(await isOpened()).toBe(true);
  });

  it('that is killed leaves its job to another, which does it within a minute', async () => {
    const first = start();
    // Whatever it asks, and however soon it is killed: nothing of this is left for the second one.
    world.sandbox.faults.next('admin-api', { hang: true }, 100);
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await world.sandbox.webhooks.settled();
    await until(isActive, 20_000);
    await first.kill();
    world.sandbox.faults.clear();
    start();

    await until(isOpened, 60_000);
    expect(first.isRunning()).toBe(false);
  }, 120_000);

  it('that is asked to stop finishes what it is doing', async () => {
    const worker = start();
    world.sandbox.faults.next('admin-api', { status: 429, retryAfter: 2 });
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await world.sandbox.webhooks.settled();
    await until(isActive, 20_000);
    await worker.stop();

    expect(await isOpened()).toBe(true);
  });

  it('that is asked to stop while it still starts finishes what it has taken up', async () => {
    world.sandbox.faults.next('admin-api', { status: 429, retryAfter: 2 });
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await world.sandbox.webhooks.settled();
    const worker = start();
    await until(isActive, 20_000);
    await worker.stop();

    expect(await isOpened()).toBe(true);
  });
});
