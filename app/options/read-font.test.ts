import { brotliCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readFontMetrics } from './read-font.server.ts';

const u16 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(2);
      bytes.writeUInt16BE(number & 0xffff);
      return bytes;
    }),
  );
const u32 = (...numbers: readonly number[]): Buffer =>
  u16(...numbers.flatMap((number) => [Math.floor(number / 65536), number % 65536]));

/** A font of A to Z and a to z from glyph 1 on, with its widths: glyph n is 400 + n of 1000 wide, the last one's width goes on. */
const letters: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
];
const widths = Array.from({ length: 41 }, (_, glyph) => 400 + glyph);
const meanEm = 0.425;

function segments(): Buffer {
  const count = letters.length + 1;
  const ends = [...letters.map(([, last]) => last), 0xffff];
  const starts = [...letters.map(([first]) => first), 0xffff];
  const deltas = [1 - 0x41, 27 - 0x61, 1];
  const head = u16(4, 16 + count * 8, 0, count * 2, 0, 0, 0);
  return Buffer.concat([
    head,
    u16(...ends),
    u16(0),
    u16(...starts),
    u16(...deltas),
    u16(...deltas.map(() => 0)),
  ]);
}

function groups(): Buffer {
  const listed = [...letters.map(([first, last], i) => [first, last, 1 + i * 26]), [0x1f48d, 0x1f48e, 5]];
  return Buffer.concat([u16(12, 0), u32(16 + listed.length * 12, 0, listed.length), u32(...listed.flat())]);
}

function tables(subtable: Buffer, encoding: number): Record<string, Buffer> {
  return {
    cmap: Buffer.concat([u16(0, 1, 3, encoding), u32(12), subtable]),
    head: Buffer.concat([Buffer.alloc(18), u16(1000), Buffer.alloc(34)]),
    hhea: Buffer.concat([Buffer.alloc(34), u16(widths.length)]),
    hmtx: u16(...widths.flatMap((width) => [width, 0])),
    maxp: Buffer.concat([u32(0x00010000), u16(53)]),
  };
}

function trueType(parts: Record<string, Buffer>): Buffer {
  const entries = Object.entries(parts);
  let at = 12 + entries.length * 16;
  const directory = entries.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(0, at, bytes.length)]);
    at += bytes.length;
    return entry;
  });
  return Buffer.concat([
    u32(0x00010000),
    u16(entries.length, 0, 0, 0),
    ...directory,
    ...Object.values(parts),
  ]);
}

const packedTags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/** As WOFF2, the widths packed: a byte of flags, then one width after another. */
function woff2(parts: Record<string, Buffer>, data = Buffer.concat(Object.values(parts))): Buffer {
  const directory = Object.entries(parts).map(([tag, bytes]) => {
    const lengths = [bytes.length >> 7, bytes.length & 127].map((part, i) => (i === 0 ? part | 128 : part));
    if (tag === 'hmtx') return Buffer.from([packedTags.indexOf(tag) | 64, ...lengths, ...lengths]);
    return Buffer.from(
      packedTags.includes(tag)
        ? [packedTags.indexOf(tag), ...lengths]
        : [63, ...Buffer.from(tag), ...lengths],
    );
  });
  const squeezed = brotliCompressSync(data);
  const head = Buffer.concat([
    u32(0x774f4632, 0x00010000, 0),
    u16(directory.length, 0),
    u32(0, squeezed.length),
  ]);
  return Buffer.concat([head, Buffer.alloc(48 - head.length), ...directory, squeezed]);
}

const fault = (bytes: Uint8Array): string => {
  const read = readFontMetrics(bytes);
  return 'fault' in read ? read.fault : '';
};

const basic = tables(segments(), 1);
const packed = { ...basic, hmtx: Buffer.concat([Buffer.from([1]), u16(...widths)]), zzzz: Buffer.alloc(200) };

describe('what a font draws, and how wide', () => {
  test('is read from TTF', () => {
    expect(readFontMetrics(trueType(basic))).toEqual({ advanceEm: meanEm, ranges: [0x41, 26, 0x61, 26] });
  });

  test('is read from OTF with characters beyond the first plane', () => {
    const font = trueType(tables(groups(), 10));
    font.write('OTTO');
    expect(readFontMetrics(font)).toEqual({ advanceEm: meanEm, ranges: [0x41, 26, 0x61, 26, 0x1f48d, 2] });
  });

  test('is read from WOFF2 with its widths packed', () => {
    expect(readFontMetrics(woff2(packed))).toEqual({ advanceEm: meanEm, ranges: [0x41, 26, 0x61, 26] });
  });

  test('counts no character whose glyph the font has not', () => {
    const maxp = Buffer.concat([u32(0x00010000), u16(30)]);
    expect(readFontMetrics(trueType({ ...basic, maxp }))).toMatchObject({ ranges: [0x41, 26, 0x61, 3] });
  });
});

describe('a file that cannot be used is named as what it is', () => {
  test('no font, or WOFF 1', () => {
    expect(fault(Buffer.from('<!doctype html>'))).toContain('no TTF, OTF or WOFF2');
    expect(fault(Buffer.from('wOFF and more'))).toContain('Convert the font to WOFF2');
  });

  test('one that is cut short', () => {
    const whole = trueType(basic);
    expect(fault(whole.subarray(0, 40))).toContain('damaged');
    expect(fault(woff2(packed).subarray(0, 90))).toContain('damaged');
    expect(fault(Buffer.alloc(0))).toContain('damaged');
  });

  test('one without characters, and one of signs only', () => {
    const { cmap, ...rest } = basic;
    expect(cmap).toBeDefined();
    expect(fault(trueType(rest))).toContain('lacks widths or characters');
    const signs = Buffer.concat([u16(12, 0), u32(28, 0, 1), u32(0xe000, 0xe010, 1)]);
    expect(fault(trueType(tables(signs, 10)))).toContain('no letters');
  });

  test('one that would unpack to more than a font ever is', () => {
    expect(fault(woff2(packed, Buffer.alloc(40_000_000)))).toContain('damaged');
    expect(fault(Buffer.alloc(10_000_001))).toContain('larger than 10 MB');
  });

  test('one that claims every character a thousand times is read in no time', () => {
    const claims = Array.from({ length: 1000 }, () => [0, 0x10ffff, 60_000]).flat();
    const subtable = Buffer.concat([u16(12, 0), u32(16 + claims.length * 4, 0, 1000), u32(...claims)]);
    const before = performance.now();
    expect(fault(trueType(tables(subtable, 10)))).toContain('no letters');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('whatever is broken in it', () => {
    const fonts = [trueType(basic), woff2(packed)];
    const broken = fc.tuple(fc.constantFrom(...fonts), fc.array(fc.tuple(fc.nat(300), fc.nat(255))));
    fc.assert(
      fc.property(broken, ([font, changes]) => {
        const bytes = Buffer.from(font);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(Object.keys(readFontMetrics(bytes)).length).toBeGreaterThan(0);
      }),
    );
  });
});
