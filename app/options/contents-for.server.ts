import type { AdminClient } from '#app/shopify/admin-client.server.ts';
import { readVariants } from '#app/shopify/products.server.ts';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { ProductContents } from './product-metafields.ts';
import { readDocument } from './read-document.ts';
import { setKey } from './engine/authoring/stamp.ts';
import { surroundingQuestions } from './surrounding-questions.ts';

/** The publication that products are to carry. */
export interface Live extends ProductContents {
  readonly optionSetId: string;
  readonly document: unknown;
}

/**
 * What each product is to carry: the publication as it stands, or — where its rules look at the product's own options — compiled
 * with the product's variants, because Functions see a variant's number and not what it is called. The stamp is the same.
 */
export async function contentsFor(
  admin: AdminClient,
  live: Live,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, ProductContents>> {
  const read = readDocument(live.document);
  if (!('set' in read) || !surroundingQuestions(live.document).asksVariant)
    return new Map(productIds.map((productId) => [productId, live]));

  const contents = new Map<string, ProductContents>();
  for (const productId of productIds) {
    const variants = await readVariants(admin, productId);
    const { payload } = compileOptionSet(read.set, { key: setKey(live.optionSetId), variants });
    contents.set(productId, { payload, form: live.form, words: live.words });
  }
  return contents;
}
