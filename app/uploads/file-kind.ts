/** What a file is by its first bytes, whatever it is called; null for what is not taken. */
export type FileKind = 'picture' | 'pdf';

/** No more is needed to tell. */
const HEAD_BYTES = 32;

const PICTURES: readonly ((head: string) => boolean)[] = [
  (head) => head.startsWith('\xff\xd8\xff'),
  (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  (head) => head.startsWith('GIF87a') || head.startsWith('GIF89a'),
  (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  // ISO base media: the brand says AVIF. HEIC is left out: its decoder is not free to ship.
  (head) => head.slice(4, 8) === 'ftyp' && ['avif', 'avis'].includes(head.slice(8, 12)),
];

/** SVG and HTML are text and never match; a picture with a document behind it loses that when it is drawn anew. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('%PDF-')) return 'pdf';
  return PICTURES.some((matches) => matches(head)) ? 'picture' : null;
}

/** A file's name as a maker may read it: no path, no control or direction signs, at most 80 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const kept = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .trim();
  return kept === '' ? 'file' : kept.slice(0, 80);
}

/** References are made up in the shopper's browser: a UUID. Anything else is not one of ours. */
export function isReference(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
