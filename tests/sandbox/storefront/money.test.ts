import { expect, test } from 'vitest';
import {
  formatMoney,
  formatWithCurrency,
  formatWithoutCurrency,
  formatWithoutTrailingZeros,
  moneyFormat,
} from './money-format.ts';
import { centsOf, convert, decimalOf, roundToCurrency } from './money.ts';

const shop = { currency: 'GBP', moneyFormat: '£{{amount}}' };

test('a price is converted to the market and rounded to what its currency can express', () => {
  expect(convert('1250.00', '1.0', 'GBP')).toBe(125_000);
  expect(convert('9.50', '190.5', 'JPY')).toBe(181_000);
  expect(convert('1.00', '0.3955', 'KWD')).toBe(40);
  expect(convert('0.05', '0.1', 'GBP')).toBe(1);
});

test('an amount is rounded half up to hundredths', () => {
  expect(centsOf('10.005')).toBe(1001);
  expect(centsOf('10.0049')).toBe(1000);
  expect(centsOf('7')).toBe(700);
  expect(() => centsOf('-1')).toThrow('not an amount');
});

test('hundredths of a yen are rounded away', () => {
  expect(roundToCurrency(100_050, 'JPY')).toBe(100_100);
  expect(roundToCurrency(100_049, 'JPY')).toBe(100_000);
  expect(roundToCurrency(100_049, 'GBP')).toBe(100_049);
});

test('a Function reads an amount with at least one decimal', () => {
  expect([125_000, 1250, 75].map(decimalOf)).toEqual(['1250.0', '12.5', '0.75']);
});

test('money is written in the shop’s format, or the currency’s own', () => {
  expect(formatMoney(125_050, moneyFormat('GBP', shop))).toBe('£1,250.50');
  expect(formatMoney(125_050, moneyFormat('EUR', shop))).toBe('€1.250,50');
  expect(formatMoney(23_812_500, moneyFormat('JPY', shop))).toBe('¥238,125');
  expect(formatWithCurrency(950, moneyFormat('GBP', shop))).toBe('£9.50 GBP');
  expect(formatWithoutCurrency(950, moneyFormat('GBP', shop))).toBe('9.50');
});

test('trailing zeros go, other decimals stay', () => {
  expect(formatWithoutTrailingZeros(125_000, moneyFormat('GBP', shop))).toBe('£1,250');
  expect(formatWithoutTrailingZeros(125_050, moneyFormat('EUR', shop))).toBe('€1.250,50');
});
