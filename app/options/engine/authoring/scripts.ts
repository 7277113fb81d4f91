/**
 * What a font can be said to draw, by name: code points as first and last, by Unicode's blocks (only what is in use of them). A script
 * brings no digits and no punctuation with it, for many display fonts lack them.
 */
const scripts = {
  digits: [[0x30, 0x39]],
  punctuation: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
    [0xa1, 0xa1],
    [0xab, 0xab],
    [0xb7, 0xb7],
    [0xbb, 0xbb],
    [0xbf, 0xbf],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x2039, 0x203a],
  ],
  currency: [
    [0x24, 0x24],
    [0xa3, 0xa3],
    [0xa5, 0xa5],
    [0x20ac, 0x20ac],
  ],
  capitals: [[0x41, 0x5a]],
  latin: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0xff],
  ],
  'latin-extended': [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x17f],
    [0x192, 0x192],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1cd, 0x1dc],
    [0x1e6, 0x1e7],
    [0x1fc, 0x1ff],
    [0x218, 0x21b],
    [0x300, 0x304],
    [0x306, 0x30c],
    [0x323, 0x323],
    [0x326, 0x328],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x1ea0, 0x1ef9],
  ],
  greek: [
    [0x384, 0x386],
    [0x388, 0x38a],
    [0x38c, 0x38c],
    [0x38e, 0x3a1],
    [0x3a3, 0x3ce],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
  armenian: [
    [0x531, 0x556],
    [0x559, 0x55f],
    [0x561, 0x587],
    [0x589, 0x58a],
  ],
  georgian: [
    [0x10a0, 0x10c5],
    [0x10d0, 0x10fc],
    [0x1c90, 0x1cba],
    [0x1cbd, 0x1cbf],
  ],
  hebrew: [
    [0x5b0, 0x5c2],
    [0x5c4, 0x5c5],
    [0x5c7, 0x5c7],
    [0x5d0, 0x5ea],
    [0x5f0, 0x5f4],
  ],
  arabic: [
    [0x60c, 0x60c],
    [0x61b, 0x61b],
    [0x61f, 0x63a],
    [0x640, 0x669],
    [0x670, 0x671],
    [0x67e, 0x67e],
    [0x686, 0x686],
    [0x698, 0x698],
    [0x6a9, 0x6a9],
    [0x6af, 0x6af],
    [0x6cc, 0x6cc],
    [0x6d4, 0x6d4],
    [0x6f0, 0x6f9],
  ],
  devanagari: [[0x900, 0x97f]],
  bengali: [
    [0x980, 0x983],
    [0x985, 0x98c],
    [0x98f, 0x990],
    [0x993, 0x9a8],
    [0x9aa, 0x9b0],
    [0x9b2, 0x9b2],
    [0x9b6, 0x9b9],
    [0x9bc, 0x9c4],
    [0x9c7, 0x9c8],
    [0x9cb, 0x9ce],
    [0x9d7, 0x9d7],
    [0x9dc, 0x9dd],
    [0x9df, 0x9e3],
    [0x9e6, 0x9f1],
  ],
  tamil: [
    [0xb82, 0xb83],
    [0xb85, 0xb8a],
    [0xb8e, 0xb90],
    [0xb92, 0xb95],
    [0xb99, 0xb9a],
    [0xb9c, 0xb9c],
    [0xb9e, 0xb9f],
    [0xba3, 0xba4],
    [0xba8, 0xbaa],
    [0xbae, 0xbb9],
    [0xbbe, 0xbc2],
    [0xbc6, 0xbc8],
    [0xbca, 0xbcd],
    [0xbd0, 0xbd0],
    [0xbd7, 0xbd7],
    [0xbe6, 0xbef],
  ],
  thai: [
    [0xe01, 0xe3a],
    [0xe3f, 0xe5b],
  ],
  kana: [
    [0x3041, 0x3096],
    [0x3099, 0x309e],
    [0x30a1, 0x30fe],
  ],
  /** Kana, the ideographs of Unicode's first plane and their punctuation. */
  japanese: [
    [0x3001, 0x3011],
    [0x3041, 0x3096],
    [0x3099, 0x309e],
    [0x30a1, 0x30fe],
    [0x4e00, 0x9fff],
    [0xff01, 0xff5e],
  ],
  chinese: [
    [0x3001, 0x3011],
    [0x4e00, 0x9fff],
    [0xff01, 0xff5e],
  ],
  korean: [
    [0x3131, 0x318e],
    [0xac00, 0xd7a3],
  ],
  /** What jewellers engrave besides letters. */
  hearts: [
    [0x2661, 0x2661],
    [0x2665, 0x2665],
    [0x2764, 0x2764],
  ],
  stars: [[0x2605, 0x2606]],
  zodiac: [[0x2648, 0x2653]],
  roman: [
    [0x43, 0x44],
    [0x49, 0x49],
    [0x4c, 0x4d],
    [0x56, 0x56],
    [0x58, 0x58],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Every name, in the order they are offered to makers. */
export const scriptNames: readonly string[] = Object.keys(scripts);

/** Whether an entry of `draws` is one: the name of a script, or a single code point. */
export function isDrawable(entry: string): boolean {
  return Object.hasOwn(scripts, entry) || /^[^\s\p{Cc}\p{Cs}]$/u.test(entry);
}

/**
 * What a font draws as code points: pairs of start and length, ascending, apart from one another. `draws`: names of scripts and single
 * characters; what is neither draws nothing. Nothing at all: [].
 */
export function drawableRanges(draws: readonly string[]): number[] {
  const spans = draws.flatMap(spansOf).toSorted(([one], [other]) => one - other);
  const merged: [first: number, last: number][] = [];
  for (const [first, last] of spans) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged.flatMap(([first, last]) => [first, last - first + 1]);
}

/** The scripts that ranges (as of `drawableRanges`, or measured from a font's file) draw wholly, by name. */
export function scriptsWithin(ranges: readonly number[]): string[] {
  return scriptNames.filter((name) => undrawnOf([name], ranges).length === 0);
}

/** Characters that a font is said to draw and `ranges`, measured from its file, do not hold: the first `most`. */
export function undrawnOf(draws: readonly string[], ranges: readonly number[], most = 20): string[] {
  const said = drawableRanges(draws);
  const undrawn: string[] = [];
  for (let i = 0; i + 1 < said.length; i += 2) {
    const start = said[i] ?? 0;
    const end = start + (said[i + 1] ?? 0);
    for (let point = start; point < end && undrawn.length < most; point += 1)
      if (!isWithin(ranges, point)) undrawn.push(String.fromCodePoint(point));
  }
  return undrawn;
}

function isWithin(ranges: readonly number[], point: number): boolean {
  return ranges.some((start, i) => i % 2 === 0 && point >= start && point < start + (ranges[i + 1] ?? 0));
}

function spansOf(entry: string): readonly (readonly [number, number])[] {
  const script = Object.entries(scripts).find(([name]) => name === entry);
  if (script) return script[1];
  const point = entry.codePointAt(0) ?? 0;
  return isDrawable(entry) ? [[point, point]] : [];
}
