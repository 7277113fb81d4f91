/** Where a product carries its set: see app/options/README.md, "Where things are stored". */
export const NAMESPACE = '$app:bespoke';
export const PAYLOAD = 'payload';
export const FORM = 'form';
export const METAFIELDS_A_PRODUCT = 2;

interface ProductMetafield {
  readonly productId: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
}

/** Both metafields of one product, to be set in one mutation: a product never has the one without the other. */
export function metafieldsOf(
  productId: string,
  { payload, form }: { payload: string; form: unknown },
): ProductMetafield[] {
  return [
    { productId, namespace: NAMESPACE, key: PAYLOAD, type: 'multi_line_text_field', value: payload },
    { productId, namespace: NAMESPACE, key: FORM, type: 'json', value: JSON.stringify(form) },
  ];
}
