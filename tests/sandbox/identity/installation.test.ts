import { expect, it } from 'vitest';
import { ringShop } from '../state/ring-shop.ts';
import { issueToken, validToken } from './access-tokens.ts';
import { install, reinstall, uninstall, updateScopes } from './installation.ts';

it('an uninstall ends every token at once, switches Functions off and keeps the shop’s metafields', () => {
  const { world, ring, events } = ringShop();
  const installation = install(world);
  const { token } = issueToken(world, installation, { kind: 'offline', userId: null, expiring: false });
  const now = world.now();
  world.state.metafields.push({
    id: '1',
    ownerType: 'PRODUCT',
    ownerId: ring.id,
    namespace: `app--${world.app.appId}--bespoke`,
    key: 'payload',
    type: 'multi_line_text_field',
    value: '1',
    createdAt: now,
    updatedAt: now,
  });
  uninstall(world);
  expect(validToken(world, token)).toBeNull();
  expect(world.state.metafields).toHaveLength(1);
  expect(events).toMatchObject([{ topic: 'app/uninstalled', subject: { installationId: installation.id } }]);
});

it('a reinstall is another installation', () => {
  const { world } = ringShop();
  const { id } = install(world);
  expect(install(world).id).toBe(id);
  expect(reinstall(world).id).not.toBe(id);
});

it('a change of scopes is told with what there was and what there is', () => {
  const { world, events } = ringShop();
  install(world, ['write_products']);
  updateScopes(world, ['write_products', 'write_files']);
  expect(events).toMatchObject([
    {
      topic: 'app/scopes_update',
      subject: { previous: ['write_products'], current: ['write_products', 'write_files'] },
    },
  ]);
});
