import { expect, it } from 'vitest';
import { writeMoney } from './money.ts';

const formats = [
  ['£1,234,567.12', '£1,240.50', '£0.07'],
  ['1.234.567,12 €', '1.240,50 €', '0,07 €'],
  ["CHF 1'234'567.12", "CHF 1'240.50", 'CHF 0.07'],
  ['1 234 567,12 kr', '1 240,50 kr', '0,07 kr'],
  ['$1234567.12 CAD', '$1240.50 CAD', '$0.07 CAD'],
  ['¥1,234,567', '¥1,241', '¥0'],
  ['1,234,567.120 KD', '1,240.500 KD', '0.070 KD'],
  ['1.234.567 ₫', '1.241 ₫', '0 ₫'],
] as const;

for (const [sample, aThousand, little] of formats)
  it(`writes amounts as ${sample} is written`, () => {
    expect(writeMoney(sample, 1240.5)).toBe(aThousand);
    expect(writeMoney(sample, 0.07)).toBe(little);
  });

it('groups nothing below a thousand and everything above', () => {
  expect(writeMoney('£1,234,567.12', 999.99)).toBe('£999.99');
  expect(writeMoney('£1,234,567.12', 98_765_432.1)).toBe('£98,765,432.10');
});

it('leaves alone the digits that belong to the currency', () => {
  expect(writeMoney('NZ2 1,234,567.12', 12)).toBe('NZ2 12.00');
});
