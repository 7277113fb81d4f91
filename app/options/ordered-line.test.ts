import { describe, expect, it } from 'vitest';
import { basePriceOf } from './ordered-line.ts';

function baseOf(prices: { variant: string; paid: string; inShop: string }, presentmentCurrency: string) {
  const { variant: variantPrice, paid: unitPrice, inShop: unitPriceInShopCurrency } = prices;
  const line = {
    productId: null,
    properties: [],
    group: null,
    variantPrice,
    unitPrice,
    unitPriceInShopCurrency,
  };
  return basePriceOf(line, { currency: 'GBP', presentmentCurrency });
}

describe('the base price of an ordered piece', () => {
  it('is known exactly in the shop’s own currency', () => {
    expect(baseOf({ variant: '1250.00', paid: '1576.00', inShop: '1576.00' }, 'GBP')).toEqual({
      minor: 125_000,
      rate: 1,
      toleranceMinor: 0,
    });
  });

  it.each([
    ['JPY', '303380', 101],
    ['EUR', '1844.00', 101],
    ['KWD', '640.300', 1003],
  ])(
    'is known in %s to what conversion and the market’s rounding can do, however dear the ring',
    (currency, paid, most) => {
      const dear = baseOf({ variant: '1250.00', paid, inShop: '1576.00' }, currency);

      expect(dear?.toleranceMinor).toBe(most);
    },
  );
});
