import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'smol-toml';
import type { World } from '../state/world.ts';

/** A block of the app's theme extension. */
export interface ThemeBlock {
  extension: string;
  handle: string;
  /** As its schema names it to merchants. */
  name: string;
}

const THEME_ID = 'gid://shopify/OnlineStoreTheme/50001';

/** The blocks that the app's theme extensions bring, read from the project's `extensions` folder. */
export function themeBlocks(folder = 'extensions'): ThemeBlock[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, 'shopify.extension.toml');
    const settings = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
    if (settings['type'] !== 'theme') return [];
    return blocksOf(
      join(folder, name, 'blocks'),
      typeof settings['handle'] === 'string' ? settings['handle'] : name,
    );
  });
}

/**
 * What `shopify.app.extensions()` answers: theme app extensions with their blocks. Functions are not listed there.
 * A block is "active" where it is placed, "available" where it could be, "unavailable" in a vintage theme.
 */
export function extensionsOf({ state }: World, blocks: ThemeBlock[]): object[] {
  const byExtension = Map.groupBy(blocks, ({ extension }) => extension);
  return [...byExtension].map(([handle, own]) => ({
    handle,
    type: 'theme_app_extension',
    activations: own.map((block) => activation(state.shop, block)),
  }));
}

function activation({ theme, blockPlacements }: World['state']['shop'], block: ThemeBlock): object {
  const placed = theme === 'vintage' ? [] : blockPlacements.filter(({ handle }) => handle === block.handle);
  const status = theme === 'vintage' ? 'unavailable' : placed.length > 0 ? 'active' : 'available';
  return {
    target: 'section',
    handle: block.handle,
    name: block.name,
    status,
    activations: placed.map(({ template, section }, index) => ({
      target: `template--${template}/${section}/${block.handle.replaceAll('-', '_')}_${index + 1}`,
      themeId: THEME_ID,
    })),
  };
}

function blocksOf(folder: string, extension: string): ThemeBlock[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.liquid'))
    .map((file) => {
      const handle = basename(file, '.liquid');
      return { extension, handle, name: nameInSchema(readFileSync(join(folder, file), 'utf8')) ?? handle };
    });
}

function nameInSchema(liquid: string): string | null {
  const schema = /{%-?\s*schema\s*-?%}([\s\S]*?){%-?\s*endschema\s*-?%}/.exec(liquid)?.[1];
  const name: unknown = schema === undefined ? null : JSON.parse(schema).name;
  return typeof name === 'string' ? name : null;
}
