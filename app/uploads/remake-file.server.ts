import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { fileKind } from './file-kind.ts';
import { refuseUpload, type UploadRefusal } from './refusal.ts';

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
const MOST_PAGES = 50;

/** Draws a picture, or copies a PDF's pages, anew: metadata, scripts, attachments and whatever hides behind them stay out. */
export async function remakeFile(bytes: Uint8Array): Promise<RemadeFile | UploadRefusal> {
  const kind = fileKind(bytes);
  if (kind === null) return refuseUpload('not-a-picture');
  try {
    return kind === 'picture' ? await redraw(bytes) : await copyPages(bytes);
  } catch {
    // Decoders throw on whatever they cannot make sense of; which of its bytes is wrong helps nobody who sent a photograph.
    return refuseUpload('damaged');
  }
}

async function redraw(bytes: Uint8Array): Promise<RemadeFile> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS_READ, failOn: 'error' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 86 })
    .toBuffer({ resolveWithObject: true });
  return {
    kind: 'remade',
    type: 'image/webp',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  };
}

/** Pages only: a document's scripts, actions and attachments hang on the document, links and forms on annotations. */
async function copyPages(bytes: Uint8Array): Promise<RemadeFile | UploadRefusal> {
  const sent = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  if (sent.getPageCount() === 0 || sent.getPageCount() > MOST_PAGES) return refuseUpload('damaged');
  const made = await PDFDocument.create();
  for (const page of await made.copyPages(sent, sent.getPageIndices())) {
    for (const key of ['Annots', 'AA', 'Metadata', 'PieceInfo']) page.node.delete(PDFName.of(key));
    made.addPage(page);
  }
  return {
    kind: 'remade',
    type: 'application/pdf',
    bytes: new Uint8Array(await made.save()),
    width: null,
    height: null,
  };
}
