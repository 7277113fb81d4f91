import { describe, expect, test } from 'vitest';
import type { CartLine, ShopState } from '../state/shop-state.ts';
import { applyOperations, transformResult } from './apply-cart-transform.ts';
import { lineGid } from './function-objects.ts';
import { pretendCart, pretendWorld } from './pretend-shop.ts';
import { soldLines, untransformedCart } from './transformed-cart.ts';

const same = 'gid://shopify/ProductVariant/1000101';

function price(amount: string) {
  return { adjustment: { fixedPricePerUnit: { amount } } };
}

function applied(
  operations: object[],
  given: { lines?: Partial<CartLine>[]; country?: string; change?: (state: ShopState) => void } = {},
) {
  const { state } = pretendWorld(given.change);
  const cart = untransformedCart(state, pretendCart(given.lines ?? [{ quantity: 3 }], given.country));

  return applyOperations(cart, transformResult.parse({ operations }).operations, state);
}

function expand(given: object = {}, item: object = {}) {
  return {
    lineExpand: {
      cartLineId: lineGid('1000101:0'),
      expandedCartItems: [
        { merchandiseId: same, quantity: 1, price: price('1400.00'), attributes: [], ...item },
      ],
      ...given,
    },
  };
}

test('an expand to the same variant changes the unit price, and the quantity of the line still multiplies', () => {
  const { cart, refusals } = applied([expand()]);

  expect(refusals).toEqual([]);
  expect(cart.lines[0]?.unitCents).toBe(140_000);
  expect(soldLines(cart)[0]).toMatchObject({ quantity: 3, unitCents: 140_000, isPart: true });
});

test('a unit price is rounded to two decimals before it is multiplied', () => {
  const { cart } = applied([expand({}, { price: price('1.005') })]);

  expect(cart.lines[0]?.unitCents).toBe(101);
  expect((cart.lines[0]?.unitCents ?? 0) * 3).toBe(303);
});

test('in dinars the third decimal is gone', () => {
  const { cart } = applied([expand({}, { price: price('489.124') })], { country: 'KW' });

  expect(cart.lines[0]?.unitCents).toBe(48_912);
});

test('the quantity of an item is for one of the line', () => {
  const { cart } = applied([expand({}, { quantity: 2 })]);

  expect(soldLines(cart)[0]?.quantity).toBe(6);
  expect(cart.lines[0]?.unitCents).toBe(280_000);
});

test('attributes are not inherited', () => {
  const lines = [{ properties: [{ name: '_bespoke', value: 'x' }] }];

  expect(soldLines(applied([expand()], { lines }).cart)[0]?.properties).toEqual([]);
  const copied = applied([expand({}, { attributes: [{ key: '_bespoke', value: 'x' }] })], { lines });
  expect(soldLines(copied.cart)[0]?.properties).toEqual([{ name: '_bespoke', value: 'x' }]);
});

test('an item without a price sells as its variant does, in the currency shown', () => {
  const { cart } = applied([expand({}, { price: null })], { country: 'JP' });

  expect(cart.lines[0]?.unitCents).toBe(23_812_500);
});

describe('an expand is refused and the line stays as it was', () => {
  const plan = [{ variantId: '1000501', sellingPlanId: '60001' }];
  const nested = [{}, { variantId: '1000401', parentKey: '1000101:0' }];

  test.each([
    ['on a selling plan', expand({ cartLineId: lineGid('1000501:0') }), { lines: plan }, 'selling plan'],
    ['on a line with nested lines', expand(), { lines: nested }, 'BUNDLES_AND_ADDONS_CANNOT_BE_MIXED'],
    ['on a line that is not there', expand({ cartLineId: lineGid('nowhere') }), {}, 'no line'],
    [
      'with a variant that is not there',
      expand({}, { merchandiseId: 'gid://shopify/ProductVariant/1' }),
      {},
      'no variant',
    ],
    ['without items', expand({ expandedCartItems: [] }), {}, 'no items'],
    ['with no quantity', expand({}, { quantity: 0 }), {}, 'quantity of 0'],
    ['with too large a quantity', expand({}, { quantity: 2001 }), {}, 'quantity of 2001'],
  ])('%s', (...[, operation, given, words]) => {
    const { cart, refusals } = applied([operation], given);

    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(words);
    expect(cart.lines.every(({ parts }) => parts === null)).toBe(true);
  });
});

test('a line takes one operation', () => {
  const { cart, refusals } = applied([expand(), expand({}, { price: price('1.00') })]);

  expect(cart.lines[0]?.unitCents).toBe(140_000);
  expect(refusals[0]).toContain('another operation');
});

test('an update is refused on Basic and applied on Plus', () => {
  const update = {
    lineUpdate: { cartLineId: lineGid('1000101:0'), title: 'Bespoke', price: price('99.00') },
  };

  expect(applied([update]).refusals[0]).toContain('Shopify Plus');
  const plus = applied([update], { change: (state) => void (state.shop.plan = 'plus') });
  expect(plus.cart.lines[0]).toMatchObject({ unitCents: 9900, title: 'Bespoke', parts: null });
});

test('a negative price is no result at all', () => {
  expect(transformResult.safeParse({ operations: [expand({}, { price: price('-1') })] }).success).toBe(false);
});
