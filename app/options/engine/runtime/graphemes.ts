// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/**
 * Code points that cling to the one before (marks, joiners, variation selectors, emoji modifiers, tags, Hangul vowels and finals),
 * as ranges: the gap since the last range's end, then the range's length less one. A number's last digit is '0' + d (d < 60);
 * digits before it, least first, are 'l' + d in base 15. Made and checked by tests/laws/graphemes.test.ts from Unicode 17.
 */
export const CLINGING =
  'ocr7rB6uA\\20212120y4:aDA0x66353123T0OJn6:k8:0I3282224\\2l48[G2Pg22A26;1N2i02?:0;1K5iEO140<2i02?E1G9i02I;1O0l4?:0Y4h02H<1N2i02H<1@@h12?:0;1N2w4EC1n4027=7u6029<6z41L0202051bC216_:0y6:25H352A3>02270@0l=u:qG2no43M2N1O1q4O:0^220y71S0z7Kv>4j;203Jau5`@W8=2O<i=aCo:22D507032p=o4lS1l=Pwu=2s90s6OlU5m71lmz8329Q1r51oB04050H450u51cAKA>0W7J<]3`=U0t4==091_0d022316120Z461x?721ywal5vzW0oa?A?sH1uwC2U=A1ytt>0rnK6sn<4xlzt?yN';

const JOINER: i32 = 0x200d;
const ranges: i32[] = [];

/** Characters as a person counts them: extended grapheme clusters (what is simplified: "Characters" in app/options/README.md). */
export function countGraphemes(text: string): i32 {
  return count(text, false);
}

/** The same without those that are blanks. */
export function countInked(text: string): i32 {
  return count(text, true);
}

function count(text: string, inkedOnly: boolean): i32 {
  const end = text.length;
  let total: i32 = 0;
  let before: i32 = 10;
  let halfFlag = false;
  let linked = false;
  for (let i: i32 = 0; i < end; i++) {
    let c: i32 = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < end) c = c * 1024 + text.charCodeAt(++i) - 0x35fdc00;
    const flag: boolean = c > 0x1f1e5 && c < 0x1f200;
    const grows: boolean =
      before < 32
        ? before === 13 && c === 10
        : (flag && halfFlag) ||
          (linked && isConsonant(c)) ||
          (before === JOINER && isPicture(c)) ||
          isClinging(c);
    if (!grows && !(inkedOnly && isBlank(c))) total++;
    halfFlag = flag && !grows;
    linked = isLinker(c) || (linked && c === JOINER);
    before = c;
  }
  return total;
}

/** What a joiner glues on: emoji and the older signs among them. Letters, kana and ideographs stay characters of their own. */
function isPicture(c: i32): boolean {
  return c >> 12 === 0x1f || (c > 0x218f && c < 0x2c00);
}

/** Devanagari, Bengali, Gujarati, Oriya, Telugu and Malayalam lie in blocks of 128 of one plan. */
function isPlanned(c: i32): boolean {
  return c >= 0x900 && c < 0xd80 && ((0x15b >> ((c - 0x900) >> 7)) & 1) === 1;
}

/** Viramas bind the consonant after them; Burmese and Khmer have their own. */
function isLinker(c: i32): boolean {
  return c === 0x1039 || c === 0x17d2 || ((c & 0x7f) === 0x4d && isPlanned(c));
}

function isConsonant(c: i32): boolean {
  const place = c & 0x7f;
  return (
    (c > 0xfff && c < 0x102b) ||
    (c > 0x177f && c < 0x17b4) ||
    (isPlanned(c) && ((place > 0x14 && place < 0x3a) || (place > 0x57 && place < 0x60)))
  );
}

function isClinging(c: i32): boolean {
  if (c < 0x300) return false;
  if (ranges.length === 0) readRanges();

  // The first range that does not end before it.
  let low: i32 = 0;
  let high: i32 = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (c > ranges[2 * middle + 1]) low = middle + 1;
    else high = middle;
  }
  return 2 * low < ranges.length && c >= ranges[2 * low];
}

function readRanges(): void {
  let at: i32 = 0;
  let scale: i32 = 1;
  for (let i: i32 = 0; i < CLINGING.length; i++) {
    const digit = CLINGING.charCodeAt(i) - 48;
    if (digit < 60) {
      at += digit * scale;
      ranges.push(at);
      scale = 1;
    } else {
      at += (digit - 60) * scale;
      scale *= 15;
    }
  }
}

function isBlank(c: i32): boolean {
  return c < 33 || c === 0xa0 || (c > 0x1fff && c < 0x200b) || c === 0x202f || c === 0x3000;
}
