import { parentPort, workerData } from 'node:worker_threads';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

const MOST_PAGES = 50;
/** Many times what an honest document of the size that is taken needs; kilobytes can inflate to gigabytes. */
const MOST_BYTES_MADE = 128_000_000;
/** Of a page: annotations, actions, metadata, other programs' data, attached files, article threads and thumbnails. */
const LEFT_OUT = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'AF', 'B', 'Thumb'];

let bytesMade = 0;

// Memory of byte arrays is outside of what a thread's limits count, and the library's decoders know no bound.
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given: unknown[], made) {
    if (typeof given[0] === 'number') bytesMade += given[0];
    if (bytesMade > MOST_BYTES_MADE) throw beyondMeasure();
    const array: object = Reflect.construct(target, given, made);
    return array;
  },
});

function beyondMeasure(): RangeError {
  return new RangeError('The document inflates beyond measure.');
}

/** Pages only: a document's scripts, actions and attachments hang on the document, links and forms on annotations. */
async function copyPages(bytes: Uint8Array): Promise<Uint8Array> {
  const sent = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  if (sent.getPageCount() === 0 || sent.getPageCount() > MOST_PAGES)
    throw new RangeError('The document has no pages, or too many.');
  const made = await PDFDocument.create();
  for (const page of await made.copyPages(sent, sent.getPageIndices())) {
    for (const key of LEFT_OUT) page.node.delete(PDFName.of(key));
    made.addPage(page);
  }
  return await made.save();
}

if (!(workerData instanceof Uint8Array)) throw new TypeError('There is no document to copy.');
try {
  const made = new Uint8Array(await copyPages(workerData));
  parentPort?.postMessage(made, [made.buffer]);
} catch (cause) {
  // The library says of whatever goes wrong that an object is invalid.
  throw bytesMade > MOST_BYTES_MADE ? beyondMeasure() : cause;
}
