import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readProducts, type ProductRecord } from '#app/shopify/products.server.ts';
import { enqueueProducts } from './enqueue-products.server.ts';
import { findOptionSet } from './find-option-set.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { livePublication } from './standing.ts';

export interface Assigned {
  readonly kind: 'assigned';
  readonly name: string;
  /** Titles of the products that did not carry the set before. */
  readonly added: readonly string[];
  /** Products taken from another set, with that set's name. */
  readonly moved: readonly { product: string; set: string }[];
  /** The version that they will carry; null while the set is not published. */
  readonly version: number | null;
}

interface Command {
  readonly id: string;
  readonly productIds: readonly string[];
  /** Whether products that carry another set are taken from it; otherwise they are named in a refusal. */
  readonly move: boolean;
}

/**
 * Has products carry a set: at once when it is published, otherwise from its next publication.
 * @throws ShopifyOutage when the products could not be looked up.
 */
export async function assignProducts(shop: string, command: Command): Promise<Assigned | Refused> {
  const wanted = [...new Set(command.productIds)];
  const products = await readProducts(await adminFor(shop), wanted);
  if (products.length < wanted.length) return refuse.unknownProducts(wanted.length - products.length);

  return await inShop(shop, async (tx) => {
    const found = await findOptionSet(tx, shop, { id: command.id });
    if (found.kind === 'refused') return found;
    const elsewhere = await carriedElsewhere(tx, shop, command);
    if (elsewhere.length > 0 && !command.move) return refuse.carriedElsewhere(elsewhere);

    const added = await assign(tx, shop, { id: command.id, products });
    await enqueueProducts(
      tx,
      shop,
      added.map(({ id }) => id),
    );
    const newest = await tx.publication.findMany({
      where: { shop, optionSetId: command.id },
      orderBy: { version: 'desc' },
      take: 1,
    });

    return {
      kind: 'assigned',
      name: found.name,
      added: added.map(({ title }) => title),
      moved: elsewhere,
      version: livePublication(newest)?.version ?? null,
    };
  });
}

async function carriedElsewhere(
  tx: ShopTransaction,
  shop: string,
  { id, productIds }: Command,
): Promise<{ product: string; set: string }[]> {
  const others = await tx.assignment.findMany({
    where: { shop, productId: { in: [...productIds] }, optionSetId: { not: id }, withdrawnAt: null },
    include: { optionSet: { select: { name: true } } },
    orderBy: { productTitle: 'asc' },
  });

  return others.map(({ productTitle, optionSet }) => ({ product: productTitle, set: optionSet.name }));
}

async function assign(
  tx: ShopTransaction,
  shop: string,
  { id, products }: { id: string; products: readonly ProductRecord[] },
): Promise<ProductRecord[]> {
  const added: ProductRecord[] = [];
  for (const product of products) {
    const key = { shop_productId: { shop, productId: product.id } };
    const before = await tx.assignment.findUnique({ where: key });
    if (before?.optionSetId === id && !before.withdrawnAt) continue;

    // What it carried before counts for nothing: the metafields of another set are replaced, not trusted.
    const now = { optionSetId: id, productTitle: product.title, assignedAt: new Date() };
    const bare = { publishedVersion: null, publishedAt: null, failure: null, withdrawnAt: null };
    await tx.assignment.upsert({
      where: key,
      create: { shop, productId: product.id, ...now },
      update: { ...now, ...bare },
    });
    added.push(product);
  }

  return added;
}
