import { inShop } from '#app/db.server.ts';
import { translateOptionSet } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { adminFor, type AdminClient } from '#app/shopify/admin-client.server.ts';
import { setMetafields, type MetafieldFault } from '#app/shopify/metafields.server.ts';
import { readProducts } from '#app/shopify/products.server.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { noteDeletedProducts } from './note-deleted-products.server.ts';
import { contentsFor, type Live } from './contents-for.server.ts';
import { digestOf } from './payload-digest.server.ts';
import { KEYS, metafieldsOf, type ProductContents } from './product-metafields.ts';
import { livePublication } from './standing.ts';

/** Shopify takes 25 metafields a mutation, and takes them all or none. */
const PRODUCTS_A_BATCH = Math.floor(25 / KEYS.length);

/** Shopify hands a Function no longer metafield: it would see a product without options. */
const MOST_PAYLOAD_BYTES = 10_000;

interface Version {
  readonly optionSetId: string;
  readonly version: number;
}

interface Failure {
  readonly productId: string;
  readonly why: string;
}

/**
 * Job: writes a version's metafields to the products that lack it, a batch at a time, and notes each batch, so that a run
 * that was cut short is taken up where it stopped. A version that is no longer live is left alone.
 * @throws ShopifyOutage when Shopify does not answer; the job is then tried again.
 */
export async function writePublication(shop: string, job: Version): Promise<void> {
  const due = await readDue(shop, job);
  if (!due) return;

  const admin = await adminFor(shop);
  for (let at = 0; at < due.productIds.length; at += PRODUCTS_A_BATCH) {
    const batch = due.productIds.slice(at, at + PRODUCTS_A_BATCH);
    const contents = await contentsFor(admin, due.live, batch);
    const failures = await writeBatch(admin, batch, contents);
    const written = new Map(contents);
    for (const { productId } of failures) written.delete(productId);
    await record(shop, job, written);
    await recordFailures(shop, admin, { job, failures });
  }
  await inShop(shop, async (tx) => await enqueue(tx, translateOptionSet, { shop, ...job }));
}

async function readDue(
  shop: string,
  { optionSetId, version }: Version,
): Promise<{ productIds: string[]; live: Live } | null> {
  return await inShop(shop, async (tx) => {
    // A command that found this job waiting already added none: what it is about to commit is waited for.
    await tx.$queryRaw`
      SELECT 1 FROM option_set WHERE shop = ${shop} AND id = ${optionSetId}::uuid FOR SHARE`;
    await tx.$queryRaw`
      SELECT 1 FROM assignment WHERE shop = ${shop} AND option_set_id = ${optionSetId}::uuid
      ORDER BY product_id FOR SHARE`;
    const newest = await tx.publication.findMany({
      where: { shop, optionSetId },
      orderBy: { version: 'desc' },
      take: 1,
    });
    const live = livePublication(newest);
    if (live?.version !== version) return null;
    const lacking = await tx.assignment.findMany({
      where: {
        shop,
        optionSetId,
        withdrawnAt: null,
        OR: [{ publishedVersion: null }, { publishedVersion: { not: version } }],
      },
      select: { productId: true },
      orderBy: { productId: 'asc' },
    });

    return { productIds: lacking.map(({ productId }) => productId), live };
  });
}

/** One refused product keeps its whole batch from being written: it is set aside and the others are written without it. */
async function writeBatch(
  admin: AdminClient,
  productIds: readonly string[],
  contents: ReadonlyMap<string, ProductContents>,
): Promise<Failure[]> {
  const large = productIds.flatMap((productId) => tooLarge(productId, contents.get(productId)));
  const fitting = without(productIds, large);
  if (fitting.length === 0) return large;
  const metafields = fitting.flatMap((productId) => {
    const each = contents.get(productId);
    return each ? metafieldsOf(productId, each) : [];
  });
  const faults = await setMetafields(admin, metafields);
  if (faults.length === 0) return large;

  const blamed = blame(fitting, faults);
  return [...large, ...blamed, ...(await writeBatch(admin, without(fitting, blamed), contents))];
}

/** Variants that rules look at are written into the payload: a product can have too many of them. */
function tooLarge(productId: string, contents: ProductContents | undefined): Failure[] {
  const bytes = Buffer.byteLength(contents?.payload ?? '');
  if (bytes <= MOST_PAYLOAD_BYTES) return [];
  const why = `With this product’s variants, the options take ${bytes} bytes of the ${MOST_PAYLOAD_BYTES} that checkout reads. Let fewer rules look at its variants, or give it a set of its own.`;

  return [{ productId, why }];
}

function without(productIds: readonly string[], failures: readonly Failure[]): string[] {
  return productIds.filter((productId) => !failures.some((failure) => failure.productId === productId));
}

/** A fault that names no metafield is laid on the first product: the batch gets shorter with every try. */
function blame(productIds: readonly string[], faults: readonly MetafieldFault[]): Failure[] {
  const blamed = new Map<string, string>();
  for (const { index, message } of faults) {
    const productId = productIds[Math.floor((index ?? 0) / KEYS.length)] ?? productIds[0];
    if (productId !== undefined && !blamed.has(productId)) blamed.set(productId, message);
  }

  return [...blamed].map(([productId, why]) => ({ productId, why }));
}

async function record(
  shop: string,
  { optionSetId, version }: Version,
  contents: ReadonlyMap<string, ProductContents>,
): Promise<void> {
  const productIds = [...contents.keys()];
  if (productIds.length === 0) return;

  await inShop(shop, async (tx) => {
    const written = { shop, productId: { in: productIds } };
    for (const [payloadDigest, carriers] of carriersByDigest(contents)) {
      await tx.assignment.updateMany({
        where: { shop, productId: { in: carriers }, optionSetId, withdrawnAt: null },
        data: { publishedVersion: version, publishedAt: new Date(), payloadDigest, failure: null },
      });
    }
    const newest = await tx.publication.findMany({
      where: { shop, optionSetId },
      orderBy: { version: 'desc' },
      take: 1,
    });
    const isLive = livePublication(newest)?.version === version;
    const kept = await tx.assignment.findMany({
      where: { ...written, optionSetId, withdrawnAt: null },
      select: { productId: true },
    });
    // While Shopify was being written to, somebody withdrew, published, moved or unassigned: what was written is stale.
    const stale = isLive
      ? productIds.filter((id) => !kept.some(({ productId }) => productId === id))
      : productIds;
    if (stale.length > 0) await enqueueProducts(tx, shop, stale);
  });
}

function carriersByDigest(contents: ReadonlyMap<string, ProductContents>): Map<string, string[]> {
  const carriers = new Map<string, string[]>();
  for (const [productId, { payload }] of contents) {
    const digest = digestOf(payload);
    carriers.set(digest, [...(carriers.get(digest) ?? []), productId]);
  }

  return carriers;
}

async function recordFailures(
  shop: string,
  admin: AdminClient,
  { job, failures }: { job: Version; failures: readonly Failure[] },
): Promise<void> {
  if (failures.length === 0) return;

  const existing = await readProducts(
    admin,
    failures.map(({ productId }) => productId),
  );
  const gone = failures.filter(({ productId }) => !existing.some(({ id }) => id === productId));
  await noteDeletedProducts(
    shop,
    gone.map(({ productId }) => productId),
  );
  const refused = failures.filter((failure) => !gone.includes(failure));
  await inShop(shop, async (tx) => {
    for (const { productId, why } of refused) {
      await tx.assignment.updateMany({
        where: { shop, productId, optionSetId: job.optionSetId, withdrawnAt: null },
        data: { failure: why },
      });
    }
  });
}
