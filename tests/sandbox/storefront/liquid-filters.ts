import type { FilterImplOptions } from 'liquidjs';
import { escapeHtml } from './escape-html.ts';
import { LiquidGlobals } from './liquid-object.ts';
import {
  formatMoney,
  formatWithCurrency,
  formatWithoutCurrency,
  formatWithoutTrailingZeros,
} from './money-format.ts';

interface FilterThis {
  readonly context: { readonly globals: object };
}

/** Shopify's own filters, after its Liquid reference; named arguments arrive as [name, value]. */
export const shopifyFilters: Readonly<Record<string, FilterImplOptions>> = {
  money(this: FilterThis, cents: unknown) {
    return formatMoney(numberOf(cents), around(this).money);
  },
  money_with_currency(this: FilterThis, cents: unknown) {
    return formatWithCurrency(numberOf(cents), around(this).money);
  },
  money_without_trailing_zeros(this: FilterThis, cents: unknown) {
    return formatWithoutTrailingZeros(numberOf(cents), around(this).money);
  },
  money_without_currency(this: FilterThis, cents: unknown) {
    return formatWithoutCurrency(numberOf(cents), around(this).money);
  },
  t: translate,
  translate,
  asset_url(this: FilterThis, name: unknown) {
    return around(this).assetUrl(String(name));
  },
  stylesheet_tag: (url: unknown, ...options: unknown[]) =>
    `<link href="${escapeHtml(String(url))}" rel="stylesheet" type="text/css" media="${escapeHtml(textOf(named(options)['media'] ?? 'all'))}" />`,
  script_tag: (url: unknown) => `<script src="${escapeHtml(String(url))}" type="text/javascript"></script>`,
  image_url: imageUrl,
  image_tag: imageTag,
  json: writeJson,
  handleize,
  handle: handleize,
  pluralize: (count: unknown, one: unknown, many: unknown) => (Number(count) === 1 ? one : many),
  url_escape: (text: unknown) => encodeURI(String(text)),
  url_param_escape: (text: unknown) => encodeURIComponent(String(text)),
  payment_terms: () => '<shopify-payment-terms></shopify-payment-terms>',
  payment_button: () =>
    '<div data-shopify="payment-button" class="shopify-payment-button"><shopify-buy-it-now-button>' +
    '<button type="button" class="shopify-payment-button__button shopify-payment-button__button--unbranded">Buy it now</button>' +
    '</shopify-buy-it-now-button></div>',
};

function around(filter: FilterThis) {
  return LiquidGlobals.surroundingsOf(filter.context.globals);
}

function translate(this: FilterThis, key: unknown, ...values: unknown[]): string {
  return around(this).translate(String(key), named(values));
}

function named(values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    values.flatMap((value) =>
      Array.isArray(value) && value.length === 2 ? [[String(value[0]), value[1]]] : [],
    ),
  );
}

function numberOf(cents: unknown): number {
  if (cents === null || cents === undefined || cents === '') return 0;
  const number = Number(cents);
  if (!Number.isFinite(number))
    throw new Error(`A money filter was given “${JSON.stringify(cents)}”, which is no number.`);

  return number;
}

function handleize(text: unknown): string {
  return String(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function imageUrl(image: unknown, ...options: unknown[]): string {
  const size = named(options);
  const src = typeof image === 'object' && image !== null && 'src' in image ? image.src : image;
  if (typeof src !== 'string') throw new Error('image_url was given something that is no image.');
  if (size['width'] === undefined && size['height'] === undefined)
    throw new Error('image_url needs a width or a height.');

  const query = new URLSearchParams(Object.entries(size).map(([name, value]) => [name, String(value)]));
  return src.startsWith('data:') ? src : `${src}?${query.toString()}`;
}

function imageTag(url: unknown, ...options: unknown[]): string {
  const attributes: Record<string, unknown> = { src: url, alt: '', loading: 'lazy', ...named(options) };

  return `<img ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(textOf(value))}"`)
    .join(' ')}>`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** As Shopify writes JSON into HTML: no character that could end a script. */
function writeJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';

  return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
