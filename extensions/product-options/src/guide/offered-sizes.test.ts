import { expect, it } from 'vitest';
import { comparison, namesOf, nearestOffered } from './offered-sizes.ts';

it('names a measured size in every system that has it', () => {
  expect(namesOf(5442, ['UK', 'US', 'ISO', 'JP'])).toBe('UK N½ · US 7 · ISO 54 · JP 14');
});

it('names none outside a system’s range', () => {
  expect(namesOf(3600, ['UK', 'ISO'])).toBe('');
  expect(namesOf(3800, ['UK', 'ISO', '??'])).toBe('UK A½');
});

it('compares what is offered across systems', () => {
  expect(comparison([3750, 5187], ['UK', 'ISO', 'US'])).toEqual([
    ['A', '–', '¼'],
    ['L½', '52', '6'],
  ]);
});

const offered = [
  { label: '50', mm100: 5000 },
  { label: '51', mm100: 5100 },
  { label: '52', mm100: 5200 },
];

it('picks the nearest size that is made', () => {
  expect(nearestOffered(offered, 5149)?.label).toBe('51');
  expect(nearestOffered(offered, 5240)?.label).toBe('52');
  expect(nearestOffered(offered, 4950)?.label).toBe('50');
});

it('picks none for a finger beyond what is made', () => {
  expect(nearestOffered(offered, 4900)).toBeNull();
  expect(nearestOffered(offered, 5260)).toBeNull();
  expect(nearestOffered([], 5000)).toBeNull();
});
