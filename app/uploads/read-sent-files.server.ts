import type { ShopTransaction } from '#app/db.server.ts';
import type { SentFile } from '#app/commissions/sent-file.ts';

/** The files behind references, in their order: those that have come, and those that have not. */
export async function readSentFiles(
  tx: ShopTransaction,
  shop: string,
  references: readonly string[],
): Promise<SentFile[]> {
  if (references.length === 0) return [];
  const rows = await tx.upload.findMany({
    where: { shop, reference: { in: [...references] } },
    select: { reference: true, name: true, type: true, url: true, failure: true },
  });
  return references.map((reference) => {
    const row = rows.find((each) => each.reference === reference);
    const isPicture = row?.type.startsWith('image/') ?? false;
    return { reference, name: row?.name ?? null, isPicture, state: stateOf(row) };
  });
}

function stateOf(row: { url: string | null; failure: string | null } | undefined): SentFile['state'] {
  if (row === undefined) return { kind: 'missing' };
  if (row.failure !== null) return { kind: 'failed', why: row.failure };
  return row.url === null ? { kind: 'storing' } : { kind: 'stored', url: row.url };
}
