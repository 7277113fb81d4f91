import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import type { Form } from '#app/options/engine/authoring/form.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { createLiquid, renderLiquid } from '../sandbox/storefront/liquid-engine.ts';
import { LiquidGlobals, LiquidObject } from '../sandbox/storefront/liquid-object.ts';
import { createTranslator } from '../sandbox/storefront/translations.ts';

const extension = fileURLToPath(new URL('../../extensions/product-options', import.meta.url));

/** Who looks at the product page, and what the shop has translated. */
export interface Looking {
  readonly locale?: string;
  readonly country?: string;
  readonly currency?: string;
  /** The words metafield as Shopify hands it out; without it, the set's own words. */
  readonly words?: string;
  readonly taxesIncluded?: boolean;
}

export interface DrawnBlock {
  readonly html: string;
  readonly payload: string;
  readonly form: Form;
}

/** The block's own Liquid files, drawn for a compiled set by the sandbox's Liquid. */
export function drawBlock(set: OptionSet, looking: Looking = {}): DrawnBlock {
  const { payload, form, words } = compileOptionSet(set, { key: 'abcdefgh' });
  const path = join(extension, 'blocks', 'product-options.liquid');
  const engine = createLiquid({ snippets: [join(extension, 'snippets')], kind: 'extension' });
  const globals = new LiquidGlobals(
    {
      money: { currency: set.currency, format: '£{{amount}}' },
      translate: createTranslator(join(extension, 'locales'), looking.locale ?? 'en'),
      assetUrl: (name) => `/assets/${name}`,
      section: () => '',
      blocks: () => '',
    },
    objects({ form, payload, words: looking.words ?? words }, looking),
  );
  return { html: renderLiquid(engine, { text: readFileSync(path, 'utf8'), path }, globals), payload, form };
}

function objects(
  metafields: { readonly form: Form; readonly payload: string; readonly words: string },
  { locale = 'en', country = 'GB', currency = 'GBP', taxesIncluded = true }: Looking,
): Record<string, unknown> {
  const { form, payload, words } = metafields;
  const variant = { id: 11, price: 84_000 };
  const product = {
    id: 7,
    title: 'Ring',
    variants: [variant],
    selected_or_first_available_variant: variant,
    metafields: {
      '$app:bespoke': { form: { value: form }, payload: { value: payload }, words: { value: words } },
    },
  };
  const settings = { product, heading: '', swatch_size: 44, show_breakdown: true, accent: '', error: '' };
  return {
    product,
    block: new LiquidObject('block', { id: 'b', settings, shopify_attributes: '' }),
    section: new LiquidObject('section', { id: 's' }),
    shop: new LiquidObject('shop', { metafields: {} }),
    cart: new LiquidObject('cart', { currency: { iso_code: currency }, taxes_included: taxesIncluded }),
    customer: null,
    localization: new LiquidObject('localization', {
      country: { iso_code: country },
      market: { handle: country.toLowerCase() },
    }),
    request: new LiquidObject('request', { design_mode: false, locale: { iso_code: locale } }),
  };
}
