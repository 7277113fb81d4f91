import type { ShopTransaction } from '#app/db.server.ts';
import { refuse, type Refused } from './refusal.ts';

export interface FoundSet {
  readonly kind: 'found';
  readonly name: string;
  readonly revision: number;
  readonly document: unknown;
  /** What the files of its fonts draw, as kept. */
  readonly fontFiles: unknown;
}

/**
 * Finds a set that a command is about to change, and keeps other commands on it waiting until this one has committed.
 * @param revision what the maker was looking at; left out by commands that do not depend on what is written in the set.
 */
export async function findOptionSet(
  tx: ShopTransaction,
  shop: string,
  set: { id: string; revision?: number },
): Promise<FoundSet | Refused> {
  await tx.$queryRaw`SELECT 1 FROM option_set WHERE shop = ${shop} AND id = ${set.id}::uuid FOR UPDATE`;
  const found = await tx.optionSet.findUnique({ where: { shop_id: { shop, id: set.id } } });
  if (!found) return refuse.noSuchSet();
  if (found.archivedAt) return refuse.archived(found.name);
  if (set.revision !== undefined && set.revision !== found.revision)
    return refuse.changedMeanwhile(found.name);

  const { name, revision, document, fontFiles } = found;
  return { kind: 'found', name, revision, document, fontFiles };
}
