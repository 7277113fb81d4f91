import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { reconcileOrder } from '#app/jobs/definitions.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { testEnvironment } from '../../tests/setup/test-environment.ts';
import { closeInbox } from './inbox.server.ts';
import { receiveWebhook } from './receive.server.ts';

useTestDatabase();
const shop = 'jane.myshopify.com';
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => void receiveWebhook(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
beforeEach(async () => {
  await inShop(shop, (tx) => tx.webhookDelivery.deleteMany({ where: { shop } }));
  await (await sendingQueue()).deleteAllJobs();
});
afterAll(async () => {
  server.close();
  await closeInbox();
});

function kept() {
  return inShop(shop, (tx) => tx.webhookDelivery.findMany({ where: { shop } }));
}

async function waiting() {
  return await (await sendingQueue()).findJobs(reconcileOrder.name, { queued: true });
}

function bodyOf(megabytes: number): string {
  return JSON.stringify({ id: 1, note: 'x'.repeat(megabytes * 1024 * 1024) });
}

const paid = JSON.stringify({ id: 450789469, admin_graphql_api_id: 'gid://shopify/Order/450789469' });

/** Posts a delivery as Shopify would; `headers` changes or (null) leaves out some. */
async function deliver(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string | null> = {},
): Promise<number> {
  const all = {
    'x-shopify-topic': 'orders/create',
    'x-shopify-shop-domain': shop,
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-triggered-at': '2026-11-23T12:00:00.123456789Z',
    'x-shopify-api-version': '2026-10',
    'x-shopify-hmac-sha256': createHmac('sha256', testEnvironment.SHOPIFY_API_SECRET)
      .update(body)
      .digest('base64'),
    ...headers,
  };
  const sent = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { status } = await fetch(`http://127.0.0.1:${port}/webhooks`, {
    method: 'POST',
    body,
    headers: sent,
  });
  return status;
}

describe('a webhook', () => {
  it('is kept exactly as it came and leads to one reading of its order', async () => {
    expect(await deliver(paid, { 'x-shopify-webhook-id': 'w-1' })).toBe(200);

    expect(await kept()).toMatchObject([
      { webhookId: 'w-1', topic: 'orders/create', body: paid, apiVersion: '2026-10', failure: null },
    ]);
    expect((await kept())[0]?.triggeredAt).toEqual(new Date('2026-11-23T12:00:00.123Z'));
    expect((await waiting()).map(({ data }) => data)).toEqual([{ shop, orderId: '450789469' }]);
  });

  it('changes nothing when it comes fifty times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => deliver(paid, { 'x-shopify-webhook-id': 'w-2' })),
    );

    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await kept()).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
  });

  it('shares the waiting job with others about the same order', async () => {
    await deliver(paid);
    await deliver(paid, { 'x-shopify-topic': 'orders/paid' });

    expect(await kept()).toHaveLength(2);
    expect(await waiting()).toHaveLength(1);
  });

  it('is answered and kept when we have never heard of its topic', async () => {
    expect(await deliver('{}', { 'x-shopify-topic': 'moons/full' })).toBe(200);
    expect(await kept()).toMatchObject([{ topic: 'moons/full', failure: null }]);
  });

  it('is answered, kept and marked when its body cannot be read: sending it again would not help', async () => {
    for (const body of ['{"id":', '[]', 'null', '{"id":"abc"}', '']) {
      expect(await deliver(body)).toBe(200);
    }

    const rows = await kept();
    expect(rows).toHaveLength(5);
    expect(rows.every(({ failure }) => failure?.includes('not what Shopify documents'))).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  it('is kept although its bytes are no text that PostgreSQL takes', async () => {
    expect(await deliver(new Uint8Array([0x7b, 0x00, 0xff, 0x7d]))).toBe(200);
    expect(await kept()).toHaveLength(1);
  });

  it('is kept up to ten megabytes and refused above', async () => {
    expect(await deliver(bodyOf(9))).toBe(200);
    expect(await deliver(bodyOf(10)).catch(() => 413)).toBe(413);
    expect(await kept()).toHaveLength(1);
  });
});

describe('what is no webhook of Shopify’s', () => {
  it('is refused when the signature is not over these bytes', async () => {
    const other = createHmac('sha256', 'another secret').update(paid).digest('base64');

    expect(await deliver(paid, { 'x-shopify-hmac-sha256': other })).toBe(401);
    expect(await deliver(paid, { 'x-shopify-hmac-sha256': 'short' })).toBe(401);
    expect(
      await deliver(`${paid} `, {
        'x-shopify-hmac-sha256': createHmac('sha256', testEnvironment.SHOPIFY_API_SECRET)
          .update(paid)
          .digest('base64'),
      }),
    ).toBe(401);
    expect(await kept()).toEqual([]);
  });

  it('is refused without the headers that Shopify always sends', async () => {
    for (const name of [
      'x-shopify-topic',
      'x-shopify-shop-domain',
      'x-shopify-webhook-id',
      'x-shopify-hmac-sha256',
    ]) {
      expect(await deliver(paid, { [name]: null })).toBe(400);
    }
    expect(await deliver(paid, { 'x-shopify-shop-domain': 'evil.example.com' })).toBe(400);
    expect(await kept()).toEqual([]);
  });
});
