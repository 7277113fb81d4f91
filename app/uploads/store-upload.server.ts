import { inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { createFile, deleteFile, findFile, readFile, stageFile } from '#app/shopify/files.server.ts';
import { ShopifyOutage } from '#app/shopify/outage.ts';

/**
 * Job: brings a received file to Shopify Files and forgets its bytes once Shopify has them. Run again it goes on where it stopped: with
 * the file that was created, or from the start.
 * @throws ShopifyOutage while Shopify does not answer or still works on the file; the job is then tried again.
 */
export async function storeUpload(shop: string, reference: string, now: Date): Promise<void> {
  const row = await inShop(
    shop,
    async (tx) => await tx.upload.findUnique({ where: { shop_reference: { shop, reference } } }),
  );
  if (row === null || row.storedAt !== null || row.failure !== null) return;

  const admin = await adminFor(shop);
  let fileId = row.fileId;
  if (fileId === null) {
    if (row.content === null) return;
    const file = { name: fileName(reference, row.type), type: row.type, bytes: row.content };
    // A run before may have ended between creating the file and noting it.
    fileId =
      (await findFile(admin, file.name)) ??
      (await createFile(admin, { ...file, address: await stageFile(admin, file) }));
    // Forgotten meanwhile: nobody else knows of the file.
    if (!(await note(shop, reference, { fileId }))) return await deleteFile(admin, fileId);
  }
  const file = await readFile(admin, fileId);
  if (file.kind === 'working') throw new ShopifyOutage('Shopify still works on a file that was sent.');

  await note(
    shop,
    reference,
    file.kind === 'failed'
      ? { failure: file.why, content: null }
      : { url: file.url, storedAt: now, content: null },
  );
}

/** Not what the shopper called it: file names show in addresses. */
function fileName(reference: string, type: string): string {
  return `bespoke-${reference}.${type === 'image/webp' ? 'webp' : 'pdf'}`;
}

/** Answers whether the file is still known. */
async function note(
  shop: string,
  reference: string,
  data: { fileId?: string; url?: string; storedAt?: Date; failure?: string; content?: null },
): Promise<boolean> {
  const { count } = await inShop(
    shop,
    async (tx) => await tx.upload.updateMany({ where: { shop, reference }, data }),
  );
  return count > 0;
}
