import type { Installation } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';

/** Installs the app with the scopes of its configuration, as Shopify-managed installation does; again is a no-op. */
export function install(world: World, scopes: readonly string[] = world.app.scopes): Installation {
  world.state.installation ??= {
    id: world.nextId(),
    installedAt: world.now(),
    scopes: [...scopes],
    tokens: [],
  };
  world.changed();
  return world.state.installation;
}

/**
 * Takes the app out of the shop: every token stops working at once and its Functions are switched off, while metafields
 * on the shop's own things stay. Tells app/uninstalled.
 */
export function uninstall(world: World): void {
  const { state } = world;
  if (state.installation === null) return;

  const installationId = state.installation.id;
  state.installation = null;
  state.cartTransforms = [];
  state.validations = [];
  state.metafields = state.metafields.filter(
    ({ ownerType }) =>
      ownerType !== 'APPINSTALLATION' && ownerType !== 'CARTTRANSFORM' && ownerType !== 'VALIDATION',
  );
  world.emit('app/uninstalled', { installationId });
}

/** A new installation: other id, no tokens. */
export function reinstall(world: World, scopes?: readonly string[]): Installation {
  uninstall(world);
  return install(world, scopes);
}

/** Grants other scopes to the installation, and tells app/scopes_update. @throws when the app is not installed. */
export function updateScopes(world: World, scopes: readonly string[]): void {
  const { installation } = world.state;
  if (installation === null) throw new Error('The app is not installed, so its scopes cannot change.');

  const previous = installation.scopes;
  installation.scopes = [...scopes];
  world.emit('app/scopes_update', { previous, current: installation.scopes });
}
