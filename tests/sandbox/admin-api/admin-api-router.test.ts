import express from 'express';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueToken } from '../identity/access-tokens.ts';
import { install } from '../identity/installation.ts';
import { firstOf, orderRing, ringShop, type RingShop } from '../state/ring-shop.ts';
import { adminApiRouter } from './admin-api-router.ts';

let shop: RingShop;
let server: Server;
let token: string;

beforeEach(async () => {
  shop = ringShop({ machine: () => Date.parse('2026-11-23T09:00:00Z') });
  const installation = install(shop.world);
  ({ token } = issueToken(shop.world, installation, { kind: 'offline', userId: null, expiring: true }));
  server = createServer(express().use(adminApiRouter(shop.world)));
  await new Promise<void>((listening) => server.listen(0, listening));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Asked {
  body?: unknown;
  accessToken?: string;
  version?: string;
  signal?: AbortSignal;
}

async function post({ body = { query: '{ shop { name } }' }, ...asked }: Asked = {}) {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const response = await fetch(
    `http://localhost:${port}/admin/api/${asked.version ?? '2026-10'}/graphql.json`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': asked.accessToken ?? token },
      body: JSON.stringify(body),
      ...(asked.signal && { signal: asked.signal }),
    },
  );
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
}

describe('the Admin API over HTTP', () => {
  it('answers with data, cost and the version it spoke', async () => {
    const { status, headers, answer } = await post();
    expect(status).toBe(200);
    expect(headers.get('X-Shopify-API-Version')).toBe('2026-10');
    expect(answer).toEqual({
      data: { shop: { name: 'Atelier Demo' } },
      extensions: {
        cost: {
          requestedQueryCost: 1,
          actualQueryCost: 1,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1999, restoreRate: 100 },
        },
      },
    });
  });

  it('turns away a token that is unknown or has expired', async () => {
    const refused = {
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    };
    expect(await post({ accessToken: 'shpat_unknown' })).toMatchObject({ status: 401, answer: refused });
    await shop.world.clock.advance(3_600_000);
    expect(await post()).toMatchObject({ status: 401, answer: refused });
  });

  it('knows one version, and asks for a query', async () => {
    expect(await post({ version: '2025-01' })).toMatchObject({ status: 404 });
    expect(await post({ body: {} })).toMatchObject({ status: 400 });
  });

  it('empties its bucket, says THROTTLED, and fills it again with time', async () => {
    const hundred = Array.from({ length: 100 }, (_unused, index) => {
      return `tag${index}: tagsAdd(id: "gid://shopify/Order/1", tags: ["x"]) { userErrors { message } }`;
    });
    const body = { query: `mutation { ${hundred.join(' ')} }` };
    expect((await post({ body })).answer).not.toHaveProperty('errors');
    expect((await post({ body })).answer).not.toHaveProperty('errors');
    expect((await post({ body })).answer).toMatchObject({
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
      extensions: {
        cost: { requestedQueryCost: 1000, actualQueryCost: null, throttleStatus: { currentlyAvailable: 0 } },
      },
    });
    await shop.world.clock.advance(9000);
    expect((await post({ body })).answer).toHaveProperty('errors');
    await shop.world.clock.advance(1000);
    expect((await post({ body })).answer).not.toHaveProperty('errors');
  });
});

describe('the Admin API when it is told to fail', () => {
  it('answers 429 with Retry-After, then 500, then as ever', async () => {
    shop.world.faults.next('admin-api', { status: 429, retryAfter: 2 });
    shop.world.faults.next('admin-api', { status: 500 });
    const busy = await post();
    expect(busy.status).toBe(429);
    expect(busy.headers.get('Retry-After')).toBe('2.0');
    expect(await post()).toMatchObject({ status: 500 });
    expect(await post()).toMatchObject({ status: 200 });
  });

  it('says THROTTLED as often as it was told', async () => {
    shop.world.faults.next('admin-api', { throttled: true }, 2);
    const codes = [await post(), await post(), await post()].map(({ answer }) =>
      JSON.stringify(answer).includes('THROTTLED'),
    );
    expect(codes).toEqual([true, true, false]);
  });

  it('does what it was asked and cuts the line before it answers', async () => {
    const order = orderRing(shop);
    shop.world.faults.next('admin-api', { dropAfter: true });
    const query = `mutation { tagsAdd(id: "gid://shopify/Order/${order.id}", tags: ["Making"]) { userErrors { message } } }`;
    await expect(post({ body: { query } })).rejects.toThrow('fetch failed');
    expect(firstOf(shop.world.state.orders).tags).toEqual(['Making']);
  });

  it('keeps silent until the caller gives up', async () => {
    shop.world.faults.next('admin-api', { hang: true });
    await expect(post({ signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
  });
});
