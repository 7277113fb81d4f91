import { describe, expect, it } from 'vitest';
import { cleanName, fileKind, isReference } from './file-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file', () => {
  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0', 'picture'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'picture'],
    ['a WebP', 'RIFF\x10\x00\x00\x00WEBPVP8 ', 'picture'],
    ['an AVIF', '\x00\x00\x00\x20ftypavif', 'picture'],
    ['a GIF', 'GIF89a', 'picture'],
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['a page', '<!doctype html><script>', null],
    ['a page behind a mark of byte order', '\xef\xbb\xbf<html>', null],
    ['a PDF behind a page', '<html>%PDF-1.7', null],
    ['a HEIC', '\x00\x00\x00\x20ftypheic', null],
    ['nothing', '', null],
  ])('that is %s is told by its content', (_what, head, kind) => {
    expect(fileKind(bytes(head))).toBe(kind);
  });

  it('keeps of its name what a maker can read', () => {
    expect(cleanName('C:\\photos\\ring.jpg')).toBe('ring.jpg');
    expect(cleanName('../../etc/passwd')).toBe('passwd');
    expect(cleanName('in\u202Egpj.exe\u0000')).toBe('ingpj.exe');
    expect(cleanName('\u200B')).toBe('file');
    expect(cleanName('x'.repeat(200))).toHaveLength(80);
  });

  it('goes by a reference that is a UUID', () => {
    expect(isReference('0b8a6d6e-2f1c-4a53-9a75-6a2f3c1d9e10')).toBe(true);
    expect(isReference('../0b8a6d6e-2f1c-4a53-9a75-6a2f3c1d9e10')).toBe(false);
    expect(isReference('0B8A6D6E-2F1C-4A53-9A75-6A2F3C1D9E10')).toBe(false);
  });
});
