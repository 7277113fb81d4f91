/** Maps code points of a run to glyphs: of `first` to `last`, each to the glyph that `glyphOf` names, 0 for none. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyphOf: (point: number) => number;
}

/** What a font's `cmap` table maps. */
export interface FontCharacters {
  /** Pairs of start and length, ascending. */
  readonly ranges: readonly number[];
  /** The glyph of a code point, 0 for none. */
  readonly glyphOf: (point: number) => number;
}

const LAST_POINT = 0x10ffff;
/** Unicode subtables as platform and encoding, the fullest first. */
const preferred = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0'];

/**
 * Reads a font's `cmap` table (OpenType 1.9), formats 4 and 12: what every font of Unicode has. Null when it maps none.
 * @throws RangeError when the table is cut short.
 */
export function readCharacters(cmap: DataView, glyphs: number): FontCharacters | null {
  const subtable = bestSubtable(cmap);
  if (subtable === null) return null;

  const runs = subtable.getUint16(0) === 12 ? groupRuns(subtable) : segmentRuns(subtable);
  const drawn = runs.map(({ first, last, glyphOf }): Run => ({
    first,
    last,
    glyphOf: (point) => {
      const glyph = glyphOf(point);
      return glyph < glyphs ? glyph : 0;
    },
  }));
  return {
    ranges: rangesOf(drawn),
    glyphOf: (point) => drawn.find(({ first, last }) => point >= first && point <= last)?.glyphOf(point) ?? 0,
  };
}

function bestSubtable(cmap: DataView): DataView | null {
  const offered = Array.from({ length: cmap.getUint16(2) }, (_, i) => {
    const at = 4 + i * 8;
    const name = `${cmap.getUint16(at)}.${cmap.getUint16(at + 2)}`;
    const start = cmap.getUint32(at + 4);
    return {
      rank: preferred.indexOf(name),
      table: new DataView(cmap.buffer, cmap.byteOffset + start, cmap.byteLength - start),
    };
  });
  const usable = offered.filter(({ rank, table }) => rank >= 0 && [4, 12].includes(table.getUint16(0)));
  return usable.toSorted((one, other) => one.rank - other.rank)[0]?.table ?? null;
}

function groupRuns(table: DataView): Run[] {
  return Array.from({ length: Math.min(table.getUint32(12), table.byteLength / 12) }, (_, i) => {
    const at = 16 + i * 12;
    const first = table.getUint32(at);
    const glyph = table.getUint32(at + 8);
    return { first, last: table.getUint32(at + 4), glyphOf: (point: number) => glyph + point - first };
  }).filter(({ first, last }) => first <= last && last <= LAST_POINT);
}

function segmentRuns(table: DataView): Run[] {
  const count = table.getUint16(6) / 2;
  return Array.from({ length: count }, (_, i) => {
    const block = (which: number): number => 14 + i * 2 + which * count * 2 + (which > 0 ? 2 : 0);
    const first = table.getUint16(block(1));
    const delta = table.getUint16(block(2));
    const offset = table.getUint16(block(3));
    const glyphOf = (point: number): number => {
      if (offset === 0) return (point + delta) & 0xffff;
      const glyph = table.getUint16(block(3) + offset + (point - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { first, last: table.getUint16(block(0)), glyphOf };
  }).filter(({ first, last }) => first <= last && first < 0xffff);
}

/** Code points that have a glyph. None is looked at twice, however often a hostile file claims it. */
function rangesOf(runs: readonly Run[]): number[] {
  const ranges: number[] = [];
  let end = -1;
  let looked = 0;
  for (const run of runs.toSorted((one, other) => one.first - other.first)) {
    for (let point = Math.max(run.first, looked); point <= run.last; point += 1) {
      if (run.glyphOf(point) === 0) continue;
      if (point === end) ranges.push((ranges.pop() ?? 0) + 1);
      else ranges.push(point, 1);
      end = point + 1;
    }
    looked = Math.max(looked, run.last + 1);
  }
  return ranges;
}
