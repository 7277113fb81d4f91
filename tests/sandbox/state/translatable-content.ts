import { createHash } from 'node:crypto';
import type { Translation } from './languages.ts';
import type { Metafield, ShopState } from './shop-state.ts';

/** One text of a resource that can be had in other languages. */
export interface TranslatableText {
  key: string;
  value: string;
  /** SHA-256 of the text: what a translation says it was made of. */
  digest: string;
  type: string;
}

/** Types of metafield whose value is words; JSON, numbers and the rest are not for translators. */
const textTypes: Record<string, string> = {
  single_line_text_field: 'SINGLE_LINE_TEXT_FIELD',
  multi_line_text_field: 'MULTI_LINE_TEXT_FIELD',
  rich_text_field: 'RICH_TEXT_FIELD',
  'list.single_line_text_field': 'LIST_SINGLE_LINE_TEXT_FIELD',
};

export function isTranslatable({ type }: Pick<Metafield, 'type'>): boolean {
  return type in textTypes;
}

/** What can be translated of the resource; null when the shop has no such thing. Empty for a metafield that is not words. */
export function translatableContent(state: ShopState, resourceId: string): TranslatableText[] | null {
  const [, kind, id] = /^gid:\/\/shopify\/(\w+)\/(.+)$/.exec(resourceId) ?? [];
  if (kind === 'Metafield') {
    const metafield = state.metafields.find((one) => one.id === id);
    if (metafield === undefined) return null;
    const type = textTypes[metafield.type];
    return type === undefined ? [] : [textOf('value', metafield.value, type)];
  }
  const product = kind === 'Product' ? state.products.find((one) => one.id === id) : undefined;
  if (product === undefined) return null;

  return [
    textOf('title', product.title, 'SINGLE_LINE_TEXT_FIELD'),
    textOf('body_html', product.descriptionHtml, 'HTML'),
  ];
}

export interface Reader {
  locale: string;
  marketId: string;
}

/** The text in the reader's language, that of their market before that of everywhere; the original where there is none. */
export function translated(
  { translations }: ShopState,
  { resourceId, key, original }: { resourceId: string; key: string; original: string },
  { locale, marketId }: Reader,
): string {
  const inLanguage = translations.filter(
    (one) => one.resourceId === resourceId && one.key === key && one.locale === locale,
  );
  const found =
    inLanguage.find((one) => one.marketId === marketId) ?? inLanguage.find((one) => one.marketId === null);
  return found?.value ?? original;
}

/** Whether the text has changed since it was translated. */
export function isOutdated(state: ShopState, { resourceId, key, digest }: Translation): boolean {
  return translatableContent(state, resourceId)?.find((text) => text.key === key)?.digest !== digest;
}

/** Translations go with what they translate. */
export function dropTranslations(state: ShopState, resourceIds: readonly string[]): void {
  const gone = new Set(resourceIds);
  state.translations = state.translations.filter((one) => !gone.has(one.resourceId));
}

function textOf(key: string, value: string, type: string): TranslatableText {
  return { key, value, type, digest: createHash('sha256').update(value).digest('hex') };
}
