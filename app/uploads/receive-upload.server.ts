import { createHash } from 'node:crypto';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { storeUpload } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { mayTry } from './attempts.ts';
import { lineAwaiting, lockUpload } from './claim-uploads.server.ts';
import { cleanName, isReference } from './file-kind.ts';
import { refuseUpload, type UploadRefusal } from './refusal.ts';
import { remakeFile, type RemadeFile } from './remake-file.server.ts';

export interface ReceivedUpload {
  readonly kind: 'received';
  readonly type: string;
  readonly bytes: number;
}

/** A shop sends itself a picture now and then; more than this in an hour is somebody filling its Files. */
const MOST_AN_HOUR = 200;
/** Parts of what Shopify takes as a picture. */
const MOST_BYTES = 20_000_000;

/**
 * Takes a file that a shopper sends: checks it by its content, makes it anew, keeps it and has it brought to Shopify Files. The same file
 * under the same reference twice is once; another one under a reference that is taken is refused.
 */
export async function receiveUpload(
  shop: string,
  sent: { reference: string; name: string; bytes: Uint8Array; now: Date },
): Promise<ReceivedUpload | UploadRefusal> {
  if (!isReference(sent.reference)) return refuseUpload('no-reference');
  if (sent.bytes.length > MOST_BYTES) return refuseUpload('too-large');
  if (sent.bytes.length === 0) return refuseUpload('no-file');
  if (!mayTry(shop, sent.now) || (await isCrowded(shop, sent.now))) return refuseUpload('too-many');
  const made = await remakeFile(sent.bytes);
  if (made.kind === 'refused') return made;

  return await inShop(shop, async (tx) => await keep(tx, shop, { ...sent, made }));
}

async function isCrowded(shop: string, now: Date): Promise<boolean> {
  const at = { gte: new Date(now.getTime() - 3_600_000) };
  return await inShop(shop, async (tx) => (await tx.upload.count({ where: { shop, at } })) >= MOST_AN_HOUR);
}

async function keep(
  tx: ShopTransaction,
  shop: string,
  { reference, name, now, made }: { reference: string; name: string; now: Date; made: RemadeFile },
): Promise<ReceivedUpload | UploadRefusal> {
  await lockUpload(tx, shop, reference);
  const { type, bytes, width, height } = made;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const before = await tx.upload.findUnique({ where: { shop_reference: { shop, reference } } });
  if (before !== null && before.digest !== digest) return refuseUpload('another-file');
  if (before === null) {
    const row = { shop, reference, at: now, type, bytes: bytes.length, width, height, digest };
    const lineItemId = await lineAwaiting(tx, shop, reference);
    await tx.upload.create({ data: { ...row, lineItemId, name: cleanName(name), content: bytes } });
    await enqueue(tx, storeUpload, { shop, reference });
  }
  return { kind: 'received', type, bytes: bytes.length };
}
