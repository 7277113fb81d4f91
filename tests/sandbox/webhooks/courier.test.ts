import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uninstall } from '../identity/installation.ts';
import { listen, type Listening } from '../listen.ts';
import { archiveOrder } from '../state/orders.ts';
import type { World } from '../state/world.ts';
import { Courier } from './courier.ts';
import { orderRing, shopWithApp } from './sample-order.ts';
import { configurationFrom } from './subscriptions.ts';

const configuration = configurationFrom(`
[webhooks]
api_version = "2026-10"
[[webhooks.subscriptions]]
topics = ["orders/create", "orders/updated", "app/uninstalled"]
compliance_topics = ["shop/redact"]
uri = "/webhooks"
`);

let world: World;
let courier: Courier;
let app: Listening;
let received: { headers: IncomingHttpHeaders; body: string }[];
/** What the app answers; null keeps the connection open without a word. */
let status: number | null;

beforeEach(async () => {
  received = [];
  status = 200;
  app = await listen((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      if (status !== null) response.writeHead(status, { location: '/elsewhere' }).end();
    });
  }, 0);
  world = shopWithApp();
  world.app.appUrl = app.origin;
  courier = new Courier(world, { configuration, timeoutMs: 1500 });
});

afterEach(async () => {
  await courier.close();
  await app.close();
});

const topics = () => received.map(({ headers }) => headers['x-shopify-topic']);
const webhookIds = () => received.map(({ headers }) => headers['x-shopify-webhook-id']);

describe('a webhook', () => {
  it('arrives signed over its raw body, with every header that Shopify sends', async () => {
    orderRing(world);
    await courier.settled();
    const [first] = received;
    expect(first?.headers).toMatchObject({
      'x-shopify-topic': 'orders/create',
      'x-shopify-shop-domain': 'atelier-demo.myshopify.com',
      'x-shopify-api-version': '2026-10',
      'user-agent': 'Shopify-Captain-Hook',
      'content-type': 'application/json',
      'x-shopify-hmac-sha256': createHmac('sha256', 'hush')
        .update(first?.body ?? '')
        .digest('base64'),
    });
    for (const name of ['webhook-id', 'event-id', 'triggered-at'])
      expect(first?.headers[`x-shopify-${name}`]).toMatch(/^[\w:.-]{20,}$/);
  });

  it('is not sent to an app that is not installed, but the uninstall itself is', async () => {
    uninstall(world);
    orderRing(world);
    await courier.settled();
    expect(topics()).toEqual(['app/uninstalled']);
  });

  it.each([
    ['an error', 500],
    ['a redirect, which Shopify does not follow', 302],
    ['no answer in time', null],
  ])('is tried again after %s', async (_what, answer) => {
    status = answer;
    orderRing(world);
    await courier.settled();
    const [delivery] = courier.deliveries();
    expect(delivery).toMatchObject({ status: 'waiting', attempts: [{ status: answer }] });
    expect(delivery?.nextAttemptAt).not.toBeNull();

    status = 200;
    await world.clock.advance(60_000);
    expect(delivery?.status).toBe('delivered');
    expect(new Set(webhookIds()).size).toBe(1);
  });

  it('is given up after eight retries over four hours', async () => {
    status = 503;
    orderRing(world);
    await courier.settled();
    await world.clock.advance(4 * 3_600_000 - 60_000);
    const [delivery] = courier.deliveries();
    expect(delivery).toMatchObject({ status: 'waiting' });
    await world.clock.advance(120_000);
    expect(delivery).toMatchObject({ status: 'failed', nextAttemptAt: null });
    expect(received).toHaveLength(9);
  });

  it('brings shop/redact two days after an uninstall, unless the app came back', async () => {
    uninstall(world);
    await world.clock.advance(47 * 3_600_000);
    expect(topics()).toEqual(['app/uninstalled']);
    await world.clock.advance(3_600_000);
    expect(topics()).toEqual(['app/uninstalled', 'shop/redact']);
  });

  it('about redaction is not sent when the app was installed again', async () => {
    const { installation } = world.state;
    uninstall(world);
    world.state.installation = installation;
    await world.clock.advance(49 * 3_600_000);
    expect(topics()).toEqual(['app/uninstalled']);
  });
});

describe('the courier misbehaves on request', () => {
  it('holds what comes and releases it the other way round', async () => {
    courier.hold();
    archiveOrder(world, orderRing(world).id);
    await courier.settled();
    expect(received).toHaveLength(0);
    await courier.release('reversed');
    expect(topics()).toEqual(['orders/updated', 'orders/create']);
  });

  it('releases in any order that is asked for', async () => {
    courier.hold();
    const first = orderRing(world);
    orderRing(world);
    archiveOrder(world, first.id);
    const [one, two, three] = courier.deliveries().map(({ webhookId }) => webhookId);
    await courier.release([three ?? '', one ?? '', two ?? '']);
    expect(webhookIds()).toEqual([three, one, two]);
  });

  it('loses the next one for good', async () => {
    courier.drop(1);
    archiveOrder(world, orderRing(world).id);
    await courier.settled();
    await world.clock.advance(5 * 3_600_000);
    expect(topics()).toEqual(['orders/updated']);
    expect(courier.deliveries({ status: 'dropped' })).toHaveLength(1);
  });

  it('repeats one many times at once under the same id', async () => {
    orderRing(world);
    await courier.settled();
    const [delivery] = courier.deliveries();
    await courier.repeat(delivery?.webhookId ?? '', 20, true);
    expect(received).toHaveLength(21);
    expect(new Set(webhookIds()).size).toBe(1);
  });

  it('delays one on the shop’s clock', async () => {
    courier.hold();
    orderRing(world);
    const [delivery] = courier.deliveries();
    courier.delay(delivery?.webhookId ?? '', 3_600_000);
    await world.clock.advance(3_500_000);
    expect(received).toHaveLength(0);
    await world.clock.advance(100_000);
    expect(received).toHaveLength(1);
  });
});

describe('the app’s configuration', () => {
  it('names topics, compliance topics, scopes and the fields that are wanted', async () => {
    const read = configurationFrom(`
[access_scopes]
scopes = "write_products, write_orders"
optional_scopes = ["write_files"]
[webhooks]
api_version = "2026-10"
[[webhooks.subscriptions]]
topics = ["orders/create"]
uri = "https://elsewhere.example/hooks"
include_fields = ["id"]
`);
    expect(read).toEqual({
      apiVersion: '2026-10',
      scopes: ['write_products', 'write_orders'],
      optionalScopes: ['write_files'],
      subscriptions: [
        { topic: 'orders/create', uri: 'https://elsewhere.example/hooks', name: null, includeFields: ['id'] },
      ],
    });
  });

  it('with a filter is refused, because the stand-in would not filter', () => {
    expect(() =>
      configurationFrom(
        '[webhooks]\napi_version = "2026-10"\n[[webhooks.subscriptions]]\ntopics = ["orders/create"]\nuri = "/w"\nfilter = "id:1"',
      ),
    ).toThrow(/filter/);
  });
});
