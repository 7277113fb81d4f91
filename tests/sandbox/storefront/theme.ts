import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockAssets, drawAppBlock, placedBlocks } from './app-block.ts';
import { createLiquid, renderLiquid } from './liquid-engine.ts';
import { liquidObjects } from './liquid-globals.ts';
import { LiquidGlobals } from './liquid-object.ts';
import { moneyFormat } from './money-format.ts';
import type { Page, SectionPlace } from './page.ts';
import { findSection, sectionId, templateSections } from './page.ts';
import { createTranslator } from './translations.ts';

/** Sections that the layouts draw themselves and that carts ask to have drawn again. */
const layoutSections = ['header', 'cart-drawer', 'cart-icon-bubble', 'footer'];

const themesFolder = fileURLToPath(new URL('./themes/', import.meta.url));

/** A whole page in the shop's theme. `extension` is the theme app extension's folder. */
export function drawPage(page: Page, extension: string): string {
  const sections = templateSections[page.template].map(([key, name]) => ({
    id: sectionId(page.template, key),
    name,
    key,
  }));
  const placed = sections.flatMap((section) => placedBlocks(page, section));
  const body = sections.map((section) => drawSection(page, section, extension)).join('\n');
  const header = `${platformScript(page)}<script src="/theme-assets/shop.js" defer></script>${blockAssets(extension, placed)}`;
  const globals = themeGlobals(
    page,
    { section: null, extension },
    { content_for_layout: body, content_for_header: header },
  );

  return render(page, 'layout/theme', globals);
}

/** The global that Shopify's header gives every theme: shop, market and the rate that the visitor's prices were converted at. */
function platformScript({ world, market, locale, root, product, designMode }: Page): string {
  const { shop } = world.state;
  const facts = {
    shop: shop.domain,
    locale,
    country: market.country,
    currency: { active: market.currency, rate: market.rate },
    routes: { root: `${root}/` },
    theme: { name: shop.theme, id: 1 },
    ...(designMode ? { designMode } : {}),
  };

  // Shopify keeps unlisted products out of search engines.
  const robots = product?.status === 'UNLISTED' ? '<meta name="robots" content="noindex,nofollow">' : '';
  return `${robots}<script>window.Shopify = ${JSON.stringify(facts)};</script>`;
}

/** One section by the id that the Section Rendering API was asked for; null when the page has none of that id. */
export function drawSectionById(page: Page, wanted: string, extension: string): string | null {
  const section = findSection(page.template, wanted, layoutSections);

  return section === null ? null : drawSection(page, section, extension);
}

function drawSection(page: Page, section: SectionPlace, extension: string): string {
  const html = render(page, `sections/${section.name}`, themeGlobals(page, { section, extension }));

  return `<div id="shopify-section-${section.id}" class="shopify-section">${html}</div>`;
}

function themeGlobals(
  page: Page,
  { section, extension }: { section: SectionPlace | null; extension: string },
  extra: Record<string, unknown> = {},
): LiquidGlobals {
  const surroundings = {
    money: moneyFormat(page.market.currency, page.world.state.shop),
    translate: createTranslator(join(themesFolder, 'shared', 'locales'), page.locale),
    assetUrl: (name: string) => `/theme-assets/${name}`,
    section: (name: string) => drawSection(page, { id: name, name, key: null }, extension),
    blocks: () =>
      section === null
        ? ''
        : placedBlocks(page, section)
            .map((handle) => drawAppBlock(page, section, { folder: extension, handle }))
            .join(''),
  };
  const proxied = page.content === undefined ? '' : renderProxied(page);

  return new LiquidGlobals(surroundings, {
    ...liquidObjects(page, section),
    theme: page.world.state.shop.theme,
    page_content: proxied,
    ...extra,
  });
}

/** Liquid from the app's proxy runs with the theme's objects and filters. */
function renderProxied(page: Page): string {
  const plain: Page = { ...page, content: undefined };
  const globals = themeGlobals(plain, { section: null, extension: '' });
  const engine = createLiquid({ snippets: snippetFolders(page), kind: 'theme' });

  return renderLiquid(engine, { text: page.content ?? '', path: page.path }, globals);
}

function render(page: Page, name: string, globals: LiquidGlobals): string {
  const path = themeFile(page.world.state.shop.theme, `${name}.liquid`);
  const engine = createLiquid({ snippets: snippetFolders(page), kind: 'theme' });

  return renderLiquid(engine, { text: readFileSync(path, 'utf8'), path }, globals);
}

function snippetFolders({ world }: Page): string[] {
  return [join(themesFolder, world.state.shop.theme, 'snippets'), join(themesFolder, 'shared', 'snippets')];
}

/** A file of the theme, or the one that all themes share. @throws Error when neither is there. */
export function themeFile(theme: string, name: string): string {
  const found = [join(themesFolder, theme, name), join(themesFolder, 'shared', name)].find((path) =>
    existsSync(path),
  );
  if (found === undefined) throw new Error(`The theme ${theme} has no file ${name}.`);

  return found;
}
