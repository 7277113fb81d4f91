import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createLiquid, renderLiquid } from './liquid-engine.ts';
import { liquidObjects } from './liquid-globals.ts';
import { LiquidGlobals, LiquidLookup, LiquidObject } from './liquid-object.ts';
import { liquidMetafields, liquidProduct } from './liquid-product.ts';
import { moneyFormat } from './money-format.ts';
import type { Page, SectionPlace } from './page.ts';
import { createTranslator } from './translations.ts';

/** Where the storefront serves a theme app extension's assets. */
export const extensionAssets = '/extensions/product-options/assets';

const schema = z.object({
  name: z.string(),
  target: z.string(),
  stylesheet: z.string().optional(),
  javascript: z.string().optional(),
  settings: z
    .array(
      z.object({
        id: z.string().optional(),
        type: z.string(),
        default: z.unknown().optional(),
        autofill: z.boolean().optional(),
      }),
    )
    .optional(),
});

/** Handles of the app's blocks placed in a section of a template. */
export function placedBlocks(page: Page, section: SectionPlace): string[] {
  return page.world.state.shop.blockPlacements
    .filter((placement) => placement.template === page.template && placement.section === section.key)
    .map(({ handle }) => handle);
}

/**
 * Draws a block from the extension's own files, wrapped as Shopify wraps an app block.
 * @throws Error when the extension has no such block or asks Liquid for what the sandbox does not know.
 */
export function drawAppBlock(
  page: Page,
  section: SectionPlace,
  at: { folder: string; handle: string },
): string {
  const path = join(at.folder, 'blocks', `${at.handle}.liquid`);
  const text = readBlock(path);
  const { settings } = readSchema(text, path);
  const id = `${page.world.app.handle}_${at.handle}_${section.key ?? ''}`;
  const block = new LiquidObject('block', {
    id,
    type: `shopify://apps/${page.world.app.handle}/blocks/${at.handle}/${page.world.app.apiKey}`,
    settings: new LiquidObject('block.settings', readSettings(page, settings)),
    shopify_attributes: page.designMode
      ? `data-shopify-editor-block='{"id":"${id}","type":"${at.handle}"}'`
      : '',
  });
  const globals = blockGlobals(page, section, { folder: at.folder, block });
  const engine = createLiquid({ snippets: [join(at.folder, 'snippets')], kind: 'extension' });

  return `<div id="shopify-block-${id}" class="shopify-block shopify-app-block">${renderLiquid(engine, { text, path }, globals)}</div>`;
}

/** What Shopify puts at the end of the head for the placed blocks: the files their schemas name, once each. */
export function blockAssets(folder: string, handles: readonly string[]): string {
  const tags = handles.flatMap((handle) => {
    const path = join(folder, 'blocks', `${handle}.liquid`);
    const { stylesheet, javascript } = readSchema(readBlock(path), path);
    return [
      javascript === undefined
        ? ''
        : `<script src="${extensionAssets}/${javascript}" type="text/javascript" defer="defer"></script>`,
      stylesheet === undefined
        ? ''
        : `<link href="${extensionAssets}/${stylesheet}" rel="stylesheet" media="all">`,
    ];
  });

  return [...new Set(tags)].join('');
}

function blockGlobals(
  page: Page,
  section: SectionPlace,
  { folder, block }: { folder: string; block: LiquidObject },
): LiquidGlobals {
  const app = new LiquidObject('app', {
    metafields: liquidMetafields(
      page.world,
      { ownerType: 'APPINSTALLATION', ownerId: page.world.state.installation?.id ?? '' },
      page,
    ),
  });
  const surroundings = {
    money: moneyFormat(page.market.currency, page.world.state.shop),
    translate: createTranslator(join(folder, 'locales'), page.locale),
    assetUrl: (name: string) => `${extensionAssets}/${name}`,
    section: () => '',
    blocks: () => '',
  };

  return new LiquidGlobals(surroundings, {
    ...liquidObjects(page, section),
    app,
    block,
    metaobjects: new LiquidLookup(() => null),
  });
}

/** Defaults of the schema; a product setting with `autofill` is the product of the page. */
function readSettings(
  page: Page,
  settings: z.infer<typeof schema>['settings'] = [],
): Record<string, unknown> {
  const product = page.product === undefined ? null : liquidProduct(page.world, page.product, page);

  return Object.fromEntries(
    settings.flatMap(({ id, type, autofill, default: value }) => {
      if (id === undefined) return [];
      return [[id, type === 'product' && autofill === true ? product : (value ?? null)]];
    }),
  );
}

function readBlock(path: string): string {
  if (!existsSync(path))
    throw new Error(`The theme places an app block that the extension does not have: ${path}`);

  return readFileSync(path, 'utf8');
}

function readSchema(text: string, path: string): z.infer<typeof schema> {
  const json = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(text)?.[1];
  if (json === undefined) throw new Error(`${path} has no schema.`);

  return schema.parse(JSON.parse(json));
}
