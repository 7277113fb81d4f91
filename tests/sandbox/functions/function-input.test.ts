import { expect, test } from 'vitest';
import { selectInput } from './function-input.ts';
import type { FunctionOccasion } from './function-objects.ts';
import { functionRoot } from './function-objects.ts';
import { functionSchema } from './function-schema.ts';
import { activation, pretendCart, pretendWorld } from './pretend-shop.ts';
import { untransformedCart } from './transformed-cart.ts';

const schema = functionSchema('cart.transform.run', '2026-10');

function occasion(given: { country?: string; payload?: string } = {}): FunctionOccasion {
  const world = pretendWorld((state) => {
    state.metafields.push({
      id: '9',
      ownerType: 'PRODUCT',
      ownerId: '10001',
      namespace: 'app--20301--bespoke',
      key: 'payload',
      type: 'multi_line_text_field',
      value: given.payload ?? '1;stamp',
      createdAt: '',
      updatedAt: '',
    });
  });
  const cart = pretendCart(
    [{ properties: [{ name: '_bespoke', value: '1;stamp;' }], quantity: 2 }],
    given.country,
  );

  return {
    world,
    activation: activation('option-pricing'),
    owner: 'CARTTRANSFORM',
    cart: untransformedCart(world.state, cart),
    step: 'CART_INTERACTION',
    buyer: { email: null, phone: null, customerId: null },
    language: 'EN',
  };
}

const query = `query Input {
  presentmentCurrencyRate
  cart { lines {
    id quantity
    cost { amountPerQuantity { amount currencyCode } }
    attribute(key: "_bespoke") { value }
    sellingPlanAllocation { sellingPlan { id } }
    merchandise { __typename ... on ProductVariant { id product { metafield(namespace: "$app:bespoke", key: "payload") { value } } } }
  } }
}`;

test('the input is what the query selects from the cart, in the currency it is shown in', () => {
  const selected = selectInput(schema, query, functionRoot(occasion({ country: 'JP' })));

  expect(selected).toEqual({
    failure: null,
    input: {
      presentmentCurrencyRate: '190.5',
      cart: {
        lines: [
          {
            id: 'gid://shopify/CartLine/1000101:0',
            quantity: 2,
            cost: { amountPerQuantity: { amount: '238125.0', currencyCode: 'JPY' } },
            attribute: { value: '1;stamp;' },
            sellingPlanAllocation: null,
            merchandise: {
              __typename: 'ProductVariant',
              id: 'gid://shopify/ProductVariant/1000101',
              product: { metafield: { value: '1;stamp' } },
            },
          },
        ],
      },
    },
  });
});

function readPayload(payload: string): string {
  return JSON.stringify(selectInput(schema, query, functionRoot(occasion({ payload }))));
}

test("the input knows the shop's day, the market, the language and who is signed in", () => {
  const { world, ...given } = occasion({ country: 'JP' });
  world.state.shop.timezone = 'Asia/Tokyo';
  world.state.metafields.push({
    id: '10',
    ownerType: 'SHOP',
    ownerId: world.state.shop.id,
    namespace: 'app--20301--bespoke',
    key: 'workshop',
    type: 'multi_line_text_field',
    value: 'r;t',
    createdAt: '',
    updatedAt: '',
  });
  const night = { ...world, clock: { ...world.clock, now: () => Date.parse('2026-11-23T20:00:00Z') } };
  const asking = `query Input {
    localization { market { handle } language { isoCode } }
    shop { localTime { date } metafield(namespace: "$app:bespoke", key: "workshop") { value } }
    cart { buyerIdentity { isAuthenticated } }
  }`;
  const buyer = { ...given.buyer, customerId: '7' };
  const root = functionRoot({ ...given, world: night, buyer, language: 'JA' });

  expect(selectInput(schema, asking, root)).toEqual({
    failure: null,
    input: {
      localization: { market: { handle: 'jp' }, language: { isoCode: 'JA' } },
      shop: { localTime: { date: '2026-11-24' }, metafield: { value: 'r;t' } },
      cart: { buyerIdentity: { isAuthenticated: true } },
    },
  });
});

test('a metafield of 10 000 bytes arrives and one of 10 001 does not', () => {
  expect(readPayload('é'.repeat(5000))).toContain('"metafield":{"value"');
  expect(readPayload(`${'é'.repeat(5000)}x`)).toContain('"metafield":null');
});

test('a field the sandbox has no value for is an error that names it', () => {
  const asking = '{ cart { lines { merchandise { ... on ProductVariant { weight } } } } }';

  expect(() => selectInput(schema, asking, functionRoot(occasion()))).toThrow('ProductVariant.weight');
});

test('a query above cost 30 does not run', () => {
  const leaves = Array.from({ length: 31 }, (_, index) => `a${index}: presentmentCurrencyRate`).join(' ');

  expect(selectInput(schema, `{ ${leaves} }`, functionRoot(occasion()))).toEqual({
    failure: 'The input query costs 31; 30 is the most allowed.',
  });
});

test('a query above 3 000 bytes does not run, comments aside', () => {
  const long = `{ presentmentCurrencyRate ${' '.repeat(3000)} }`;

  expect(selectInput(schema, long, functionRoot(occasion())).failure).toContain('3000 are allowed');
  expect(
    selectInput(schema, `# ${'x'.repeat(3000)}\n{ presentmentCurrencyRate }`, functionRoot(occasion()))
      .failure,
  ).toBeNull();
});

test('a query that the published schema does not know does not run', () => {
  expect(selectInput(schema, '{ cart { attributes { key } } }', functionRoot(occasion())).failure).toContain(
    'attributes',
  );
});
