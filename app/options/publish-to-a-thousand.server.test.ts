import { afterEach, describe, expect, it } from 'vitest';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { startWorker, until, type Worker } from '../../tests/builders/worker.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { assignProducts } from './assign-products.server.ts';
import { createFromStarter } from './create-option-set.server.ts';
import { progressOf } from './progress.ts';
import { publishOptionSet } from './publish-option-set.server.ts';
import { readOptionSet } from './read-option-set.server.ts';
import { writePublication } from './write-publication.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();
const PRODUCTS = 1000;
/** What Shopify's picker gives at once. */
const PICKED = 250;
const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.kill();
});

function start(): Worker {
  const worker = startWorker({
    SANDBOX_ORIGIN: atelier.sandbox.origin,
    DATABASE_URL: process.env['DATABASE_URL'] ?? '',
  });
  workers.push(worker);
  return worker;
}

async function published(): Promise<{ id: string; products: string[] }> {
  const { id } = await createFromStarter(atelier.shop, 'engagement-ring');
  const products = atelier.stock(PRODUCTS);
  for (let at = 0; at < PRODUCTS; at += PICKED) {
    const productIds = products.slice(at, at + PICKED);
    await assignProducts(atelier.shop, { id, productIds, move: false });
  }
  expect(await publishOptionSet(atelier.shop, { id, revision: 1, by: '11' })).toMatchObject({
    products: PRODUCTS,
  });

  return { id, products };
}

const progress = async (id: string) => progressOf((await readOptionSet(atelier.shop, id))?.products ?? []);

const ofProducts = () => atelier.sandbox.state.metafields.filter(({ ownerType }) => ownerType === 'PRODUCT');

/** How many products carry how many of the three metafields. */
function carried(): Map<number, number> {
  const byProduct = Map.groupBy(ofProducts(), ({ ownerId }) => ownerId);
  const counts = [...byProduct.values()].map(({ length }) => length);
  return new Map([...Map.groupBy(counts, (count) => count)].map(([count, all]) => [count, all.length]));
}

describe('a thousand products', () => {
  it('are written within Shopify’s limits, with progress, and go on after kill -9 with none half published', async () => {
    const { id } = await published();
    expect(await progress(id)).toMatchObject({ total: PRODUCTS, moving: PRODUCTS });
    const first = start();
    await until(async () => (await progress(id)).settled >= 100, 60_000);
    await first.kill();

    const cutShort = await progress(id);
    expect(cutShort.settled).toBeLessThan(PRODUCTS);
    expect([...carried().keys()]).toEqual([3]);

    // A batch that was written and not noted yet is written once more; nothing else is.
    const metafields = ofProducts();
    const survivors = metafields.length;
    for (const metafield of metafields) metafield.value = 'written before the crash';
    await writePublication(atelier.shop, { optionSetId: id, version: 1 });

    expect(await progress(id)).toEqual({ total: PRODUCTS, settled: PRODUCTS, moving: 0, failed: 0 });
    expect(carried()).toEqual(new Map([[3, PRODUCTS]]));
    const kept = metafields.filter(({ value }) => value === 'written before the crash').length;
    expect(survivors - kept).toBeLessThanOrEqual(3 * 8);
  }, 120_000);
});
