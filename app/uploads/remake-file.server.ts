import sharp from 'sharp';
import { copyPagesApart } from './copy-pages-apart.server.ts';
import { fileKind } from './file-kind.ts';
import { refuseUpload, type UploadRefusal } from './refusal.ts';
import { takeTurn } from './turns.ts';

/** A file as we made it: nothing of what was sent is passed on but what is seen. */
export interface RemadeFile {
  readonly kind: 'remade';
  readonly type: 'image/webp' | 'application/pdf';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number | null;
  readonly height: number | null;
}

/** Shopify takes pictures of at most 20 megapixels; more than this is a bomb. */
const MOST_PIXELS_READ = 100_000_000;
const LONGEST_SIDE = 4000;
/** Drawings fit easily; more is a catalogue or worse. The block knows the same limit. */
const MOST_PDF_BYTES = 5_000_000;
const MOST_SECONDS = 20;

/** Draws a picture, or copies a PDF's pages, anew: metadata, scripts, attachments and whatever hides behind them stay out. */
export async function remakeFile(bytes: Uint8Array): Promise<RemadeFile | UploadRefusal> {
  const kind = fileKind(bytes);
  if (kind === null) return refuseUpload('not-a-picture');
  if (kind === 'pdf' && bytes.length > MOST_PDF_BYTES) return refuseUpload('large-pdf');
  const turn = await takeTurn();
  if (turn === null) return refuseUpload('too-many');
  try {
    return kind === 'picture' ? await redraw(bytes) : await copyPages(bytes);
  } catch {
    // Decoders throw on whatever they cannot make sense of; which of its bytes is wrong helps nobody who sent a photograph.
    return refuseUpload('damaged');
  } finally {
    turn.end();
  }
}

async function redraw(bytes: Uint8Array): Promise<RemadeFile> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS_READ, failOn: 'error' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 86 })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return {
    kind: 'remade',
    type: 'image/webp',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  };
}

async function copyPages(bytes: Uint8Array): Promise<RemadeFile> {
  const made = await copyPagesApart(bytes, MOST_SECONDS * 1000);
  return { kind: 'remade', type: 'application/pdf', bytes: made, width: null, height: null };
}
