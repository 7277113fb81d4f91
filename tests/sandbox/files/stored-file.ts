import { randomUUID } from 'node:crypto';
import type { StoredFile } from '../state/stored-files.ts';
import type { World } from '../state/world.ts';
import { readImage } from './image-content.ts';
import { uploadAt } from './staged-uploads.ts';

/** Where the stand-in serves files; Shopify's shops do the same beside cdn.shopify.com. */
export const cdnPath = '/cdn/shop/files';

/** How long Shopify is taken to work on a file, on the shop's clock. */
const processingMs = 2000;

export interface NewFile {
  source: string;
  filename: string;
  kind: StoredFile['kind'];
  alt: string;
}

/** Creates the file from a staged upload. What cannot be fetched, or is no image, fails later, as at Shopify. */
export function createFile(world: World, { source, filename, kind, alt }: NewFile): StoredFile {
  const upload = uploadAt(world, source);
  const now = world.now();
  const bytes = upload?.content ?? null;
  const image = kind === 'MediaImage' && bytes !== null ? readImage(Buffer.from(bytes, 'base64')) : null;
  const file: StoredFile = {
    id: world.nextId(),
    kind,
    filename,
    mimeType: upload?.mimeType ?? 'application/octet-stream',
    alt,
    content: bytes,
    createdAt: now,
    updatedAt: now,
    size: image !== null && 'size' in image ? image.size : null,
    fault: bytes === null ? notFetched(kind) : (image?.fault ?? null),
  };
  world.state.files.push(file);
  world.changed();
  return file;
}

export type FileStatus = 'PROCESSING' | 'READY' | 'FAILED';

/** Where the file stands by the shop's clock. "UPLOADED" is said by the mutation alone, as recorded. */
export function statusOf(world: World, { createdAt, fault }: StoredFile): FileStatus {
  if (world.clock.now() - Date.parse(createdAt) < processingMs) return 'PROCESSING';

  return fault === null ? 'READY' : 'FAILED';
}

/** The file's address; null until it is ready. */
export function addressOf(world: World, file: StoredFile): string | null {
  if (statusOf(world, file) !== 'READY') return null;

  const version = Math.floor(Date.parse(file.updatedAt) / 1000);
  return `${world.origin}${cdnPath}/${encodeURIComponent(file.filename)}?v=${version}`;
}

/** The name under which a new file can be kept beside those that are there: "sketch_1f0c….png". */
export function freeName(world: World, filename: string): string {
  if (!world.state.files.some((file) => file.filename === filename)) return filename;

  const dot = filename.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [filename, ''] : [filename.slice(0, dot), filename.slice(dot)];
  return `${stem}_${randomUUID()}${ending}`;
}

function notFetched(kind: StoredFile['kind']): { code: string; message: string } {
  return kind === 'MediaImage'
    ? { code: 'IMAGE_DOWNLOAD_FAILURE', message: 'Image could not be downloaded.' }
    : { code: 'GENERIC_FILE_DOWNLOAD_FAILURE', message: 'File could not be downloaded.' };
}
