import { Liquid } from 'liquidjs';
import { shopifyFilters } from './liquid-filters.ts';
import type { LiquidGlobals } from './liquid-object.ts';
import { extensionForbiddenTags, shopifyTags } from './liquid-tags.ts';

/** Filters that liquidjs brings and Shopify has too, by the same name and meaning. */
const standardFilters = new Set(
  `abs append at_least at_most base64_decode base64_encode base64_url_safe_decode base64_url_safe_encode capitalize ceil compact
  concat date default divided_by downcase escape escape_once find find_index first floor has join last lstrip map minus modulo
  newline_to_br plus prepend reject remove remove_first remove_last replace replace_first replace_last reverse round rstrip size
  slice sort sort_natural split strip strip_html strip_newlines sum times truncate truncatewords uniq upcase url_decode url_encode
  where`.split(/\s+/),
);
const standardTags = new Set(
  `# assign break capture case comment continue cycle decrement echo for if increment liquid raw render tablerow unless`.split(
    ' ',
  ),
);

export interface LiquidFolders {
  /** Folders in which `render` looks for a snippet, first found first taken. */
  readonly snippets: readonly string[];
  /** Theme app extensions may not use some of a theme's tags. */
  readonly kind: 'theme' | 'extension';
}

/** Shopify's dialect on liquidjs: its filters and tags and no others; an unknown one is an error with its name and line. */
export function createLiquid({ snippets, kind }: LiquidFolders): Liquid {
  const engine = new Liquid({
    partials: [...snippets],
    root: [...snippets],
    extname: '.liquid',
    strictFilters: true,
    ownPropertyOnly: true,
    relativeReference: false,
    dynamicPartials: true,
    cache: false,
  });
  for (const name of Object.keys(engine.filters)) if (!standardFilters.has(name)) delete engine.filters[name];
  for (const name of Object.keys(engine.tags)) if (!standardTags.has(name)) delete engine.tags[name];
  for (const [name, filter] of Object.entries(shopifyFilters)) engine.registerFilter(name, filter);
  for (const [name, tag] of Object.entries(shopifyTags)) {
    if (kind === 'theme' || !extensionForbiddenTags.has(name)) engine.registerTag(name, tag);
  }

  return engine;
}

/** @throws Error naming the file, the line and what the sandbox's Liquid does not know. */
export function renderLiquid(
  engine: Liquid,
  source: { text: string; path: string },
  globals: LiquidGlobals,
): string {
  const html: unknown = engine.renderSync(engine.parse(source.text, source.path), {}, { globals });

  return String(html);
}
