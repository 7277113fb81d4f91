import type { ShopTransaction } from '#app/db.server.ts';

/** Of an order and its file the one that comes last ties them: until the commit, one waits for the other. */
export async function lockUpload(tx: ShopTransaction, shop: string, reference: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('upload'), hashtext(${`${shop}/${reference}`}))`;
}

/** The order line that was taken in with a reference before the file arrived; null when there is none. */
export async function lineAwaiting(
  tx: ShopTransaction,
  shop: string,
  reference: string,
): Promise<string | null> {
  const named = JSON.stringify([{ value: reference }]);
  const [found] = await tx.$queryRaw<{ lineItemId: string }[]>`
    SELECT line_item_id AS "lineItemId" FROM commission
    WHERE shop = ${shop} AND line_item_id IS NOT NULL AND snapshot->'specification' @> ${named}::jsonb
    ORDER BY number LIMIT 1`;
  return found?.lineItemId ?? null;
}

/** Ties files to the order line that carries their references, so that they are kept. A file belongs to the first line that names it. */
export async function claimUploads(
  tx: ShopTransaction,
  shop: string,
  { lineItemId, references }: { lineItemId: string; references: readonly string[] },
): Promise<void> {
  for (const reference of references.toSorted()) await lockUpload(tx, shop, reference);
  if (references.length === 0) return;
  await tx.upload.updateMany({
    where: { shop, reference: { in: [...references] }, lineItemId: null },
    data: { lineItemId },
  });
}
