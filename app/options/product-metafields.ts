/** Where a product carries its set: see app/options/README.md, "Where things are stored". */
export const NAMESPACE = '$app:bespoke';
const PAYLOAD = 'payload';
const FORM = 'form';
export const WORDS = 'words';

interface ProductMetafield {
  readonly productId: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

export const KEYS = [PAYLOAD, FORM, WORDS] as const;

/** What is written on a product. */
export interface ProductContents {
  readonly payload: string;
  readonly form: unknown;
  readonly words: string;
}

/** The metafields of one product, to be set in one mutation: a product never has one without the others. */
export function metafieldsOf(
  productId: string,
  { payload, form, words }: ProductContents,
): ProductMetafield[] {
  return [
    { productId, namespace: NAMESPACE, key: PAYLOAD, type: 'multi_line_text_field', value: payload },
    { productId, namespace: NAMESPACE, key: FORM, type: 'json', value: JSON.stringify(form) },
    { productId, namespace: NAMESPACE, key: WORDS, type: 'multi_line_text_field', value: words },
  ];
}
