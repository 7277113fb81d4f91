import { describe, expect, it } from 'vitest';
import { amountFor, changePercent, judge, perGram, readAmount } from './spot-price.ts';

const held = (current: string | null, waiting: string | null = null) => ({ current, waiting });

describe('the price of a gram', () => {
  it('is a troy ounce’s divided by 31.1034768', () => {
    expect(perGram({ amount: 3110.347_68, unit: 'ounce', currency: 'GBP' })).toBe('10000.000000');
  });

  it('is in minor units of currencies with no, two and three decimals', () => {
    expect(perGram({ amount: 15_500, unit: 'gram', currency: 'JPY' })).toBe('15500.000000');
    expect(perGram({ amount: 82.46, unit: 'gram', currency: 'GBP' })).toBe('8246.000000');
    expect(perGram({ amount: 31.5, unit: 'gram', currency: 'KWD' })).toBe('31500.000000');
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e12, 1e-12])('is none: %d', (amount) => {
    expect(perGram({ amount, unit: 'gram', currency: 'GBP' })).toBeNull();
  });

  it('reads for people by the gram and by the ounce', () => {
    expect(amountFor('8246.000000', 'gram', 'GBP')).toBeCloseTo(82.46, 9);
    expect(amountFor('10000.000000', 'ounce', 'GBP')).toBeCloseTo(3110.347_68, 6);
  });
});

describe('a price as it is typed', () => {
  it.each([
    ['82.46', 82.46],
    [' 82,46 ', 82.46],
    ['82', 82],
  ])('is read: %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', '0', '-1', '£82', '1.234,50', '8e3', '82.1234567'])('is none: %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('a price that was fetched', () => {
  it('holds when it changed within the guard, either way', () => {
    expect(judge('8800.000000', held('8000.000000'), 10)).toBe('accepted');
    expect(judge('7200.000000', held('8000.000000'), 10)).toBe('accepted');
  });

  it('waits when it jumps further', () => {
    expect(judge('8800.010000', held('8000.000000'), 10)).toBe('waits');
    expect(judge('257.200000', held('8000.000000'), 10)).toBe('waits');
  });

  it('waits when it is the metal’s first: its unit and place may be wrong', () => {
    expect(judge('8000.000000', held(null), 10)).toBe('waits');
  });

  it('is known when it holds or waits already', () => {
    expect(judge('8000.000000', held('8000.000000'), 10)).toBe('known');
    expect(judge('9999.000000', held('8000.000000', '9999.000000'), 10)).toBe('known');
    expect(judge('9999.000000', held(null, '9999.000000'), 10)).toBe('known');
  });

  it('says by how much it differs', () => {
    expect(changePercent('8000.000000', '9000.000000')).toBe(12.5);
    expect(changePercent('8000.000000', '7000.000000')).toBe(-12.5);
  });
});
