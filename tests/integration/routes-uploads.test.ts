import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { type Answered, usePages } from '../builders/pages.ts';
import { signProxyQuery } from '../sandbox/storefront/app-proxy.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const installed = useInstalledShop();
const pages = usePages();

const REFERENCE = '4f1d2c3b-5a69-4788-9aab-bccddeeff001';

async function form(): Promise<FormData> {
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: '#d4af37' } });
  const body = new FormData();
  body.set('reference', REFERENCE);
  body.set(
    'file',
    new File([new Uint8Array(await picture.png().toBuffer())], 'ring.png', { type: 'image/png' }),
  );
  return body;
}

async function post(
  body: FormData | string,
  change: { secret?: string; length?: string } = {},
): Promise<Answered> {
  const query = new URLSearchParams({
    shop: installed.shop,
    path_prefix: '/apps/atelier',
    timestamp: String(Math.floor(Date.now() / 1000)),
    logged_in_customer_id: '',
  });
  query.set('signature', signProxyQuery(query, change.secret ?? installed.sandbox.world.app.apiSecret));
  // A request of a form's own would make up its boundary when it is sent: this one is known beforehand.
  const made = new Response(body);
  const type = made.headers.get('content-type') ?? 'text/plain';
  const sent = new Uint8Array(await made.arrayBuffer());
  const headers = { 'Content-Type': type, 'Content-Length': change.length ?? String(sent.length) };
  return await pages.send(`/proxy/uploads?${query.toString()}`, { method: 'POST', headers, body: sent });
}

async function kept(): Promise<number> {
  const { shop } = installed;
  return await inShop(shop, async (tx) => await tx.upload.count({ where: { shop } }));
}

describe('a file that comes through the app proxy', () => {
  it('is kept for the shop that the proxy names', async () => {
    const answer = await post(await form());

    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      201,
      expect.objectContaining({ kind: 'received', type: 'image/webp' }),
    ]);
    expect(await kept()).toBe(1);
  });

  it('is turned away when Shopify did not sign for it', async () => {
    expect((await post(await form(), { secret: 'not-the-secret' })).status).toBeGreaterThanOrEqual(400);
    expect(await kept()).toBe(0);
  });

  it('is turned away unread when it says that it is too large, or does not say how large it is', async () => {
    const heavy = await post(await form(), { length: '30000000' });
    expect([heavy.status, JSON.parse(heavy.text)]).toEqual([
      413,
      expect.objectContaining({ code: 'too-large' }),
    ]);
    expect((await post(await form(), { length: 'long' })).status).toBe(411);
  });

  it('is turned away with a sentence when the request has none, or is none', async () => {
    const empty = new FormData();
    empty.set('reference', REFERENCE);
    const answer = await post(empty);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      400,
      expect.objectContaining({ code: 'no-file' }),
    ]);
    expect((await post('reference=1')).status).toBe(400);
  });
});
