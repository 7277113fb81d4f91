import { afterEach, expect, test } from 'vitest';
import type { ShopState } from '../state/shop-state.ts';
import { functionRuns } from './function-log.ts';
import type { PretendFunction } from './pretend-extensions.ts';
import { pretendExtensions } from './pretend-extensions.ts';
import { activation, pretendCart, pretendWorld } from './pretend-shop.ts';
import { priceCart } from './price-cart.ts';

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

const line = 'gid://shopify/CartLine/1000101:0';
const dearer = {
  operations: [
    {
      lineExpand: {
        cartLineId: line,
        expandedCartItems: [
          {
            merchandiseId: 'gid://shopify/ProductVariant/1000101',
            quantity: 1,
            price: { adjustment: { fixedPricePerUnit: { amount: '1300.00' } } },
            attributes: [{ key: '_bespoke', value: 'kept' }],
          },
        ],
      },
    },
  ],
};

function pricing(run: PretendFunction['run'], given: Partial<PretendFunction> = {}): PretendFunction {
  return { target: 'cart.transform.run', query: '{ cart { lines { id } } }', run, ...given };
}

function validation(run: PretendFunction['run']): PretendFunction {
  const query =
    '{ buyerJourney { step } cart { lines { id cost { amountPerQuantity { amount } } attribute(key: "_bespoke") { value } } } }';

  return { target: 'cart.validations.generate.run', query, run };
}

function open(
  functions: Record<string, PretendFunction>,
  change: (state: ShopState) => void = () => undefined,
) {
  const extensions = pretendExtensions(functions);
  removals.push(() => extensions.remove());
  const world = pretendWorld((state) => {
    if (functions['pricing']) state.cartTransforms = [activation('pricing')];
    if (functions['checking']) state.validations = [activation('checking')];
    change(state);
  });
  const price = () => priceCart(world, pretendCart([{}]), { step: 'CHECKOUT_COMPLETION', extensions });

  return { world, extensions, price };
}

test('the cart sells at the price of the active transform', () => {
  const { price } = open({ pricing: pricing(() => dearer) });

  expect(price().lines[0]?.unitCents).toBe(130_000);
});

test('without an activation the cart sells at its base price and no module runs', () => {
  const { price, extensions } = open(
    { pricing: pricing(() => dearer) },
    (state) => void (state.cartTransforms = []),
  );

  expect(price().lines[0]?.unitCents).toBe(125_000);
  expect(extensions.inputs).toEqual([]);
});

test('the Functions of a custom app run on Plus only', () => {
  const custom = open({ pricing: pricing(() => dearer) }, (state) => void (state.shop.appIsPublic = false));
  expect(custom.price().lines[0]?.unitCents).toBe(125_000);

  custom.world.state.shop.plan = 'plus';
  expect(custom.price().lines[0]?.unitCents).toBe(130_000);
});

test.each([
  [
    'traps',
    pricing(() => {
      throw new Error('unreachable');
    }),
    'unreachable',
  ],
  ['answers what the schema does not know', pricing(() => ({ operations: [{ explode: {} }] })), 'explode'],
  [
    'asks too dear a question',
    pricing(() => dearer, {
      query: `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: presentmentCurrencyRate`).join(' ')} }`,
    }),
    '30',
  ],
])('a transform that %s does not happen, and the run says why', (_, given, words) => {
  const { world, price } = open({ pricing: given });
  const priced = price();

  expect(priced.lines[0]?.unitCents).toBe(125_000);
  expect(priced.errors).toEqual([]);
  expect(functionRuns(world)[0]?.failure).toContain(words);
});

test('a failed transform blocks when it was activated so', () => {
  const { world, price } = open({ pricing: pricing(() => null) });
  world.state.cartTransforms = [activation('pricing', { blockOnFailure: true })];

  expect(price().errors).toHaveLength(1);
});

test('a refused operation is named in the log of the run', () => {
  const { world, price } = open({
    pricing: pricing(() => ({ operations: [{ lineUpdate: { cartLineId: line, title: 'x' } }] })),
  });
  price();

  expect(functionRuns(world)[0]?.refusals[0]).toContain('Shopify Plus');
});

test('a validation sees the cart after the transform, with the step of the journey', () => {
  const { extensions, price } = open({
    pricing: pricing(() => dearer),
    checking: validation(() => ({ operations: [] })),
  });
  price();

  expect(extensions.inputs[1]).toEqual({
    buyerJourney: { step: 'CHECKOUT_COMPLETION' },
    cart: {
      lines: [
        { id: `${line}/1`, cost: { amountPerQuantity: { amount: '1300.0' } }, attribute: { value: 'kept' } },
      ],
    },
  });
});

test('what a validation adds stands against the cart', () => {
  const errors = [{ message: 'Choose a ring size.', target: '$.cart' }];
  const { price } = open({ checking: validation(() => ({ operations: [{ validationAdd: { errors } }] })) });

  expect(price().errors).toEqual(errors);
});

test('a failed validation blocks only when it was activated so', () => {
  const { world, price } = open({ checking: validation(() => ({ operations: 7 })) });
  expect(price().errors).toEqual([]);

  world.state.validations = [activation('checking', { blockOnFailure: true })];
  expect(price().errors).toHaveLength(1);
});

test('a disabled validation is not asked', () => {
  const { extensions, price } = open(
    { checking: validation(() => ({ operations: [] })) },
    (state) => void (state.validations = [activation('checking', { enabled: false })]),
  );
  price();

  expect(extensions.inputs).toEqual([]);
});

test('a Function that was never built is an error that says how to build it', () => {
  const { price } = open({}, (state) => void (state.cartTransforms = [activation('missing')]));

  expect(price).toThrow('“missing”');
});
