import { expect, test } from 'vitest';

import { centsOf, decimalOf, exponentOf, formatMoney, parseMinor } from './money.ts';

test('pounds have pence, yen have nothing smaller and dinars have a thousand fils', () => {
  expect(['GBP', 'JPY', 'KWD', 'XYZ', 'CLP JPY'].map(exponentOf)).toEqual([2, 0, 3, 2, 2]);
});

test('an amount from Shopify becomes minor units', () => {
  expect(parseMinor('125.5', 'GBP')).toBe(12550);
  expect(parseMinor('1000.0', 'JPY')).toBe(1000);
  expect(parseMinor('12.345', 'KWD')).toBe(12345);
  expect(parseMinor('0', 'GBP')).toBe(0);
});

test('digits past the minor unit round half up', () => {
  expect(parseMinor('1.005', 'GBP')).toBe(101);
  expect(parseMinor('1.00499', 'GBP')).toBe(100);
  expect(parseMinor('99.5', 'JPY')).toBe(100);
});

test('what is no amount is no amount', () => {
  for (const text of ['', '-1', '1e3', 'NaN', '1.2.3', '.', '.5', '£3', '1,50', '9'.repeat(20)])
    expect(parseMinor(text, 'GBP')).toBeNull();
});

test('minor units are written as Shopify takes them', () => {
  expect(decimalOf(5, 'GBP')).toBe('0.05');
  expect(decimalOf(12550, 'GBP')).toBe('125.50');
  expect(decimalOf(-250, 'GBP')).toBe('-2.50');
  expect(decimalOf(980, 'JPY')).toBe('980');
  expect(decimalOf(1500, 'KWD')).toBe('1.500');
});

test('people read money as their country writes it', () => {
  expect(formatMoney(125000, 'GBP')).toBe('£1,250.00');
  expect(formatMoney(980, 'JPY', 'en-GB')).toBe('JP¥980');
});

test('Liquid is given hundredths whatever the currency', () => {
  expect([centsOf(12550, 'GBP'), centsOf(980, 'JPY'), centsOf(1500, 'KWD')]).toEqual([12550, 98000, 150]);
});
