import type { Publication } from '@prisma/client';
import type { ShopTransaction } from '#app/db.server.ts';

/** A publication as an order line was specified under it; `complaint` is a sentence where it should not have been. */
export interface FoundPublication {
  readonly publication: Publication;
  readonly complaint: string | null;
}

/** A cart may be this old when it is paid. */
const GRACE_MS = 86_400_000;

interface Wanted {
  readonly stamp: string;
  readonly productId: string | null;
  readonly orderedAt: Date;
}

/**
 * The publication that a selection was made under. Sets that charge and rule alike have the same stamp, so that the product's own set
 * comes first. Where no Function looked at the cart, a selection may be of a set that the product does not carry, or of prices long
 * gone: the complaint says so.
 */
export async function findPublication(
  tx: ShopTransaction,
  shop: string,
  { stamp, productId, orderedAt }: Wanted,
): Promise<FoundPublication | null> {
  const candidates = await tx.publication.findMany({
    where: { shop, stamp },
    orderBy: [{ at: 'desc' }, { version: 'desc' }],
  });
  const carried = await carriedSet(tx, shop, productId);
  const own = candidates.find(({ optionSetId }) => optionSetId === carried?.optionSetId);
  const publication = own ?? candidates[0];
  if (publication === undefined) return null;
  if (carried !== null && own === undefined) {
    const complaint = `It was chosen with the options of another product; this one carries “${carried.name}”.`;
    return { publication, complaint };
  }

  return { publication, complaint: await complainOfAge(tx, shop, { publication, orderedAt }) };
}

/** What the product was published with when it was ordered; null when it carried nothing. */
export async function publicationOn(
  tx: ShopTransaction,
  shop: string,
  { productId, orderedAt }: Omit<Wanted, 'stamp'>,
): Promise<Publication | null> {
  const carried = await carriedSet(tx, shop, productId);
  if (carried === null) return null;
  const { optionSetId } = carried;
  const versions = { where: { shop, optionSetId }, orderBy: { version: 'desc' } } as const;
  const then = await tx.publication.findFirst({
    ...versions,
    where: { shop, optionSetId, at: { lte: orderedAt } },
  });
  return then ?? (await tx.publication.findFirst(versions));
}

async function carriedSet(
  tx: ShopTransaction,
  shop: string,
  productId: string | null,
): Promise<{ optionSetId: string; name: string } | null> {
  if (productId === null) return null;
  const assignment = await tx.assignment.findUnique({
    where: { shop_productId: { shop, productId } },
    select: {
      optionSetId: true,
      publishedVersion: true,
      withdrawnAt: true,
      optionSet: { select: { name: true } },
    },
  });
  if (assignment === null || assignment.publishedVersion === null || assignment.withdrawnAt !== null)
    return null;
  return { optionSetId: assignment.optionSetId, name: assignment.optionSet.name };
}

async function complainOfAge(
  tx: ShopTransaction,
  shop: string,
  { publication, orderedAt }: { publication: Publication; orderedAt: Date },
): Promise<string | null> {
  const { optionSetId, version, withdrawnAt } = publication;
  const before = new Date(orderedAt.getTime() - GRACE_MS);
  const next = await tx.publication.findFirst({
    where: { shop, optionSetId, version: { gt: version }, at: { lt: before } },
    orderBy: { version: 'asc' },
    select: { version: true },
  });
  if (next !== null)
    return `It was chosen under version ${version} of your options, which version ${next.version} had replaced more than a day before the order.`;
  if (withdrawnAt !== null && withdrawnAt < before)
    return `It was chosen under version ${version} of your options, which you had withdrawn more than a day before the order.`;
  return null;
}
