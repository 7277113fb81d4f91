import { describe, expect, test } from 'vitest';

import { readPayload } from './payload.ts';
import { roundAway, roundUp, unitPriceMinor } from './price.ts';

const rounded = (to: number, ending: number) => readPayload(`2;stamp;GBP;2;${to};${ending};0;key\nc2`);
const plain = rounded(0, 0);

describe('rounding to a minor unit', () => {
  test.each([
    [282.5, 283],
    [250 * 1.13, 283],
    [282.4, 282],
    [-282.5, -283],
    [0.5, 1],
    [0, 0],
  ])('%s is %s', (amount, whole) => {
    expect(roundAway(amount)).toBe(whole);
  });
});

describe('rounding up to a minor unit', () => {
  test.each([
    [0.33, 1],
    [333.0001, 334],
    [100 * 1.1, 110],
    [334, 334],
    [-0.33, 0],
    [-333.4, -333],
    [0, 0],
  ])('%s is %s', (amount, whole) => {
    expect(roundUp(amount) + 0).toBe(whole);
  });
});

describe('the price of a piece', () => {
  test('is its base and its charges', () => {
    expect(unitPriceMinor(plain, 120_000, 25_050, 2)).toBe(145_050);
  });

  test('is rounded up to what the maker likes, when the options cost something', () => {
    expect(unitPriceMinor(rounded(500, 0), 1_001, 1, 2)).toBe(1_500);
    expect(unitPriceMinor(rounded(500, 0), 1_000, 500, 2)).toBe(1_500);
    expect(unitPriceMinor(rounded(100, 99), 1_000, 99, 2)).toBe(1_099);
    expect(unitPriceMinor(rounded(100, 99), 1_000, 100, 2)).toBe(1_199);
    expect(unitPriceMinor(rounded(100, 99), 1_001, 0, 2)).toBe(1_001);
  });

  test('is rounded by whole units where the currency has no hundredths', () => {
    expect(unitPriceMinor(rounded(1_000, 0), 101, 1, 0)).toBe(110);
    expect(unitPriceMinor(rounded(100, 99), 101, 1, 0)).toBe(102);
  });

  test('ends in 0 where Shopify keeps two decimals of three', () => {
    expect(unitPriceMinor(plain, 1_000, 5, 3)).toBe(1_010);
    expect(unitPriceMinor(plain, 1_000, 4, 3)).toBe(1_000);
    expect(unitPriceMinor(rounded(500, 0), 1_000, 4, 3)).toBe(5_000);
  });

  test('is never less than nothing, and never no number', () => {
    expect(unitPriceMinor(plain, 100, -500, 2)).toBe(0);
    expect(unitPriceMinor(plain, -5, 100, 2)).toBe(100);
    expect(unitPriceMinor(plain, Number.NaN, 100, 2)).toBe(100);
    expect(unitPriceMinor(plain, Infinity, 100, 2)).toBe(1e15 + 1);
  });
});
