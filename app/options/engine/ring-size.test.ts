import { describe, expect, test } from 'vitest';

import type { RingSizeSystem } from './authoring/field.ts';
import {
  diameterMm,
  fitAdvice,
  labelOf,
  mm100Of,
  nearestSize,
  ringSizeSystems,
  sizesWithin,
  systemOfCountry,
  type SizeSteps,
} from './ring-size.ts';

// US size → inside diameter, circumference, ISO, UK, Italian number (exact and as sold), JIS: worked from the standards' own formulas.
const worked: [string, number, number, string, string, number, string, string][] = [
  ['5', 15.7, 49.31, '49', 'J½', 9.3, '9', '9'],
  ['6', 16.51, 51.87, '52', 'L½', 11.9, '12', '12'],
  ['7', 17.32, 54.42, '54', 'N½', 14.4, '14', '14'],
  ['8', 18.14, 56.97, '57', 'P½', 17, '17', '16'],
  ['9', 18.95, 59.53, '60', 'R½', 19.5, '20', '19'],
  ['10', 19.76, 62.08, '62', 'T½', 22.1, '22', '21'],
];

describe.each(worked)('American size %s', (...row) => {
  const [us, diameter, circumference, iso, uk, exactItalian, italian, jis] = row;
  const mm100 = mm100Of('US', us) ?? 0;

  test('has the diameter and circumference of the stick', () => {
    expect(diameterMm(mm100)).toBeCloseTo(diameter, 1);
    expect(Math.abs(mm100 / 100 - circumference)).toBeLessThanOrEqual(0.011);
    expect(mm100 / 100 - 40).toBeCloseTo(exactItalian, 0);
  });

  test('is called by its nearest step elsewhere', () => {
    expect(labelOf('ISO', mm100)).toBe(iso);
    expect(labelOf('UK', mm100)).toBe(uk);
    expect(labelOf('IT', mm100)).toBe(italian);
    expect(labelOf('JP', mm100)).toBe(jis);
  });
});

const all = { minMm: 0, maxMm: 200 };
const labels = (system: RingSizeSystem, steps?: SizeSteps): string[] =>
  sizesWithin(system, { ...all, ...(steps ? { steps } : {}) }).map((size) => size.label);

test('British letters run from A to Z+6 by halves and leave none out', () => {
  expect(labels('UK')).toHaveLength(63);
  expect(labels('UK').slice(0, 4)).toEqual(['A', 'A½', 'B', 'B½']);
  expect(labels('UK')).toContain('I½');
  expect(labels('UK').slice(-3)).toEqual(['Z+5', 'Z+5½', 'Z+6']);
  expect(mm100Of('UK', 'A')).toBe(3750);
});

test('American sizes go by quarters', () => {
  expect(sizesWithin('US', { minMm: 49, maxMm: 52 }).map((size) => size.label)).toEqual([
    '5',
    '5¼',
    '5½',
    '5¾',
    '6',
  ]);
  expect(sizesWithin('US', all).slice(0, 2)).toEqual([
    { label: '0', mm100: 3655 },
    { label: '¼', mm100: 3718 },
  ]);
});

test('German sizes are the inside diameter in millimetres', () => {
  expect(labelOf('DE', Math.round(Math.PI * 1650))).toBe('16.5');
  expect(labels('DE', 'whole')).toEqual(['14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24']);
});

describe('a maker offers only the steps that are made', () => {
  test('whole sizes', () => {
    expect(labels('UK', 'whole').slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(labels('US', 'whole')).toEqual(Array.from({ length: 17 }, (_, size) => String(size)));
  });

  test('halves', () => {
    expect(labels('US', 'halves').slice(0, 4)).toEqual(['0', '½', '1', '1½']);
    expect(labels('DE', 'halves').slice(0, 2)).toEqual(['13.5', '14']);
  });

  test('quarters only where a system has them', () => {
    expect(labels('UK', 'quarters')).toEqual(labels('UK', 'halves'));
    for (const system of ['ISO', 'IT', 'JP', 'HK'] as const)
      expect(labels(system, 'quarters')).toEqual(labels(system, 'whole'));
  });
});

test('the nearest size is one of those that are offered', () => {
  const sixAndAQuarter = mm100Of('US', '6¼') ?? 0;
  expect(labelOf('US', sixAndAQuarter)).toBe('6¼');
  expect(labelOf('US', sixAndAQuarter, 'halves')).toBe('6½');
  expect(nearestSize('US', sixAndAQuarter - 20, 'whole')).toEqual({ label: '6', mm100: mm100Of('US', '6') });
  for (const system of ringSizeSystems)
    for (const steps of ['whole', 'halves', 'quarters'] as const)
      for (const size of sizesWithin(system, { ...all, steps }))
        expect(nearestSize(system, size.mm100, steps)).toEqual(size);
});

test('no system invents a label outside its range', () => {
  for (const system of ringSizeSystems) {
    const sizes = sizesWithin(system, all);
    expect(labelOf(system, (sizes[0]?.mm100 ?? 0) - 100)).toBeNull();
    expect(labelOf(system, (sizes.at(-1)?.mm100 ?? 0) + 100)).toBeNull();
  }
  expect(labelOf('UK', Number.NaN)).toBeNull();
});

test('a shopper is shown the system of the country; French numbers are those of ISO', () => {
  const shown: [string, RingSizeSystem | null][] = [
    ['GB', 'UK'],
    ['us', 'US'],
    ['FR', 'ISO'],
    ['DE', 'DE'],
    ['AT', 'DE'],
    ['CH', 'IT'],
    ['JP', 'JP'],
    ['BR', null],
    [' ', null],
  ];
  for (const [country, system] of shown) expect(systemOfCountry(country)).toBe(system);
});

describe('advice on fit', () => {
  const six = mm100Of('US', '6') ?? 0;

  test('a narrow band is worn in the size of the finger', () => {
    expect(fitAdvice({ mm100: six, bandMm: 2.5 })).toEqual({ mm100: six, upQuarters: 0, byKnuckle: false });
  });

  test.each([
    [3.9, '6'],
    [4, '6¼'],
    [5.9, '6¼'],
    [6, '6½'],
    [10, '6½'],
  ])('a band %s mm wide on a finger of size 6 is made in %s', (bandMm, label) => {
    expect(labelOf('US', fitAdvice({ mm100: six, bandMm }).mm100)).toBe(label);
  });

  test('half an American size is about a British letter and a half more', () => {
    expect(labelOf('UK', fitAdvice({ mm100: 5188, bandMm: 6 }).mm100)).toBe('M½');
  });

  test('a knuckle larger than the finger decides, a smaller one does not', () => {
    const seven = mm100Of('US', '7') ?? 0;
    expect(fitAdvice({ mm100: six, bandMm: 2, knuckleMm100: seven })).toMatchObject({
      mm100: seven,
      byKnuckle: true,
    });
    expect(fitAdvice({ mm100: seven, bandMm: 2, knuckleMm100: six })).toMatchObject({
      mm100: seven,
      byKnuckle: false,
    });
  });
});
