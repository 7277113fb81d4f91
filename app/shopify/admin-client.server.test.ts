import { describe, expect, it } from 'vitest';
import { database } from '#app/db.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { adminFor } from './admin-client.server.ts';
import { readShop } from './shop.server.ts';

useTestDatabase();
const world = useInstalledShop();

async function ask() {
  return await readShop(await adminFor(world.shop));
}

function session() {
  return database().session.findUniqueOrThrow({ where: { id: `offline_${world.shop}` } });
}

describe('an Admin API that is unwell', () => {
  it('is asked again after a 429, when it says', async () => {
    world.sandbox.faults.next('admin-api', { status: 429, retryAfter: 1 });
    const startedAt = performance.now();

    expect(await ask()).toMatchObject({ currency: 'GBP' });
    expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  it('is asked again when its bucket is empty', async () => {
    world.sandbox.faults.next('admin-api', { throttled: true });

    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });

  it('is asked again after a 500', async () => {
    world.sandbox.faults.next('admin-api', { status: 500 });

    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });

  it('is asked again when the connection breaks before the answer', async () => {
    world.sandbox.faults.next('admin-api', { dropAfter: true });

    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });

  it('is asked again when it does not answer in ten seconds', async () => {
    world.sandbox.faults.next('admin-api', { hang: true });

    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });

  it('is given up on as an outage, to be tried again later, when it stays so', async () => {
    world.sandbox.faults.next('admin-api', { status: 503, retryAfter: 0.01 }, 5);

    await expect(ask()).rejects.toMatchObject({ name: 'ShopifyOutage', retryable: true });
  });
});

describe('an access token', () => {
  it('is renewed shortly before it ends', async () => {
    const before = await session();
    await database().session.updateMany({ data: { expires: new Date(Date.now() + 60_000) } });
    await ask();

    const after = await session();
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.expires?.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
  });

  it('is renewed when Shopify refuses it earlier than it said', async () => {
    const before = await session();
    for (const token of world.sandbox.state.installation?.tokens ?? [])
      token.expiresAt = '2026-01-01T00:00:00Z';

    expect(await ask()).toMatchObject({ currency: 'GBP' });
    expect((await session()).accessToken).not.toBe(before.accessToken);
  });

  it('is renewed once by fifty who need it at once', async () => {
    await database().session.updateMany({ data: { expires: new Date() } });
    const known = world.sandbox.state.installation?.tokens.length ?? 0;
    await Promise.all(Array.from({ length: 50 }, () => ask()));

    expect(world.sandbox.state.installation?.tokens).toHaveLength(known + 1);
  });

  it('that was renewed without saying when it ends is renewed again after an hour', async () => {
    await database().session.updateMany({ data: { expires: new Date() } });
    const answered = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await answered(input, init);
      if (!new Request(input).url.endsWith('/admin/oauth/access_token')) return response;
      const { expires_in: _, refresh_token_expires_in: __, ...reply } = await response.json();
      return Response.json(reply);
    };
    try {
      await ask();
    } finally {
      globalThis.fetch = answered;
    }

    const { expires, refreshToken } = await session();
    expect(expires?.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(refreshToken).not.toBeNull();
  });

  it('that cannot be renewed ends its session, so that the next visit connects the shop again', async () => {
    await database().session.updateMany({ data: { expires: new Date(), refreshToken: 'shprt_gone' } });

    await expect(ask()).rejects.toMatchObject({ name: 'ShopifyDisconnected', retryable: false });
    expect(await database().session.count()).toBe(0);
    await world.open();
    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });

  it('is kept when Shopify cannot be asked to renew it', async () => {
    await database().session.updateMany({ data: { expires: new Date() } });
    world.sandbox.faults.next('token', { status: 500 });

    await expect(ask()).rejects.toMatchObject({ name: 'ShopifyOutage' });
    expect(await ask()).toMatchObject({ currency: 'GBP' });
  });
});
