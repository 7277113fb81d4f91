import { describe, expect, it } from 'vitest';
import { type OrderedLine, pricedIn, selectionOn, stampOf } from './ordered-line.ts';

const line: OrderedLine = {
  productId: null,
  variantId: null,
  variantOptions: {},
  quantity: 1,
  properties: [],
  group: null,
  variantPrice: '1250.00',
  unitPrice: '1576.00',
  unitPriceInShopCurrency: '1576.00',
};

function priced(changes: Partial<OrderedLine>, presentmentCurrency = 'GBP', isPricedByFunction = true) {
  const order = { currency: 'GBP', presentmentCurrency, createdAt: '2026-11-23T12:00:00Z', locale: null };
  return pricedIn({ ...line, ...changes }, order, isPricedByFunction);
}

describe('the base price of an ordered piece', () => {
  it('is known exactly in the shop’s own currency', () => {
    expect(priced({})).toMatchObject({ baseMinor: 125_000, rate: 1, toleranceMinor: 0, market: null });
  });

  it.each([
    ['JPY', '303380', 101],
    ['EUR', '1844.00', 101],
    ['KWD', '640.300', 1003],
  ])(
    'is known in %s to what conversion and the market’s rounding can do, however dear the ring',
    (currency, unitPrice, most) => {
      expect(priced({ unitPrice }, currency)?.toleranceMinor).toBe(most);
    },
  );

  it('is what pricing wrote on the line that it expanded, with the market it was in', () => {
    const properties = [{ name: '_priced', value: '131900;1.17;eu;1' }];
    expect(priced({ properties, group: { properties: [] } }, 'EUR')).toEqual({
      baseMinor: 131_900,
      rate: 1.17,
      market: 'eu',
      isSignedIn: true,
      toleranceMinor: 0,
    });
  });

  it('is not what a shopper may have written on a line of the cart', () => {
    const properties = [{ name: '_priced', value: '1;1;;0' }];
    expect(priced({ properties })?.baseMinor).toBe(125_000);
  });

  it('is not what a shopper may have written on a piece with surcharge lines under it', () => {
    const properties = [{ name: '_priced', value: '1;1;;0' }];
    expect(priced({ properties, group: { properties } }, 'GBP', false)?.baseMinor).toBe(125_000);
  });

  it('is unknown once the variant is gone', () => {
    expect(priced({ variantPrice: null })).toBeNull();
  });
});

describe('the selection of an ordered line', () => {
  const properties = [{ name: '_bespoke', value: '2;abc;1' }];

  it('is its own, else that of the line that was expanded into it', () => {
    expect(selectionOn({ ...line, properties })).toBe('2;abc;1');
    expect(selectionOn({ ...line, group: { properties } })).toBe('2;abc;1');
  });

  it('is not that of the piece that it lies under', () => {
    const group = { properties: [...properties, { name: '_piece', value: 'mark' }] };
    expect(selectionOn({ ...line, group })).toBeNull();
  });
});

it('tells a selection by its format', () => {
  expect(stampOf('2;abc;;1')).toBe('abc');
  expect(stampOf('1;abc;metal=au')).toBeNull();
  expect(stampOf('0')).toBeNull();
});
