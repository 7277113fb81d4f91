import { brotliCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groups, segments, tables, trueType, u16, u32, widths } from '../../tests/builders/font-file.ts';
import { readFontMetrics } from './read-font.server.ts';

const meanEm = 0.425;

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
