import { readCharacters } from './font-characters.ts';
import { fontTables, type FontTables } from './font-tables.server.ts';

export interface FontMetrics {
  /** Mean advance of the letters and digits that the font draws, in em, to three decimals. */
  readonly advanceEm: number;
  /** Code points that it draws: pairs of start and length, ascending. */
  readonly ranges: number[];
}

/** Larger files would keep shoppers waiting; the largest of Latin ones take some 500 kB. */
const LARGEST_FILE = 10_000_000;
const NO_LETTERS = 'The font has no letters, as fonts of signs do. Choose a font of letters.';
/** Fonts of other scripts bring a few Latin letters along. */
const ENOUGH = 26;
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * What a font file (TTF, OTF, WOFF2) draws, and how wide: for the room of engravings and for naming what cannot be drawn. Reads the
 * tables head, hhea, hmtx, maxp and cmap only; outlines are never looked at. `fault` is a sentence for the maker.
 */
export function readFontMetrics(bytes: Uint8Array): FontMetrics | { readonly fault: string } {
  if (bytes.length > LARGEST_FILE)
    return { fault: 'The font file is larger than 10 MB. Use a smaller cut of the font.' };
  try {
    const tables = fontTables(bytes);
    return tables === null
      ? { fault: 'This is no TTF, OTF or WOFF2 file. Convert the font to WOFF2.' }
      : measure(tables);
  } catch {
    return { fault: 'The font file is damaged. Export it again, or ask its foundry for a whole one.' };
  }
}

function measure({ byTag, hasPackedWidths }: FontTables): FontMetrics | { readonly fault: string } {
  const [head, hhea, hmtx, maxp, cmap] = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'].map((tag) =>
    byTag.get(tag),
  );
  if (!head || !hhea || !hmtx || !maxp || !cmap)
    return { fault: 'The font file lacks widths or characters. Export it again with all its tables.' };

  const characters = readCharacters(cmap, maxp.getUint16(4));
  if (characters === null) return { fault: NO_LETTERS };

  const letters = lettersOf(characters.ranges);
  if (letters.length === 0) return { fault: NO_LETTERS };

  const lastWidth = hhea.getUint16(34) - 1;
  const widthOf = (point: number): number => {
    const glyph = Math.min(characters.glyphOf(point), lastWidth);
    return hmtx.getUint16(hasPackedWidths ? 1 + glyph * 2 : glyph * 4);
  };
  const advanceEm = mean(letters.map(widthOf)) / head.getUint16(18);
  return { advanceEm: Math.round(advanceEm * 1000) / 1000, ranges: [...characters.ranges] };
}

/** Letters and digits of Latin as far as they are drawn; of a font of another script, the first thousand of what it draws. */
function lettersOf(ranges: readonly number[]): number[] {
  const isDrawn = (point: number): boolean =>
    ranges.some((start, i) => i % 2 === 0 && point >= start && point < start + (ranges[i + 1] ?? 0));
  const letters = Array.from(latin, (letter) => letter.charCodeAt(0)).filter(isDrawn);
  if (letters.length >= ENOUGH) return letters;

  const drawn = ranges.flatMap((start, i) =>
    i % 2 === 0 ? Array.from({ length: Math.min(1000, ranges[i + 1] ?? 0) }, (_, more) => start + more) : [],
  );
  return drawn.filter((point) => /^[\p{L}\p{So}]$/u.test(String.fromCodePoint(point))).slice(0, 1000);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
