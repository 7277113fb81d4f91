import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { activation, pretendWorld } from '../functions/pretend-shop.ts';
import type { World } from '../state/world.ts';
import type { Stall } from '../storefront/open-stall.ts';
import { openStall } from '../storefront/open-stall.ts';

interface SeenLine {
  id: string;
  attribute: { value: string } | null;
}

function linesOf(input: unknown): SeenLine[] {
  const { cart }: { cart: { lines: SeenLine[] } } = JSON.parse(JSON.stringify(input));

  return cart.lines;
}

const message = 'Choose a ring size.';
const extensions = pretendExtensions({
  pricing: {
    target: 'cart.transform.run',
    query: '{ cart { lines { id attribute(key: "_bespoke") { value } } } }',
    run: (input) => ({
      operations: linesOf(input)
        .filter(({ attribute }) => attribute !== null)
        .map(({ id, attribute }) => ({
          lineExpand: {
            cartLineId: id,
            expandedCartItems: [
              {
                merchandiseId: 'gid://shopify/ProductVariant/1000101',
                quantity: 1,
                price: { adjustment: { fixedPricePerUnit: { amount: '1400' } } },
                attributes: [{ key: '_bespoke', value: attribute?.value ?? '' }],
              },
            ],
          },
        })),
    }),
  },
  checking: {
    target: 'cart.validations.generate.run',
    query:
      '{ buyerJourney { step } cart { buyerIdentity { email } lines { id attribute(key: "_bespoke") { value } } } }',
    run: (input) => {
      const text = JSON.stringify(input);
      const isWrong =
        text.includes('tampered') || (text.includes('late') && text.includes('CHECKOUT_COMPLETION'));
      return text.includes('CART_INTERACTION') || !isWrong
        ? { operations: [] }
        : { operations: [{ validationAdd: { errors: [{ message, target: '$.cart' }] } }] };
    },
  },
});
const contact = {
  email: 'Ada@Example.com',
  first_name: 'Ada',
  last_name: 'Marsh',
  address1: '1 Hatton Garden',
  city: 'London',
  zip: 'EC1N 8AH',
  country: 'GB',
};
let world: World;
let stall: Stall;
let topics: string[];

beforeAll(() => {
  world = pretendWorld((state) => {
    state.cartTransforms = [activation('pricing')];
    state.validations = [activation('checking', { id: '502' })];
  });
  world.on(({ topic }) => void topics.push(topic));
});
beforeEach(async () => {
  stall?.close();
  world.reset();
  topics = [];
  stall = await openStall(world, extensions);
});
afterAll(() => {
  stall.close();
  extensions.remove();
});

async function toCheckout(bespoke = '1;x;', quantity = 2): Promise<string> {
  await stall.ajax('/cart/add.js', {
    id: 1000101,
    quantity,
    properties: { Metal: 'Gold', _bespoke: bespoke, Blank: '' },
  });
  const answer = await stall.get('/checkout');

  return answer.headers.get('location') ?? '';
}

test('an empty cart has no checkout', async () => {
  expect((await stall.get('/checkout')).headers.get('location')).toBe('/cart');
});

test('the checkout shows the transformed price and what people may read', async () => {
  const page = await (await stall.get(await toCheckout())).text();

  expect(page).toContain('£2,800.00 GBP');
  expect(page).not.toContain('1;x;');
  expect(page).not.toContain('Blank');
});

test('a completed checkout is a paid order with its group, customer and fulfilment order, told to the webhooks', async () => {
  const checkout = await toCheckout();
  const answer = await stall.post(checkout, contact);
  const [order] = world.state.orders;

  expect(answer.headers.get('location')).toBe(`/orders/${order?.token ?? ''}`);
  expect(topics).toEqual(['orders/create', 'orders/paid']);
  expect(order).toMatchObject({
    name: '#1001',
    financialStatus: 'PAID',
    presentmentCurrency: 'GBP',
    shippingAddress: { name: 'Ada Marsh', city: 'London' },
    lines: [
      {
        productId: '10001',
        quantity: 2,
        unitPrice: '1400.00',
        properties: [{ name: '_bespoke', value: '1;x;' }],
        group: {
          quantity: 2,
          variantId: '1000101',
          properties: [
            { name: 'Metal', value: 'Gold' },
            { name: '_bespoke', value: '1;x;' },
            { name: 'Blank', value: '' },
          ],
        },
      },
    ],
    fulfillmentOrders: [{ status: 'OPEN', lines: [{ totalQuantity: 2 }] }],
  });
  expect(world.state.customers).toMatchObject([{ id: order?.customerId, email: 'ada@example.com' }]);
  expect(world.state.carts).toEqual([]);
  expect((await (await stall.get('/cart.js')).json()).item_count).toBe(0);
  expect(await (await stall.get(`/orders/${order?.token ?? ''}`)).text()).toContain('#1001');
});

test('paying twice, at once and later, makes one order', async () => {
  const checkout = await toCheckout();
  const answers = await Promise.all([stall.post(checkout, contact), stall.post(checkout, contact)]);
  answers.push(await stall.post(checkout, contact), await stall.get(checkout));

  expect(world.state.orders).toHaveLength(1);
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
});

test('what a validation says is shown and blocks completion', async () => {
  const checkout = await toCheckout('tampered');
  const page = await (await stall.get(checkout)).text();
  const answer = await stall.post(checkout, contact);

  expect(page).toContain(message);
  expect(page).toMatch(/name="complete"\s+disabled/);
  expect(answer.status).toBe(422);
  expect(world.state.orders).toEqual([]);
});

test('the validation is asked once more at completion, and nothing typed is lost', async () => {
  const checkout = await toCheckout('late');
  expect(await (await stall.get(checkout)).text()).not.toContain(message);

  const answer = await stall.post(checkout, contact);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('1 Hatton Garden');
  expect(page).toContain(message);
});

test('a missing or wrong answer is named beside its field', async () => {
  const checkout = await toCheckout();
  const answer = await stall.post(checkout, { ...contact, email: 'ada', city: ' ' });
  const page = await answer.text();

  expect(page).toContain('Enter a valid email');
  expect(page).toContain('Enter your city');
  expect(world.state.orders).toEqual([]);
});

test('buying at once takes the one item past the cart', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401 });
  const answer = await stall.post('/cart/add', {
    id: '1000101',
    'properties[_bespoke]': '1;x;',
    checkout: '1',
  });
  const checkout = answer.headers.get('location') ?? '';
  expect(checkout).toMatch(/^\/checkouts\//);

  await stall.post(checkout, contact);
  expect(world.state.orders[0]?.lines).toMatchObject([
    { variantId: '1000101', quantity: 1, unitPrice: '1400.00' },
  ]);
  expect((await (await stall.get('/cart.js')).json()).item_count).toBe(1);
});

test('a line without options is not grouped', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401 });
  const { headers } = await stall.get('/checkout');
  await stall.post(headers.get('location') ?? '', contact);

  expect(world.state.orders[0]?.lines).toMatchObject([
    { title: 'Polishing cloth', variantTitle: '', group: null },
  ]);
});

test('an order in another currency keeps the rate', async () => {
  await stall.post('/localization', { country_code: 'JP' });
  const checkout = await toCheckout();
  await stall.post(checkout, { ...contact, country: 'JP' });

  expect(world.state.orders[0]).toMatchObject({ currency: 'GBP', presentmentCurrency: 'JPY', rate: '190.5' });
});
