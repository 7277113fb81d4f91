import type { World } from '../state/world.ts';
import type { Placement } from './pages/theme-editor.ts';
import type { ThemeBlock } from './theme-blocks.ts';

/** Places a block in the product template as the merchant does by following an app's deep link. */
export function placeBlock(world: World, handle: string, blocks: ThemeBlock[]): Placement {
  const { shop } = world.state;
  if (!blocks.some((block) => block.handle === handle)) return 'not-ours';
  if (shop.theme === 'vintage') return 'not-possible';
  if (shop.blockPlacements.some((placed) => placed.handle === handle)) return 'already-there';

  shop.blockPlacements.push({ template: 'product', section: 'main', handle });
  world.changed();
  return 'placed';
}

/** Takes a block out of every template. */
export function removeBlock(world: World, handle: string): void {
  const { shop } = world.state;
  shop.blockPlacements = shop.blockPlacements.filter((placed) => placed.handle !== handle);
  world.changed();
}

/**
 * The block that `addAppBlockId={client id}/{handle}` names, null when it is another app's.
 * @see https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking
 */
export function blockInLink(world: World, addAppBlockId: string): string | null {
  const [key, handle] = addAppBlockId.split('/');
  return key === world.app.apiKey && handle ? handle : null;
}
