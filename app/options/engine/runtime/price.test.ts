import { describe, expect, test } from 'vitest';

import { convertCharge, unitPriceMinor } from './price.ts';

describe('a charge in another currency', () => {
  test('rounds half up to a whole minor unit', () => {
    expect(convertCharge(250, 1.13, 0)).toBe(283);
    expect(convertCharge(250, 1.129, 0)).toBe(282);
    expect(convertCharge(1, 0.5, 0)).toBe(1);
  });

  test('follows the decimals of either currency', () => {
    expect(convertCharge(2500, 190.5, -2)).toBe(4763);
    expect(convertCharge(500, 0.002, 3)).toBe(1000);
    expect(convertCharge(1500, 2.5, -1)).toBe(375);
  });

  test.each([Number.NaN, -1, 0, Infinity])('a rate of %s is no rate: the charge stands as it is', (rate) => {
    expect(convertCharge(250, rate, 0)).toBe(250);
  });
});

describe('the price of a piece', () => {
  test('is its base and its charges', () => {
    expect(unitPriceMinor(120000, 25050, 2)).toBe(145050);
  });

  test('ends in 0 where Shopify keeps two decimals of three', () => {
    expect(unitPriceMinor(1000, 5, 3)).toBe(1010);
    expect(unitPriceMinor(1000, 4, 3)).toBe(1000);
  });

  test('is never less than its charges, and never no number', () => {
    expect(unitPriceMinor(-5, 100, 2)).toBe(100);
    expect(unitPriceMinor(Number.NaN, 100, 2)).toBe(100);
    expect(unitPriceMinor(Infinity, 100, 2)).toBe(1e15 + 1);
  });
});
