import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { drawableRanges, isDrawable, scriptNames, scriptsWithin, undrawnOf } from './scripts.ts';

test('digits and a heart are two ranges, ascending', () => {
  expect(drawableRanges(['♥', 'digits'])).toEqual([0x30, 10, 0x2665, 1]);
});

test('neighbours and overlaps become one range', () => {
  expect(drawableRanges(['b', 'a', 'c'])).toEqual([0x61, 3]);
  expect(drawableRanges(['latin', 'capitals', 'é'])).toEqual(drawableRanges(['latin']));
});

test('a character beyond the first plane counts as one', () => {
  expect(drawableRanges(['💍'])).toEqual([0x1f48d, 1]);
});

test('what is neither a script nor one character draws nothing', () => {
  expect(drawableRanges(['klingon', '', ' ', 'ab'])).toEqual([]);
  expect(['klingon', '', ' ', 'ab', 'toString'].filter(isDrawable)).toEqual([]);
});

const draws = (text: string, ...names: string[]): boolean => {
  const ranges = drawableRanges(names);
  return Array.from(text).every((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return ranges.some((start, i) => i % 2 === 0 && point >= start && point < start + (ranges[i + 1] ?? 0));
  });
};

test.each([
  ['Élise&Zoë', ['latin', 'punctuation']],
  ['Łódź', ['latin-extended']],
  ['Nguyễn', ['latin-extended']],
  ['Ἀ'.normalize('NFC').slice(1) + 'Αγάπη', ['greek']],
  ['Любовь', ['cyrillic']],
  ['אהבה', ['hebrew']],
  ['حبّي', ['arabic']],
  ['प्रेम', ['devanagari']],
  ['愛してる', ['japanese']],
  ['사랑', ['korean']],
  ['12.5.2026', ['digits', 'punctuation']],
])('%s is drawn by %j', (text, names) => {
  expect(draws(text, ...names)).toBe(true);
});

test('Latin does not draw Polish, Greek or digits', () => {
  for (const text of ['ł', 'α', '1']) expect(draws(text, 'latin')).toBe(false);
});

test('ranges ascend, never touch, and draw just what the scripts draw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...scriptNames), fc.string({ unit: 'binary' }))),
      (names) => {
        const ranges = drawableRanges(names);
        let end = -1;
        for (let i = 0; i < ranges.length; i += 2) {
          expect(ranges[i]).toBeGreaterThan(end);
          expect(ranges[i + 1]).toBeGreaterThan(0);
          end = (ranges[i] ?? 0) + (ranges[i + 1] ?? 0);
        }
      },
    ),
  );
});

test('what a file lacks of what the maker says is named', () => {
  const file = drawableRanges(['capitals', 'digits', 'é']);
  expect(undrawnOf(['capitals', 'digits'], file)).toEqual([]);
  expect(undrawnOf(['capitals', '♥', 'é', 'a'], file)).toEqual(['a', '♥']);
  expect(undrawnOf(['japanese'], file)).toHaveLength(20);
});

test('the scripts of a file are those that it draws wholly', () => {
  expect(scriptsWithin(drawableRanges(['latin', 'digits', 'α']))).toEqual([
    'digits',
    'capitals',
    'latin',
    'roman',
  ]);
  expect(scriptsWithin(drawableRanges(scriptNames))).toEqual(scriptNames);
});
