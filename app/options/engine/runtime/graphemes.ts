// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/**
 * Code points that cling to the one before (marks, joiners, variation selectors, emoji modifiers, tags), as ranges: the gap since
 * the last range's end, then the range's length less one. A number's last digit is '0' + d (d < 60); digits before it, least
 * first, are 'l' + d in base 15. Made from Unicode 17 by `tests/laws/grapheme-table.ts`. Scripts beyond U+FFFF are left out
 * except Chakma and Adlam: see "Characters" in app/options/README.md.
 */
const CLINGING =
  'ocr7rB6uA\\20212120y4:aDA0x66353123T0OJn6:k8:0I3282224\\2l48[G2Pg22A26;1N2i02?:0;1K5iEO140<2i02?E1G9i02I;1O0l4?:0Y4h02H<1N2i02H<1@@h12?:0;1N2w4EC1n4027=7u6029<6z41L0202051bC216_:0y6:25H352A3>02270@0z^2no43M2N1O1q4O:0^220y71S0z7Kv>4j;203Jau5`@W8=2O<i=aCo:22D507032p=o4lS1l=Pwu=2s90s6OlU5m71lmz8329Q1r51oB04050H450u51cAKA>0W7J<]3`=U0t4==091_0d022316120Z461x?721tml60oa?A?sH1uwC2U=A1ytt>0rnK6sn<4xlzt?yN';

const OTHER: i32 = 0;
const LEADING: i32 = 1;
const VOWEL: i32 = 2;
const TRAILING: i32 = 3;
const LEADING_VOWEL: i32 = 4;
const SYLLABLE: i32 = 5;
const CLINGS: i32 = 6;
const JOINER: i32 = 7;
const FLAG: i32 = 8;
const PICTURE: i32 = 9;
const CONSONANT: i32 = 10;
const LINKER: i32 = 11;

const ranges: i32[] = [];

/** Characters as a person counts them: extended grapheme clusters. */
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
  let before = OTHER;
  let breaksAfter = true;
  // What the cluster may still grow by: an odd flag, a picture behind a joiner, a consonant behind a linker.
  let open = OTHER;
  let linked = false;
  for (let i: i32 = 0; i < end; i++) {
    let c: i32 = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < end) c = c * 1024 + text.charCodeAt(++i) - 0x35fdc00;
    const kind = kindOf(c);
    const clings = kind === CLINGS || kind === JOINER || kind === LINKER;
    const grows =
      !breaksAfter &&
      (clings ||
        (kind > 0 && kind <= SYLLABLE && growsSyllable(before, kind)) ||
        (kind === FLAG && open === FLAG) ||
        (kind === PICTURE && open === PICTURE && before === JOINER) ||
        (kind === CONSONANT && open === CONSONANT && linked));
    if (!(grows || (c === 10 && before === -13) || (inkedOnly && isBlank(c)))) total++;

    if (!clings) {
      open = kind === FLAG && grows ? OTHER : kind;
      linked = false;
    } else if (kind === LINKER) linked = true;
    else if (open === CONSONANT && kind === CLINGS && (c & 0x7f) !== 0x3c) open = OTHER;
    else if (open === FLAG) open = OTHER;
    breaksAfter = c < 32;
    before = c === 13 ? -13 : kind;
  }
  return total;
}

/** Hangul: leading consonants, vowels, trailing consonants. */
function growsSyllable(before: i32, kind: i32): boolean {
  if (before === LEADING) return kind !== TRAILING;
  if (before === VOWEL || before === LEADING_VOWEL) return kind === VOWEL || kind === TRAILING;
  return (before === TRAILING || before === SYLLABLE) && kind === TRAILING;
}

function kindOf(c: i32): i32 {
  if (c < 0x300) return c === 0xa9 || c === 0xae ? PICTURE : OTHER;
  if (c === 0x200d) return JOINER;
  if (c >= 0x900 && c < 0xd80) {
    // Devanagari, Bengali, Gujarati, Oriya, Telugu and Malayalam lie in blocks of one plan.
    const place = c & 0x7f;
    if (((0x15b >> ((c - 0x900) >> 7)) & 1) === 1) {
      if (place === 0x4d) return LINKER;
      if ((place > 0x14 && place < 0x3a) || (place > 0x57 && place < 0x60)) return CONSONANT;
    }
  } else if (c === 0x1039 || c === 0x17d2) return LINKER;
  else if ((c >= 0x1000 && c < 0x102b) || (c >= 0x1780 && c < 0x17b4)) return CONSONANT;
  else if (c >= 0x1100 && c < 0x1200) return c < 0x1160 ? LEADING : c < 0x11a8 ? VOWEL : TRAILING;
  else if (c >= 0xa960 && c < 0xa97d) return LEADING;
  else if (c >= 0xac00 && c < 0xd7a4) return (c - 0xac00) % 28 === 0 ? LEADING_VOWEL : SYLLABLE;
  else if (c >= 0xd7b0 && c < 0xd7fc) return c < 0xd7c7 ? VOWEL : TRAILING;
  else if (c >= 0x1f1e6 && c < 0x1f200) return FLAG;
  if (isClinging(c)) return CLINGS;
  // Any symbol may stand for a picture here: it only matters behind a joiner.
  return (c > 0x203b && c < 0x2c00) || (c > 0x1efff && c < 0x1fc00) || (c > 0x302f && c < 0x329a)
    ? PICTURE
    : OTHER;
}

function isClinging(c: i32): boolean {
  if (ranges.length === 0) readRanges();
  let i: i32 = 0;
  while (i < ranges.length && c > ranges[i + 1]) i += 2;
  return i < ranges.length && c >= ranges[i];
}

function readRanges(): void {
  let at: i32 = 0;
  let value: i32 = 0;
  let scale: i32 = 1;
  for (let i: i32 = 0; i < CLINGING.length; i++) {
    const digit = CLINGING.charCodeAt(i) - 48;
    if (digit >= 60) {
      value += (digit - 60) * scale;
      scale *= 15;
    } else {
      at += value + digit * scale;
      ranges.push(at);
      value = 0;
      scale = 1;
    }
  }
}

function isBlank(c: i32): boolean {
  return (
    c < 33 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c > 0x1fff && c < 0x200b) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}
