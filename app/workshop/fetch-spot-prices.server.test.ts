import { createServer, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { writeWorkshop } from '#app/jobs/definitions.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import type { Network } from '#app/fetch-public.server.ts';
import { decideSpotPrice } from './decide-spot-price.server.ts';
import { fetchSpotPrices, fetchSpotPricesNow } from './fetch-spot-prices.server.ts';
import { readWorkshop } from './read-workshop.server.ts';
import { saveSettings } from './save-settings.server.ts';
import { setSpotPrice } from './set-spot-price.server.ts';
import { spotPricesAt } from './spot-prices-at.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

/** What the source answers. */
let says: { status: number; body: unknown } = { status: 200, body: {} };
const server = createServer((_request, response) =>
  response.writeHead(says.status).end(JSON.stringify(says.body)),
);
let network: Network;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  network = {
    addressesOf: async () => ['93.184.215.14'],
    request: (options, onAnswer) =>
      httpRequest({ ...options, agent: false, host: '127.0.0.1', port }, onAnswer),
  };
});
afterAll(() => server.close());

const paths = { gold: 'gold', silver: '', platinum: '', palladium: '', currency: '', rate: '' };
beforeEach(async () => {
  await saveSettings(atelier.shop, {
    url: 'https://prices.example.com/',
    paths,
    unit: 'gram',
    currency: '',
    guardPercent: '10',
    closedWeekdays: 65,
    closedDays: [],
    dailyCapacity: '',
    revision: 1,
  });
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const answers = (gold: unknown) => (says = { status: 200, body: { gold } });
const fetchAt = async (minute: number) => await fetchSpotPrices(atelier.shop, at(minute), network);
const setAt = async (amount: string, minute: number) =>
  await setSpotPrice(atelier.shop, { metal: 'gold', amount, unit: 'gram', by: '11' }, at(minute));
const job = async () => await fetchSpotPricesNow(atelier.shop, at(2), network);
const heldAt = async (minute: number) =>
  (await inShop(atelier.shop, async (tx) => await spotPricesAt(tx, atelier.shop, at(minute)))).map(
    ({ metal, minorPerGram }) => `${metal} ${minorPerGram}`,
  );
const page = async () => await readWorkshop(atelier.shop, at(59));
const gold = async () => (await page()).spot.find(({ metal }) => metal === 'gold');

describe('a spot price', () => {
  it('set by hand holds at once, from then on', async () => {
    expect(await setAt('80', 1)).toEqual({ kind: 'set' });
    expect(await setAt('82.46', 5)).toEqual({ kind: 'set' });

    expect(await heldAt(0)).toEqual([]);
    expect(await heldAt(4)).toEqual(['gold 8000.000000']);
    expect(await heldAt(5)).toEqual(['gold 8246.000000']);
    expect((await page()).history.map(({ became }) => became)).toEqual(['accepted', 'accepted']);
  });

  it('that is none is refused, and the old one stays', async () => {
    await setAt('80', 1);
    expect(await setAt('eighty', 2)).toMatchObject({ refusal: { code: 'no-price' } });
    expect(await heldAt(3)).toEqual(['gold 8000.000000']);
  });

  it('fetched within the guard holds at once', async () => {
    await setAt('80', 1);
    answers(84);
    expect(await fetchAt(2)).toEqual({ kind: 'fetched', accepted: 1, waiting: 0 });
    expect(await heldAt(2)).toEqual(['gold 8400.000000']);
    expect((await gold())?.current).toMatchObject({ by: 'source' });
  });

  it('that jumps waits, with the difference, until the maker accepts it', async () => {
    await setAt('80', 1);
    answers(100);
    expect(await fetchAt(2)).toEqual({ kind: 'fetched', accepted: 0, waiting: 1 });
    expect(await heldAt(3)).toEqual(['gold 8000.000000']);
    expect((await gold())?.waiting).toMatchObject({ minorPerGram: '10000.000000', changePercent: 25 });

    const decision = { metal: 'gold', at: at(2), isAccepted: true } as const;
    expect(await decideSpotPrice(atelier.shop, decision, at(10))).toEqual({ kind: 'accepted' });
    expect(await decideSpotPrice(atelier.shop, decision, at(11))).toEqual({ kind: 'accepted' });
    expect(await heldAt(9)).toEqual(['gold 8000.000000']);
    expect(await heldAt(10)).toEqual(['gold 10000.000000']);
    expect((await gold())?.waiting).toBeNull();
  });

  it('that was refused does not hold, and the next jump waits again', async () => {
    await setAt('80', 1);
    answers(100);
    await fetchAt(2);
    const decision = { metal: 'gold', at: at(2), isAccepted: false } as const;
    expect(await decideSpotPrice(atelier.shop, decision, at(3))).toEqual({ kind: 'turned-down' });
    expect(await decideSpotPrice(atelier.shop, { ...decision, isAccepted: true }, at(4))).toMatchObject({
      refusal: { code: 'not-waiting' },
    });
    expect(await heldAt(5)).toEqual(['gold 8000.000000']);

    expect(await fetchAt(6)).toMatchObject({ waiting: 1 });
    expect((await page()).history.map(({ became }) => became)).toEqual(['waiting', 'refused', 'accepted']);
  });

  it('of a metal that never had one waits: its unit may be wrong', async () => {
    answers(2600);
    expect(await fetchAt(1)).toMatchObject({ waiting: 1 });
    expect((await gold())?.waiting).toMatchObject({ changePercent: null });
  });

  it('that waits is passed over when one is set by hand', async () => {
    answers(100);
    await fetchAt(1);
    await setAt('80', 2);
    const decision = { metal: 'gold', at: at(1), isAccepted: true } as const;
    expect(await decideSpotPrice(atelier.shop, decision, at(3))).toMatchObject({
      refusal: { code: 'not-waiting' },
    });
    expect(await heldAt(4)).toEqual(['gold 8000.000000']);
  });

  it('fetched twice is kept once', async () => {
    await setAt('80', 1);
    answers(84);
    await fetchAt(2);
    expect(await fetchAt(3)).toEqual({ kind: 'fetched', accepted: 0, waiting: 0 });
    answers(200);
    await fetchAt(4);
    await fetchAt(5);
    expect((await page()).history).toHaveLength(3);
  });

  it('has the product pages told, when it holds', async () => {
    const queue = await sendingQueue();
    await queue.deleteAllJobs();
    answers(100);
    await fetchAt(1);
    expect(await queue.fetch(writeWorkshop.name)).toEqual([]);
    await setAt('80', 2);
    expect(await queue.fetch(writeWorkshop.name)).toMatchObject([{ data: { shop: atelier.shop } }]);
  });
});

describe('a source that fails', () => {
  it('is named on the page, changes no price, and is forgotten when it is well again', async () => {
    await setAt('80', 1);
    says = { status: 503, body: {} };
    expect(await fetchAt(2)).toMatchObject({ refusal: { code: 'source-failed' } });
    expect((await page()).source.failure).toContain('status 503');
    expect(await heldAt(3)).toEqual(['gold 8000.000000']);

    answers(81);
    await fetchAt(4);
    expect((await page()).source).toMatchObject({ failure: null, fetchedAt: at(4).toISOString() });
  });

  it('is asked again by the job when that may help, and not when it never will', async () => {
    says = { status: 503, body: {} };
    await expect(job()).rejects.toMatchObject({ retryable: true });
    answers('sold out');
    await expect(job()).rejects.toMatchObject({ retryable: false });
  });

  it('is not there where prices are set by hand', async () => {
    await inShop(
      atelier.shop,
      async (tx) => await tx.workshop.updateMany({ where: { shop: atelier.shop }, data: { spotUrl: null } }),
    );
    expect(await fetchAt(1)).toMatchObject({ refusal: { code: 'no-source' } });
    await fetchSpotPricesNow(atelier.shop, at(2), network);
  });
});

describe('the settings', () => {
  it('are kept by one of two windows, and the other is told', async () => {
    const command = {
      url: '',
      paths,
      unit: 'gram',
      currency: '',
      guardPercent: '5',
      closedWeekdays: 1,
      closedDays: ['2026-12-24'],
      dailyCapacity: '3',
      revision: 2,
    } as const;
    expect(await saveSettings(atelier.shop, command)).toEqual({ kind: 'saved' });
    expect(await saveSettings(atelier.shop, command)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect((await page()).calendar).toMatchObject({
      closedWeekdays: 1,
      closedDays: ['2026-12-24'],
      dailyCapacity: 3,
    });
  });
});
