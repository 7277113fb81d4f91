import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Liquid } from 'liquidjs';
import { z } from 'zod';

export const extension = fileURLToPath(new URL('../../../extensions/product-options', import.meta.url));

/** What the block meets: a product with its metafields, in a section of a theme, seen by somebody somewhere. */
export interface BlockScene {
  readonly sectionId: string;
  readonly blockId: string;
  readonly form: unknown;
  readonly payload: string | undefined;
  readonly variants: readonly { readonly id: number; readonly price: number }[];
  readonly country: string;
  /** The currency shown, and the shop's money format in it. */
  readonly currency: string;
  readonly moneyFormat: string;
  readonly locale: string;
  readonly designMode: boolean;
}

/** Draws the block's own Liquid files. Only what they use of Shopify's Liquid is here; the sandbox storefront has the rest. */
export function drawBlock(scene: BlockScene): string {
  const engine = new Liquid({
    root: [join(extension, 'blocks'), join(extension, 'snippets')],
    extname: '.liquid',
    strictFilters: true,
    jsTruthy: false,
  });
  skipTag(engine, 'schema');
  skipTag(engine, 'doc');
  const words = readWords(scene.locale);
  engine.registerFilter('t', (key: string, ...values: [string, unknown][]) => translate(words, key, values));
  engine.registerFilter('money', (cents: number) => writeCents(cents, scene.moneyFormat));
  engine.registerFilter('asset_url', (name: string) => `/assets/${name}`);
  const globals = {
    product: {
      id: 7,
      title: 'Solitaire',
      selected_or_first_available_variant: scene.variants[0],
      variants: scene.variants,
      metafields: {
        '$app:bespoke': { form: { value: scene.form }, payload: { value: scene.payload } },
      },
    },
    section: { id: scene.sectionId },
    block: { id: scene.blockId, settings: { swatch_size: 44, show_breakdown: true }, shopify_attributes: '' },
    localization: { country: { iso_code: scene.country } },
    cart: { currency: { iso_code: scene.currency } },
    request: { design_mode: scene.designMode },
  };
  return engine.renderFileSync('product-options', {}, { globals });
}

function skipTag(engine: Liquid, name: string): void {
  engine.registerTag(name, {
    parse(_, tokens) {
      while (tokens.length > 0) {
        const token = tokens.shift();
        if (token && 'name' in token && token.name === `end${name}`) return;
      }
      throw new Error(`{% ${name} %} is not closed.`);
    },
    render: () => '',
  });
}

type Words = z.infer<typeof wordsSchema>;
const wordsSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
);

function readWords(locale: string): Words {
  const file = locale === 'en' ? 'en.default.json' : `${locale}.json`;
  return wordsSchema.parse(JSON.parse(readFileSync(join(extension, 'locales', file), 'utf8')));
}

/** As Shopify does: a missing key is an error here, and interpolated values are escaped. */
function translate(words: Words, key: string, values: readonly [string, unknown][]): string {
  const [group = '', name = '', part = ''] = key.split('.');
  const found = words[group]?.[name];
  const text = typeof found === 'object' ? found[part] : found;
  if (text === undefined) throw new Error(`No words for ${key}.`);

  const given = new Map(values);
  return text.replaceAll(/\{\{ (\w+) \}\}/g, (_, value: string) =>
    String(given.get(value))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  );
}

/** Shopify's money formats: `amount`, `amount_with_comma_separator`, `amount_no_decimals`. */
function writeCents(cents: number, format: string): string {
  return format.replace(/\{\{(\w+)\}\}/, (_, name: string) => {
    const comma = name.includes('comma');
    const [whole = '', part] = (cents / 100).toFixed(name.includes('no_decimals') ? 0 : 2).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, comma ? '.' : ',');
    return part === undefined ? grouped : `${grouped}${comma ? ',' : '.'}${part}`;
  });
}
