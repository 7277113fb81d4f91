import { inShop } from '#app/db.server.ts';
import { translateOptionSet } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { setScope } from '#app/sessions.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { grantedScopes, mayTranslate } from '#app/shopify/translations.server.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { livePublication } from './standing.ts';

export interface Requested {
  readonly kind: 'requested';
  /** False: nothing of the set is published, so the translations come with its first version. */
  readonly isWriting: boolean;
}

/**
 * Has the translations of what shoppers see written to Shopify, once the merchant has allowed it.
 * @throws ShopifyOutage when Shopify does not answer.
 */
export async function requestTranslations(shop: string, id: string): Promise<Requested | Refused> {
  const granted = await grantedScopes(await adminFor(shop));
  await setScope(shop, granted.join(','));
  if (!mayTranslate(granted)) return refuse.mayNotTranslate();

  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, { id });
    if (found.kind === 'refused') return found;
    const newest = await tx.publication.findMany({
      where: { shop, optionSetId: id },
      orderBy: { version: 'desc' },
      take: 1,
    });
    const live = livePublication(newest);
    if (live) await enqueue(tx, translateOptionSet, { shop, optionSetId: id, version: live.version });

    return { kind: 'requested', isWriting: live !== null };
  });
}
