import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { CLINGING, countGraphemes, countInked } from '../../app/options/engine/runtime/graphemes.ts';
import { writings } from './generated-writing.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

test(
  'a character is what a person sees as one, in any script',
  () => {
    const law = fc.property(writings(8), (text) => {
      const seen = characters(text);
      expect(countGraphemes(text)).toBe(seen.length);
      expect(countInked(text)).toBe(seen.filter((one) => !/^\s/u.test(one)).length);
    });
    fc.assert(law, { numRuns: lawRuns(20_000) });
  },
  lawTimeoutMs,
);

test(
  'a piece of text never has more characters than its parts',
  () => {
    const law = fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(countGraphemes(one + other)).toBeLessThanOrEqual(countGraphemes(one) + countGraphemes(other));
    });
    fc.assert(law, { numRuns: lawRuns(2000) });
  },
  lawTimeoutMs,
);

test('letters, kana and ideographs cannot be glued into one character', () => {
  for (const letters of ['HELLO', 'ＨＥＬＬＯ', 'ｶﾀｶﾅ', '永遠の愛', '사랑해', '𝐇𝐄𝐋𝐋𝐎', '𠮷野𠮷']) {
    const apart = characters(letters);
    expect(countInked(apart.join('\u200d'))).toBe(apart.length);
  }
});

test('the table of clinging code points is the one that Unicode 17 gives', () => {
  expect(CLINGING).toBe(tableOf(clingingRanges()));
});

/** Marks that do not break from what is before, and Hangul vowels and finals; beyond U+FFFF only what is in daily use. */
function clings(point: number): boolean {
  if ((point >= 0x1160 && point < 0x1200) || (point >= 0xd7b0 && point < 0xd7fc)) return true;
  const isKept =
    point < 0x10000 || (point >= 0x11100 && point < 0x11150) || (point >= 0x1e944 && point < 0x1e94b);
  if (!isKept && point !== 0x1d165 && (point < 0x1f3fb || point > 0x1f3ff) && point < 0xe0020) return false;
  return characters(`a${String.fromCodePoint(point)}`).length === 1;
}

/** Gaps of code points that nobody has assigned are filled, which makes the table a third shorter. */
function clingingRanges(): [number, number][] {
  const ranges: [number, number][] = [];
  let isGapOpen = false;
  for (let point = 0x300; point < 0xe01f0; point += 1) {
    const last = ranges.at(-1);
    if (point < 0xd800 || point > 0xdfff ? clings(point) : false) {
      if (last !== undefined && isGapOpen) last[1] = point;
      else ranges.push([point, point]);
      isGapOpen = true;
    } else if (!isUnassigned(point)) isGapOpen = false;
  }
  return ranges;
}

function isUnassigned(point: number): boolean {
  return (point < 0xd800 || point > 0xdfff) && !/\p{Assigned}/u.test(String.fromCodePoint(point));
}

function tableOf(ranges: readonly (readonly [number, number])[]): string {
  let before = 0;
  return ranges
    .map(([first, last]) => {
      const written = digits(first - before) + digits(last - first);
      before = last;
      return written;
    })
    .join('');
}

function digits(value: number): string {
  if (value < 60) return String.fromCharCode(48 + value);
  return String.fromCharCode(108 + (value % 15)) + digits(Math.floor(value / 15));
}
