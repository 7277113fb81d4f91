import { inShop } from '#app/db.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { createFile, readFile, stageFile } from '#app/shopify/files.server.ts';
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
    const staged = await stageFile(admin, {
      name: fileName(reference, row.type),
      type: row.type,
      bytes: row.content,
    });
    fileId = await createFile(admin, {
      address: staged,
      type: row.type,
      name: fileName(reference, row.type),
    });
    await note(shop, reference, { fileId });
  }
  const file = await readFile(admin, fileId);
  if (file.kind === 'working') throw new ShopifyOutage('Shopify still works on a file that was sent.');
  if (file.kind === 'failed') return await note(shop, reference, { failure: file.why, content: null });

  await note(shop, reference, { url: file.url, storedAt: now, content: null });
}

/** Not what the shopper called it: file names show in addresses. */
function fileName(reference: string, type: string): string {
  return `bespoke-${reference}.${type === 'image/webp' ? 'webp' : 'pdf'}`;
}

async function note(
  shop: string,
  reference: string,
  data: { fileId?: string; url?: string; storedAt?: Date; failure?: string; content?: null },
): Promise<void> {
  await inShop(shop, async (tx) => await tx.upload.updateMany({ where: { shop, reference }, data }));
}
