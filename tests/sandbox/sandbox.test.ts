import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hmacOf } from './admin-frame/app-address.ts';
import { listen, type Listening } from './listen.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { orderRing } from './webhooks/sample-order.ts';
import { configurationFrom } from './webhooks/subscriptions.ts';

const configuration = configurationFrom(`
[access_scopes]
scopes = "write_products,write_orders"
optional_scopes = ["write_files"]
[webhooks]
api_version = "2026-10"
[[webhooks.subscriptions]]
topics = ["orders/create", "orders/updated", "orders/cancelled", "app/uninstalled", "app/scopes_update"]
compliance_topics = ["customers/data_request"]
uri = "/webhooks"
`);

let sandbox: Sandbox;
let app: Listening;
let heard: string[];

beforeEach(async () => {
  heard = [];
  app = await listen((request, response) => {
    heard.push(String(request.headers['x-shopify-topic']));
    request.resume().on('end', () => response.end());
  }, 0);
  sandbox = await startSandbox({ configuration, appUrl: app.origin });
  sandbox.installation.install();
});

afterEach(async () => {
  await sandbox.close();
  await app.close();
});

async function control(path: string, body?: object): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${sandbox.origin}/_sandbox/${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, answer: await response.json() };
}

async function submit(path: string, fields: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${sandbox.origin}/admin/${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

const askAdminApi = () => fetch(`${sandbox.origin}/admin/api/2026-10/graphql.json`, { method: 'POST' });
const followLink = (block: string) =>
  see(`themes/current/editor?template=product&addAppBlockId=${block}&target=mainSection`);
const see = async (path: string) => (await fetch(`${sandbox.origin}/admin/${path}`)).text();

describe('the controls over HTTP', () => {
  it('advance the clock', async () => {
    const before = sandbox.clock.now();
    await control('clock', { advanceMs: 3_600_000 });
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  it('hold, list and release webhooks', async () => {
    await control('deliveries', { action: 'hold' });
    const order = orderRing(sandbox.world);
    await control(`orders/${order.id}/note`, { note: 'Ring for Saturday' });
    expect((await control('deliveries?status=held')).answer).toMatchObject([
      { topic: 'orders/create' },
      { topic: 'orders/updated' },
    ]);
    await control('deliveries', { action: 'release', order: 'reversed' });
    expect(heard).toEqual(['orders/updated', 'orders/create']);
  });

  it('cancel an order and tell the app', async () => {
    const order = orderRing(sandbox.world);
    await control(`orders/${order.id}/cancel`, {});
    await control('deliveries', { action: 'settle' });
    expect(heard).toContain('orders/cancelled');
    expect(order.cancelledAt).not.toBeNull();
  });

  it('turn the shop into a store that refuses Functions, and back', async () => {
    const { answer } = await control('shop', { kind: 'refuses-functions', theme: 'plain' });
    expect(answer).toMatchObject({ plan: 'basic', appIsPublic: false, theme: 'plain' });
    await control('shop', { kind: 'takes-functions' });
    expect(sandbox.state.shop.appIsPublic).toBe(true);
  });

  it('agree terms of sale, and publish what an app made', async () => {
    await control('terms', {
      discounts: [{ title: 'Spring', value: { kind: 'percentage', percent: 15 } }],
      sellingPlans: { '1000101': [{ name: 'Every year' }] },
    });
    expect(sandbox.state.discounts).toMatchObject([{ title: 'Spring', code: null, productIds: [] }]);
    expect(sandbox.state.products[0]?.variants[0]?.sellingPlans).toMatchObject([{ percentageOff: 0 }]);

    const product = sandbox.state.products[1];
    if (product) product.publishedAt = null;
    await control(`products/${product?.id}/publish`, {});
    expect(product?.publishedAt).not.toBeNull();
  });

  it('sign a browser in as a customer, and out', async () => {
    const into = await fetch(`${sandbox.origin}/_sandbox/sign-in/60002`, { redirect: 'manual' });
    expect(into.headers.getSetCookie()).toEqual([expect.stringContaining('customer=60002')]);
    const out = await fetch(`${sandbox.origin}/_sandbox/sign-in/nobody`, { redirect: 'manual' });
    expect(out.headers.getSetCookie()).toEqual([expect.stringContaining('customer=;')]);
  });

  it('make the Admin API fail once', async () => {
    await control('faults', { target: 'admin-api', status: 500 });
    expect((await askAdminApi()).status).toBe(500);
    expect((await askAdminApi()).status).not.toBe(500);
  });

  it('uninstall the app, ask for a customer’s data, and begin anew', async () => {
    await control('privacy', { action: 'requestData', customerId: '60001' });
    await control('installation', { action: 'uninstall' });
    await sandbox.webhooks.settled();
    expect(heard.toSorted()).toEqual(['app/uninstalled', 'customers/data_request']);
    orderRing(sandbox.world);
    await control('reset', {});
    expect(sandbox.state.orders).toEqual([]);
  });

  it('answer for no other shop', async () => {
    const answer = await fetch(`${sandbox.origin}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'x-forwarded-host': 'elsewhere.myshopify.com' },
    });
    expect(answer.status).toBe(404);
  });

  it('answer a mistake with a sentence', async () => {
    expect(await control('orders/999/cancel', {})).toEqual({
      status: 400,
      answer: { error: 'The shop has no order 999.' },
    });
    expect((await control('clock', { advanceMs: -1 })).status).toBe(400);
  });
});

describe('the admin', () => {
  it('opens the app with a signed address, a session token and who asks', async () => {
    const src = /data-src="([^"]+)"/.exec(await see('apps/atelier/app/commissions?stage=making'))?.[1];
    const url = new URL((src ?? '').replaceAll('&#38;', '&'));
    expect(url.origin + url.pathname).toBe(`${sandbox.appOrigin}/app/commissions`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      embedded: '1',
      shop: 'atelier-demo.myshopify.com',
      stage: 'making',
      host: Buffer.from('admin.shopify.com/store/atelier-demo').toString('base64url'),
      hmac: hmacOf(url.searchParams, 'atelier-sandbox-secret'),
    });
    const [head, body, signature] = (url.searchParams.get('id_token') ?? '').split('.');
    expect(signature).toBe(
      createHmac('sha256', 'atelier-sandbox-secret').update(`${head}.${body}`).digest('base64url'),
    );
  });

  it('knows the app by its client id too', async () => {
    const answer = await fetch(`${sandbox.origin}/admin/apps/atelier-sandbox/app/x?y=1`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/admin/apps/atelier/app/x?y=1');
  });

  it('offers to install the app before it shows it', async () => {
    sandbox.installation.uninstall();
    expect(await see('apps/atelier')).toContain('Install Atelier?');
    expect(await submit('settings/install', { back: '/admin/apps/atelier' })).toBe('/admin/apps/atelier');
    expect(sandbox.state.installation?.scopes).toEqual(['write_products', 'write_orders']);
  });

  it('shows hidden properties, holds and tags of an order, and edits it', async () => {
    const order = orderRing(sandbox.world);
    const page = await see(`orders/${order.id}`);
    expect(page).toMatch(/Hidden<\/span>\s*_bespoke/);
    expect(page).toContain('Line group');
    await submit(`orders/${order.id}/lines/${order.lines[0]?.id}/quantity`, { quantity: '1' });
    expect(order.lines[0]?.currentQuantity).toBe(1);
    const [fulfilment] = order.fulfillmentOrders;
    await submit(`orders/${order.id}/fulfilments/${fulfilment?.id}/hold`);
    expect(fulfilment).toMatchObject({ status: 'ON_HOLD', holds: [{ heldBy: 'merchant' }] });
    await submit(`orders/${order.id}/fulfilments/${fulfilment?.id}/release`, {
      holdId: fulfilment?.holds[0]?.id ?? '',
    });
    expect(fulfilment?.status).toBe('OPEN');
  });

  it('draws a shopper’s words as words, never as markup', async () => {
    const order = orderRing(sandbox.world);
    order.note = '</textarea><script>alert(1)</script>';
    expect(await see(`orders/${order.id}`)).not.toContain('<script>alert');
  });

  it('places the app block by its deep link, once, and only a block of this app', async () => {
    await submit('settings/block', { action: 'remove' });
    expect(sandbox.state.shop.blockPlacements).toEqual([]);
    expect(await followLink('other-app/product-options')).toContain('not a block of the installed app');
    expect(await followLink('atelier-sandbox/product-options')).toContain(
      'was added to the product template',
    );
    expect(await followLink('atelier-sandbox/product-options')).toContain('already stands');
    expect(sandbox.state.shop.blockPlacements).toHaveLength(1);
    await submit('settings/theme', { theme: 'vintage' });
    expect(await (await fetch(`${sandbox.origin}/admin/_frame/extensions`)).json()).toMatchObject([
      { activations: [{ status: 'unavailable', activations: [] }] },
    ]);
  });

  it('grants and takes back optional scopes only, and tells the app', async () => {
    const scopes = async (action: string, ...wanted: string[]) => {
      const response = await fetch(`${sandbox.origin}/admin/_frame/scopes/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scopes: wanted }),
      });
      return { status: response.status, answer: await response.json() };
    };
    expect((await scopes('grant', 'write_files')).answer).toMatchObject({
      granted: ['write_products', 'write_orders', 'write_files'],
    });
    expect((await scopes('revoke', 'write_files')).answer).toMatchObject({
      granted: ['write_products', 'write_orders'],
    });
    expect((await scopes('grant', 'read_all_orders')).status).toBe(400);
    await sandbox.webhooks.settled();
    expect(heard).toEqual(['app/scopes_update', 'app/scopes_update']);
  });

  it('lets itself be framed by nobody', async () => {
    const answer = await fetch(`${sandbox.origin}/admin/orders`);
    expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });

  it('says in a page what did not work', async () => {
    expect(await see('orders/999')).toContain('There is no order 999.');
  });
});
