import { describe, expect, it } from 'vitest';
import { database, inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readShop } from '#app/shopify/shop.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();

function record() {
  const { shop } = world;
  return inShop(shop, (tx) => tx.shop.findUniqueOrThrow({ where: { shop } }));
}

describe('a shop that installs', () => {
  it('is known by name, currency and time zone, with a token that can be renewed', async () => {
    expect(await record()).toMatchObject({
      name: world.sandbox.state.shop.name,
      currency: world.sandbox.state.shop.currency,
      timezone: world.sandbox.state.shop.timezone,
      uninstalledAt: null,
    });
    const session = await database().session.findUniqueOrThrow({ where: { id: `offline_${world.shop}` } });
    expect(session.refreshToken).not.toBeNull();
    expect(session.expires).not.toBeNull();
  });

  it('has its price route activated', async () => {
    expect((await record()).priceRouteCheckedAt).not.toBeNull();
  });
});

describe('a shop that uninstalls', () => {
  it('loses its sessions and waiting jobs and keeps its commissions’ shop', async () => {
    world.sandbox.installation.uninstall();
    await world.sandbox.webhooks.settled();

    expect(await workOff()).toEqual([]);
    expect(await database().session.count()).toBe(0);
    expect((await record()).uninstalledAt).not.toBeNull();
  });

  it('is installed anew when it comes back', async () => {
    world.sandbox.installation.uninstall();
    await world.sandbox.webhooks.settled();
    await workOff();
    const before = await record();
    world.sandbox.installation.install();
    await world.open();

    const after = await record();
    expect(after.uninstalledAt).toBeNull();
    expect(after.installedAt.getTime()).toBeGreaterThan(before.installedAt.getTime());
    expect(after.installationId).not.toBe(before.installationId);
  });

  it('is not thrown out by an uninstall that arrives after the reinstall', async () => {
    world.sandbox.webhooks.hold();
    world.sandbox.installation.uninstall();
    world.sandbox.installation.install();
    await database().session.deleteMany();
    await world.open();
    await world.sandbox.webhooks.release();

    expect(await workOff()).toEqual([]);
    expect(await database().session.count()).toBe(1);
    expect((await record()).uninstalledAt).toBeNull();
  });

  it('can be opened again although its uninstall has not reached us', async () => {
    world.sandbox.webhooks.hold();
    world.sandbox.installation.uninstall();
    world.sandbox.installation.install();

    await world.open();
    await expect(adminFor(world.shop).then(readShop)).rejects.toThrow('does not let Atelier in');
    await world.open();
    expect(await adminFor(world.shop).then(readShop)).toMatchObject({ currency: 'GBP' });
  });

  it('keeps the scopes that it grants later', async () => {
    world.sandbox.installation.updateScopes(['write_products', 'write_orders']);
    await world.sandbox.webhooks.settled();
    await workOff();

    const session = await database().session.findFirstOrThrow();
    expect(session.scope).toBe('write_products,write_orders');
  });
});
