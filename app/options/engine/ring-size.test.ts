import { describe, expect, test } from 'vitest';

import type { RingSizeSystem } from './authoring/option-set.ts';
import { diameterMm, labelOf, mm100Of, ringSizeSystems, sizesWithin, systemOfCountry } from './ring-size.ts';

// US size → inside diameter, circumference, ISO, UK, Italian number, JIS: worked from the standards' own formulas.
const worked: [string, number, number, string, string, string, string][] = [
  ['5', 15.7, 49.31, '49', 'J½', '9', '9'],
  ['6', 16.51, 51.87, '52', 'L½', '12', '12'],
  ['7', 17.32, 54.42, '54', 'N½', '14', '14'],
  ['8', 18.14, 56.97, '57', 'P½', '17', '16'],
  ['9', 18.95, 59.53, '60', 'R½', '20', '19'],
  ['10', 19.76, 62.08, '62', 'T½', '22', '21'],
];

describe.each(worked)('American size %s', (...row) => {
  const [us, diameter, circumference, iso, uk, it, jis] = row;
  const mm100 = mm100Of('US', us) ?? 0;

  test('has the diameter and circumference of the stick', () => {
    expect(diameterMm(mm100)).toBeCloseTo(diameter, 1);
    expect(Math.abs(mm100 / 100 - circumference)).toBeLessThanOrEqual(0.011);
  });

  test('is called by its nearest step elsewhere', () => {
    expect(labelOf('ISO', mm100)).toBe(iso);
    expect(labelOf('UK', mm100)).toBe(uk);
    expect(labelOf('IT', mm100)).toBe(it);
    expect(labelOf('JP', mm100)).toBe(jis);
  });
});

test('British letters run from A to Z+6 by halves and leave none out', () => {
  const labels = sizesWithin('UK', 0, 100).map((size) => size.label);
  expect(labels).toHaveLength(63);
  expect(labels.slice(0, 4)).toEqual(['A', 'A½', 'B', 'B½']);
  expect(labels).toContain('I½');
  expect(labels.slice(-3)).toEqual(['Z+5', 'Z+5½', 'Z+6']);
  expect(mm100Of('UK', 'A')).toBe(3750);
});

test('American sizes go by quarters', () => {
  expect(sizesWithin('US', 49, 52).map((size) => size.label)).toEqual(['5', '5¼', '5½', '5¾', '6']);
  expect(sizesWithin('US', 0, 100).slice(0, 2)).toEqual([
    { label: '0', mm100: 3655 },
    { label: '¼', mm100: 3718 },
  ]);
});

test('German sizes are the inside diameter in millimetres', () => {
  expect(labelOf('DE', Math.round(Math.PI * 1650))).toBe('16.5');
});

test('no system invents a label outside its range', () => {
  for (const system of ringSizeSystems) {
    const sizes = sizesWithin(system, 0, 200);
    expect(labelOf(system, (sizes[0]?.mm100 ?? 0) - 100)).toBeNull();
    expect(labelOf(system, (sizes.at(-1)?.mm100 ?? 0) + 100)).toBeNull();
  }
});

test('a shopper is shown the system of the country', () => {
  const shown: [string, RingSizeSystem | null][] = [
    ['GB', 'UK'],
    ['us', 'US'],
    ['FR', 'ISO'],
    ['CH', 'IT'],
    ['JP', 'JP'],
    ['BR', null],
    [' ', null],
  ];
  for (const [country, system] of shown) expect(systemOfCountry(country)).toBe(system);
});
