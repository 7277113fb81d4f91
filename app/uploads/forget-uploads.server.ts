import type { Prisma } from '@prisma/client';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { deleteFiles as deletingJob } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { installedShops } from '#app/sessions.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { deleteFile } from '#app/shopify/files.server.ts';

/** A cart may wait this long to become an order. */
const KEPT_DAYS = 30;
/** A job's key is kept in an index. */
const FILES_A_JOB = 25;

/** Forgets files, here and in Shopify Files: what a person sent with orders that are to be forgotten. */
export async function forgetUploads(
  tx: ShopTransaction,
  shop: string,
  lineItemIds: readonly string[],
): Promise<void> {
  await forget(tx, shop, { lineItemId: { in: [...lineItemIds] } });
}

/** Job, daily: forgets files of every installed shop that no order has claimed in a month. */
export async function forgetUnclaimedUploads(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  for (const shop of await installedShops())
    await inShop(shop, async (tx) => await forget(tx, shop, { lineItemId: null, at: { lt: before } }));
}

/** Job: deletes files from Shopify Files; those that are gone already are what was wanted. */
export async function deleteForgottenFiles(shop: string, fileIds: readonly string[]): Promise<void> {
  const admin = await adminFor(shop);
  for (const id of fileIds) await deleteFile(admin, id);
}

async function forget(tx: ShopTransaction, shop: string, which: Prisma.UploadWhereInput): Promise<void> {
  const where = { ...which, shop };
  const rows = await tx.upload.findMany({ where, select: { fileId: true } });
  await tx.upload.deleteMany({ where });
  const fileIds = rows.flatMap(({ fileId }) => fileId ?? []);
  for (let at = 0; at < fileIds.length; at += FILES_A_JOB)
    await enqueue(tx, deletingJob, { shop, fileIds: fileIds.slice(at, at + FILES_A_JOB) });
}
