import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { setShopMetafield } from '#app/shopify/shop-metafields.server.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { readFacts } from './read-facts.server.ts';
import { countPublished } from './read-stock.server.ts';
import { writeWorkshop } from './workshop-text.ts';

const METAFIELD = { namespace: '$app:bespoke', key: 'workshop', type: 'multi_line_text_field' };

/** Once a day it is written although it says the same: somebody else's app may have removed it. */
const TRUSTED_MS = 20 * 3_600_000;

/**
 * Job: writes what holds for all pieces today to the shop's metafield, when it differs from what stands there.
 * @throws ShopifyOutage when Shopify does not answer; the job is then tried again, and the page says so meanwhile.
 */
export async function writeWorkshopNow(shop: string, now: Date): Promise<void> {
  const due = await inShop(shop, async (tx) => {
    const { written, writtenAt } = await lockWorkshop(tx, shop);
    await countPublished(tx, shop);
    const { text } = writeWorkshop(await readFacts(tx, shop, now));
    const isFresh = writtenAt !== null && now.getTime() - writtenAt.getTime() < TRUSTED_MS;
    return written === text && isFresh ? null : text;
  });
  if (due === null) return;

  try {
    await setShopMetafield(await adminFor(shop), { ...METAFIELD, value: due });
  } catch (cause) {
    await note(shop, { writeFailure: cause instanceof Error ? cause.message : 'Shopify gave no answer.' });
    throw cause;
  }
  await note(shop, { written: due, writtenAt: now, writeFailure: null });
}

/** Has the workshop written whatever is known to stand there: the shop has installed anew, and lost what was written before. */
export async function rewriteWorkshop(tx: ShopTransaction, shop: string): Promise<void> {
  await tx.workshop.updateMany({ where: { shop }, data: { written: null, writtenAt: null } });
  await enqueueWorkshop(tx, shop);
}

async function note(
  shop: string,
  data: { written?: string; writtenAt?: Date; writeFailure: string | null },
): Promise<void> {
  await inShop(shop, async (tx) => await tx.workshop.updateMany({ where: { shop }, data }));
}
