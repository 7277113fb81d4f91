import { brotliDecompressSync } from 'node:zlib';

/** Tables of a font by their tags; `hmtx` as WOFF2 may pack it is told apart. */
export interface FontTables {
  readonly byTag: ReadonlyMap<string, DataView>;
  /** The widths stand one after another, without bearings between, behind a byte of flags. */
  readonly hasPackedWidths: boolean;
}

/** Largest font that is unpacked, in bytes: the largest of Japanese ones take some 20 MB. */
const LARGEST = 30_000_000;
const TRUE_TYPE = 0x00010000;
const OPEN_TYPE = 0x4f54544f;
const MAC_TRUE_TYPE = 0x74727565;
const WOFF2 = 0x774f4632;
/** Tags that WOFF2 writes as numbers, as far as they matter here; `glyf` and `loca` are unpacked differently. */
const numbered = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
];
const ANY_TAG = 63;

/**
 * Cuts a TTF, OTF or WOFF2 file into its tables (OpenType 1.9; W3C WOFF 2.0). Null for anything else: WOFF 1, collections, bitmaps.
 * @throws RangeError when the file is cut short, an Error from zlib when it is broken or unpacks to more than 30 MB.
 */
export function fontTables(bytes: Uint8Array): FontTables | null {
  const view = viewOf(bytes);
  const kind = view.getUint32(0);
  if (kind === WOFF2) return unpacked(bytes, view);
  if (kind !== TRUE_TYPE && kind !== OPEN_TYPE && kind !== MAC_TRUE_TYPE) return null;

  const byTag = new Map<string, DataView>();
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
    byTag.set(tagAt(view, at), part(view, view.getUint32(at + 8), view.getUint32(at + 12)));
  return { byTag, hasPackedWidths: false };
}

interface Entry {
  readonly tag: string;
  readonly length: number;
  readonly isPacked: boolean;
}

function unpacked(bytes: Uint8Array, view: DataView): FontTables {
  const { entries, end } = readEntries(view);
  const packed = bytes.subarray(end, end + view.getUint32(20));
  const data = viewOf(brotliDecompressSync(packed, { maxOutputLength: LARGEST }));

  const byTag = new Map<string, DataView>();
  let at = 0;
  for (const { tag, length } of entries) {
    byTag.set(tag, part(data, at, length));
    at += length;
  }
  return { byTag, hasPackedWidths: entries.some(({ tag, isPacked }) => tag === 'hmtx' && isPacked) };
}

function readEntries(view: DataView): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = 48;
  for (let left = view.getUint16(12); left > 0; left -= 1) {
    const flags = view.getUint8(at);
    const known = flags & ANY_TAG;
    const tag = known === ANY_TAG ? tagAt(view, at + 1) : (numbered[known] ?? `#${known}`);
    const original = numberAt(view, at + (known === ANY_TAG ? 5 : 1));
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isPacked = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const { value: length, end } = isPacked ? numberAt(view, original.end) : original;
    entries.push({ tag, length, isPacked });
    at = end;
  }
  return { entries, end: at };
}

/** A number of up to five bytes, seven bits each, the last without the high bit. */
function numberAt(view: DataView, from: number): { value: number; end: number } {
  let value = 0;
  for (let at = from; at < from + 5; at += 1) {
    const byte = view.getUint8(at);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new RangeError('A table of the font is too long.');
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function part(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
