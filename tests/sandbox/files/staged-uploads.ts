import { createHmac, randomUUID } from 'node:crypto';
import type { StagedUpload } from '../state/stored-files.ts';
import type { World } from '../state/world.ts';

/** Where the stand-in takes staged uploads; Shopify's are at shopify-staged-uploads.storage.googleapis.com. */
export const stagingPath = '/staged-uploads';

/** Recorded: an upload's address is good for a week, its policy for a day. */
const lifeMs = 7 * 24 * 60 * 60 * 1000;

const folders: Record<string, string> = { FILE: 'files', IMAGE: 'products', RETURN_LABEL: 'return_labels' };

export interface StagedTarget {
  url: string;
  resourceUrl: string;
  parameters: { name: string; value: string }[];
}

/** Gives out a place for one upload, addressed as recorded: signed in the address for PUT, in form fields for POST. */
export function stageUpload(
  world: World,
  asked: Pick<StagedUpload, 'resource' | 'filename' | 'mimeType' | 'httpMethod'>,
): StagedTarget {
  const folder = folders[asked.resource] ?? asked.resource.toLowerCase();
  const key = `tmp/${world.state.shop.id}/${folder}/${randomUUID()}/${asked.filename}`;
  const upload: StagedUpload = {
    ...asked,
    key,
    signature: createHmac('sha256', world.app.apiSecret).update(key).digest('hex'),
    expiresAt: new Date(world.clock.now() + lifeMs).toISOString(),
    content: null,
  };
  world.state.stagedUploads.push(upload);
  world.changed();

  const resourceUrl = `${world.origin}${stagingPath}/${encodeURI(key)}`;
  return asked.httpMethod === 'PUT'
    ? { url: signed(resourceUrl, upload), resourceUrl, parameters: putParameters(upload) }
    : { url: `${world.origin}${stagingPath}/`, resourceUrl, parameters: postParameters(upload) };
}

/** The upload that a source names, with or without its signature; null when no place was given out there. */
export function uploadAt({ origin, state }: World, source: string): StagedUpload | null {
  const prefix = `${origin}${stagingPath}/`;
  if (!source.startsWith(prefix)) return null;

  const key = decodeURI(source.slice(prefix.length).split('?')[0] ?? '');
  return state.stagedUploads.find((one) => one.key === key) ?? null;
}

/** Keeps what was sent; the answer is why it was not taken, null when it was. */
export function receiveUpload(
  world: World,
  upload: StagedUpload,
  sent: { signature: string | null; bytes: Buffer },
): string | null {
  if (sent.signature !== upload.signature) return 'SignatureDoesNotMatch';
  if (Date.parse(upload.expiresAt) < world.clock.now()) return 'ExpiredToken';

  upload.content = sent.bytes.toString('base64');
  world.changed();
  return null;
}

function signed(resourceUrl: string, { signature }: StagedUpload): string {
  const query = new URLSearchParams({
    'X-Goog-Algorithm': 'GOOG4-RSA-SHA256',
    'X-Goog-Expires': String(lifeMs / 1000),
    'X-Goog-SignedHeaders': 'host',
    'X-Goog-Signature': signature,
  });
  return `${resourceUrl}?${query.toString()}`;
}

function putParameters({ mimeType }: StagedUpload) {
  return [
    { name: 'content_type', value: mimeType },
    { name: 'acl', value: 'private' },
  ];
}

function postParameters({ mimeType, key, signature, expiresAt }: StagedUpload) {
  const policy = Buffer.from(JSON.stringify({ conditions: [{ key }], expiration: expiresAt }));
  return [
    { name: 'Content-Type', value: mimeType },
    { name: 'success_action_status', value: '201' },
    { name: 'acl', value: 'private' },
    { name: 'key', value: key },
    { name: 'x-goog-algorithm', value: 'GOOG4-RSA-SHA256' },
    { name: 'x-goog-signature', value: signature },
    { name: 'policy', value: policy.toString('base64') },
  ];
}
