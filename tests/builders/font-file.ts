/** Big-endian numbers of two bytes. */
export const u16 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(2);
      bytes.writeUInt16BE(number & 0xffff);
      return bytes;
    }),
  );
/** Big-endian numbers of four bytes. */
export const u32 = (...numbers: readonly number[]): Buffer =>
  u16(...numbers.flatMap((number) => [Math.floor(number / 65536), number % 65536]));

/** A font of A to Z and a to z from glyph 1 on, with its widths: glyph n is 400 + n of 1000 wide, the last one's width goes on. */
const letters: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
];
export const widths = Array.from({ length: 41 }, (_, glyph) => 400 + glyph);

/** The characters of the font, in the format of most. */
export function segments(): Buffer {
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

/** The same with a ring and a gem, in the format for characters beyond the first plane. */
export function groups(): Buffer {
  const listed = [...letters.map(([first, last], i) => [first, last, 1 + i * 26]), [0x1f48d, 0x1f48e, 5]];
  return Buffer.concat([u16(12, 0), u32(16 + listed.length * 12, 0, listed.length), u32(...listed.flat())]);
}

/** What of a font is read, with a subtable of characters. */
export function tables(subtable: Buffer, encoding: number): Record<string, Buffer> {
  return {
    cmap: Buffer.concat([u16(0, 1, 3, encoding), u32(12), subtable]),
    head: Buffer.concat([Buffer.alloc(18), u16(1000), Buffer.alloc(34)]),
    hhea: Buffer.concat([Buffer.alloc(34), u16(widths.length)]),
    hmtx: u16(...widths.flatMap((width) => [width, 0])),
    maxp: Buffer.concat([u32(0x00010000), u16(53)]),
  };
}

/** A TTF file of the tables. */
export function trueType(parts: Record<string, Buffer>): Buffer {
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
