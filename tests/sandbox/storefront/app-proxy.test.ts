import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { pretendWorld } from '../functions/pretend-shop.ts';
import { signProxyQuery } from './app-proxy.ts';
import type { Stall } from './open-stall.ts';
import { openStall } from './open-stall.ts';

const world = pretendWorld((state) => {
  state.customers = [{ id: '7', firstName: 'A', lastName: 'B', email: 'a@b.example', phone: null }];
});
const extensions = pretendExtensions({});
const seen: IncomingMessage[] = [];
const bodies: Buffer[] = [];
const app = createServer((request, response) => {
  seen.push(request);
  void keepBody(request);
  response.setHeader('set-cookie', 'app=1');
  response.setHeader(
    'content-type',
    request.url?.includes('liquid') ? 'application/liquid' : 'application/json',
  );
  response.end(
    request.url?.includes('liquid')
      ? '<h1>{{ shop.name }}</h1>{% if customer %}Dear {{ customer.first_name }}{% endif %}'
      : '{"ok":true}',
  );
});
async function keepBody(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  bodies.push(Buffer.concat(chunks));
}

let stall: Stall;

beforeAll(async () => {
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
  const address = app.address();
  world.app.appUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  stall = await openStall(world, extensions);
});
afterAll(() => {
  stall.close();
  app.close();
  extensions.remove();
});

function last(): URL {
  return new URL(seen.at(-1)?.url ?? '', 'http://app.invalid');
}

test.each([
  ['a guest', '', 'e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb'],
  ['a customer', '1', '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb'],
])('the signature for %s is that of Shopify’s worked example', (_, customer, signature) => {
  const query = new URLSearchParams(
    `extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=${customer}&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=x`,
  );

  expect(signProxyQuery(query, 'hush')).toBe(signature);
});

test('a request reaches the app signed, with the shop’s parameters and the visitor’s', async () => {
  const answer = await stall.get('/apps/atelier/commissions/5?view=full');
  const { pathname, searchParams } = last();

  expect(await answer.json()).toEqual({ ok: true });
  expect(pathname).toBe('/proxy/commissions/5');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    view: 'full',
    shop: 'atelier-demo.myshopify.com',
    path_prefix: '/apps/atelier',
    logged_in_customer_id: '',
    signature: signProxyQuery(searchParams, world.app.apiSecret),
  });
});

test('cookies go neither way', async () => {
  const answer = await fetch(`${stall.origin}/apps/atelier/x`, { headers: { cookie: 'customer=7' } });

  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(seen.at(-1)?.headers.cookie).toBeUndefined();
  expect(last().searchParams.get('logged_in_customer_id')).toBe('7');
});

test('Liquid from the app is drawn inside the theme', async () => {
  const page = await (await stall.get('/apps/atelier/liquid')).text();
  const known = await fetch(`${stall.origin}/apps/atelier/liquid`, { headers: { cookie: 'customer=7' } });

  expect(page).toContain('<h1>Atelier Demo</h1>');
  expect(page).toContain("<main id='MainContent'");
  expect(page).not.toContain('Dear');
  expect(await known.text()).toContain('Dear A');
});

test('a file in a form reaches the app byte for byte, its boundary and the signature with it', async () => {
  const sketch = Uint8Array.from({ length: 5000 }, (_, index) => index % 256);
  const form = new FormData();
  form.append('file', new Blob([sketch], { type: 'image/png' }), 'sketch ü.png');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await sent.arrayBuffer());

  await fetch(`${stall.origin}/apps/atelier/uploads?set=ring`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: bytes,
  });
  await expect.poll(() => bodies.at(-1)?.equals(bytes)).toBe(true);
  expect(seen.at(-1)?.headers['content-type']).toBe(type);
  const query = last().searchParams;
  expect(query.get('signature')).toBe(signProxyQuery(query, world.app.apiSecret));
});

test('a body of more than 25 MB goes no further', async () => {
  const before = seen.length;
  const answer = await fetch(`${stall.origin}/apps/atelier/uploads`, {
    method: 'POST',
    body: new Uint8Array(26 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
  expect(seen.length).toBe(before);
});

test('an app that does not answer is a bad gateway that says so', async () => {
  world.app.appUrl = 'http://127.0.0.1:1';
  const answer = await stall.get('/apps/atelier/x');

  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('Atelier did not answer');
});
