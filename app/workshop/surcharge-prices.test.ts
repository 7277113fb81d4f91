import { expect, it } from 'vitest';
import { surchargePrices } from './surcharge-prices.ts';

it.each([
  ['GBP', { count: 8, from: '0.01', to: '100000.00' }],
  ['JPY', { count: 8, from: '1', to: '10000000' }],
  // Shopify keeps two decimals: a single fils cannot be charged.
  ['KWD', { count: 7, from: '0.010', to: '10000.000' }],
])('surcharges in %s: %j', (currency, expected) => {
  const prices = surchargePrices(currency);
  expect({ count: prices.length, from: prices[0]?.price, to: prices.at(-1)?.price }).toEqual(expected);
  expect(
    prices.every(({ minor }, index) => index === 0 || minor === 10 * (prices[index - 1]?.minor ?? 0)),
  ).toBe(true);
});
