import * as fc from 'fast-check';

/**
 * Where our counting knowingly differs from Unicode's: scripts beyond U+FFFF other than Chakma and Adlam, number signs that
 * stand before, and the conjuncts of Balinese, Chakma, Javanese, Meetei, Sundanese and Tai Tham (app/options/README.md, "Characters").
 */
const SIMPLIFIED =
  /[\u{10000}-\u{110ff}\u{11133}\u{11150}-\u{1e8ff}\u{1e95f}-\u{1efff}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u1a60\u1b44\u1bab\ua9c0\uaaf6]/u;

/** A joiner between things that are no pictures but lie among the signs: we take whatever follows it there for a picture. */
const ODD_JOIN =
  /(?<!\p{Extended_Pictographic}[\p{Mn}\p{Me}\p{Emoji_Modifier}]*)\u200d[\u2190-\u2bff\u{1f000}-\u{1ffff}]|\u200d(?!\p{Extended_Pictographic}|\p{M})[\u2190-\u2bff\u{1f000}-\u{1ffff}]|\p{Extended_Pictographic}[\p{Mn}\p{Me}\p{Emoji_Modifier}]*\u200d[©®‼⁉™ℹ〰〽㊗㊙]/u;

/** Blanks that no keyboard has, a mark behind an invisible character, and Hangul vowels and finals behind what they do not belong to. */
const LOOSE =
  /[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff](?:\u200d|[\p{M}\p{Emoji_Modifier}\u200c\uff9e\uff9f])|(?<![\u1100-\u11ff\uac00-\ud7a3])[\u1160-\u11ff]|[\ua960-\ua97c\ud7b0-\ud7fb]|[\u1100-\u115f][\u1100-\u115f\uac00-\ud7a3]|[\u1680\u2028\u2029\u205f\ufeff]/u;

const samples = [
  ['plain', 'naïve', 'e\u0301', 'A\u030a\u0327', 'ﬁ', 'Zürich', 'Ελλάδα', 'привет', 'й', 'i\u0307\u0302'],
  [
    'שָׁלוֹם',
    'سَلَام',
    'لا إله',
    'फिर',
    'क्षत्रिय',
    'श्री',
    'ন্দ্র',
    'ਪੰਜਾਬੀ',
    'ગુજરાતી',
    'ଓଡ଼ିଆ',
    'தமிழ்',
    'తెలుగు',
    'ಕನ್ನಡ',
    'മലയാളം',
  ],
  [
    'සිංහල',
    'สวัสดี',
    'ກະລຸນາ',
    'བོད་ཡིག',
    'မြန်မာ',
    'ကျွန်တော်',
    'ភាសាខ្មែរ',
    'ქართული',
    'አማርኛ',
    'ᠮᠣᠩᠭᠣᠯ',
    '한국어',
    '\u1112\u1161\u11ab',
    '각',
  ],
  ['日本語', 'が', 'か\u3099', '漢字', '𠮷野', '𞤀𞤣𞤤𞤢𞤥'],
  ['👍🏽', '👩‍👩‍👧‍👦', '🏳️‍🌈', '❤️‍🔥', '🇬🇧', '🇬🇧🇫🇷', '🇩🇪🇯', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '✍🏿', '1️⃣', '☎', '♥', '©', '™️', '🧑‍🎄'],
  ['\r\n', '\n', '\t', ' ', '\u00a0', '\u2009', '\u3000', '\u200b', '\u200d', '\ufe0f', '\u00ad', '\u0301'],
].flat();

/** Whether text is of a script and shape that we count as Unicode does. */
function isCounted(text: string): boolean {
  return [SIMPLIFIED, ODD_JOIN, LOOSE].every((left) => !left.test(text));
}

/** Writing of many scripts, with emoji, marks and blanks, put together at random. */
export function writings(maxParts: number): fc.Arbitrary<string> {
  const part = fc.oneof(
    { arbitrary: fc.constantFrom(...samples), weight: 4 },
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.string({ maxLength: 4 }),
  );
  return fc
    .array(part, { maxLength: maxParts })
    .map((parts) => parts.join(''))
    .filter(isCounted);
}
