import { type Context, Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { formatMoney, exponentOf } from './engine/money.ts';

const extension = resolve('extensions/product-options');
const Texts = z.record(z.string(), z.unknown());

/** Where the app serves the block's assets from, for previews. */
export const BLOCK_ASSETS = '/block';

/** Draws the theme block as Shopify would, as far as its own Liquid goes: the dialect's few filters and tags that it uses. */
export function drawBlock(currency: string, globals: Readonly<Record<string, unknown>>): string {
  const engine = dialect(currency);
  const source = readFileSync(join(extension, 'blocks/product-options.liquid'), 'utf8');
  const html: unknown = engine.parseAndRenderSync(source, {}, { globals });
  return String(html);
}

function dialect(currency: string): Liquid {
  const engine = new Liquid({
    partials: [join(extension, 'snippets')],
    extname: '.liquid',
    strictFilters: true,
    ownPropertyOnly: true,
    relativeReference: false,
  });
  const texts = Texts.parse(JSON.parse(readFileSync(join(extension, 'locales/en.default.json'), 'utf8')));
  engine.registerFilter('t', (key: string, ...values: unknown[]) => translate(texts, key, values));
  engine.registerFilter('money', (cents: unknown) => money(Number(cents), currency));
  engine.registerFilter('asset_url', (name: string) => `${BLOCK_ASSETS}/${name}`);
  engine.registerTag('doc', Unseen);
  engine.registerTag('schema', Unseen);
  return engine;
}

/** Liquid's money filters take hundredths, whatever the currency's decimals. */
function money(cents: number, currency: string): string {
  return formatMoney(Math.round((cents * 10 ** exponentOf(currency)) / 100), currency);
}

/** The words under a key, with values as the filter passes them on: pairs of name and value. */
function translate(texts: unknown, key: string, pairs: readonly unknown[]): string {
  const values = new Map(
    pairs.filter((pair) => Array.isArray(pair)).map(([name, value]) => [String(name), String(value)]),
  );
  let found = key.split('.').reduce<unknown>((at, part) => Texts.safeParse(at).data?.[part], texts);
  const plural = Texts.safeParse(found).data;
  if (plural) found = plural[values.get('count') === '1' ? 'one' : 'other'] ?? plural['other'];
  if (typeof found !== 'string') throw new Error(`The block has no words for “${key}”.`);
  return found.replaceAll(/\{\{\s*([\w-]+)\s*\}\}/g, (_whole, name: string) =>
    escaped(values.get(name) ?? ''),
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A tag whose content is for people and for Shopify: nothing of it is drawn. A parameter that `doc` names may be left out. */
class Unseen extends Tag {
  readonly #names: readonly string[];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const end = remaining.findIndex((each) => 'name' in each && each.name === `end${token.name}`);
    const text = remaining
      .splice(0, end + 1)
      .map((each) => each.getText())
      .join('');
    this.#names = [...text.matchAll(/@param\s+(?:\{[^}]*\}\s*)?\[?([\w-]+)\]?/g)].map(
      ([, name = '']) => name,
    );
  }

  override render(context: Context): void {
    const scope: Record<string, unknown> = context.bottom();
    for (const name of this.#names) scope[name] ??= null;
  }
}
