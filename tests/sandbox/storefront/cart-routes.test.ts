import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { activation, pretendWorld } from '../functions/pretend-shop.ts';
import type { World } from '../state/world.ts';
import type { Stall } from './open-stall.ts';
import { openStall } from './open-stall.ts';

const message = 'This piece has to be specified again.';
const extensions = pretendExtensions({
  checking: {
    target: 'cart.validations.generate.run',
    query: '{ cart { lines { attribute(key: "_bespoke") { value } } } }',
    run: (input) =>
      JSON.stringify(input).includes('tampered')
        ? { operations: [{ validationAdd: { errors: [{ message, target: '$.cart' }] } }] }
        : { operations: [] },
  },
});
let world: World;
let stall: Stall;

beforeAll(async () => {
  world = pretendWorld((state) => void (state.validations = [activation('checking')]));
});
beforeEach(async () => {
  stall?.close();
  world.reset();
  stall = await openStall(world, extensions);
});
afterAll(() => {
  stall.close();
  extensions.remove();
});

test('one item is answered as a line, a list as items, and the cart is remembered by its cookie', async () => {
  const one = await stall.ajax('/cart/add.js', { id: 1000401, quantity: 2 });
  const list = await stall.ajax('/cart/add.js', {
    items: [{ id: '1000101', properties: { Engraving: 'A & B' } }],
  });

  expect(one.json).toMatchObject({ variant_id: 1000401, quantity: 2 });
  expect(list.json.items).toMatchObject([{ variant_id: 1000101, properties: { Engraving: 'A & B' } }]);
  const cart = await (await stall.get('/cart.js')).json();
  expect(cart).toMatchObject({ item_count: 3, total_price: 126_900, currency: 'GBP' });
});

test('properties of any shape are kept as text', async () => {
  const properties = { n: 3, b: true, none: null, blank: '', map: { a: [1] }, 'ζ\u200b': 'two\r\nlines' };
  const { json } = await stall.ajax('/cart/add.js', { items: [{ id: 1000101, properties }] });

  expect(json.items?.[0]?.properties).toEqual({
    n: '3',
    b: 'true',
    none: '',
    blank: '',
    map: '{"a":[1]}',
    'ζ\u200b': 'two\r\nlines',
  });
});

test('a theme’s form post leads to the cart, and its properties come in the order sent', async () => {
  const answer = await stall.post('/cart/add', {
    form_type: 'product',
    id: '1000101',
    'properties[Metal]': 'Gold',
    'properties[_bespoke]': '1;x;',
    'properties[Ring size]': 'M',
  });

  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/cart');
  expect(world.state.carts[0]?.lines[0]?.properties.map(({ name }) => name)).toEqual([
    'Metal',
    '_bespoke',
    'Ring size',
  ]);
});

test('sections asked for come back drawn with the new cart', async () => {
  const { json } = await stall.ajax('/cart/add', {
    id: 1000401,
    sections: 'cart-icon-bubble,no-such-section',
    sections_url: '/products/signet-ring',
  });

  expect(json.sections?.['cart-icon-bubble']).toContain("data-cart-count='1'");
  expect(json.sections?.['no-such-section']).toBeNull();
});

test('a line changes by key or by place, and goes at quantity nought', async () => {
  const { json } = await stall.ajax('/cart/add.js', { items: [{ id: 1000101 }, { id: 1000401 }] });
  const key = json.items?.[0]?.key;

  expect((await stall.ajax('/cart/change.js', { id: key, quantity: 4 })).json.item_count).toBe(5);
  expect((await stall.ajax('/cart/change.js', { line: 1, quantity: 0 })).json.item_count).toBe(4);
  expect((await stall.ajax('/cart/change.js', { line: 9, quantity: 1 })).status).toBe(400);
});

test('updates change many lines, the note and the attributes', async () => {
  await stall.ajax('/cart/add.js', { items: [{ id: 1000101 }, { id: 1000401 }] });
  const { json } = await stall.ajax('/cart/update.js', {
    updates: { 1000101: 0, 1000401: 3 },
    note: 'By Friday',
    attributes: { Gift: 'yes' },
  });

  expect(json).toMatchObject({ item_count: 3, note: 'By Friday', attributes: { Gift: 'yes' } });
  expect((await stall.ajax('/cart/update.js', { updates: [0] })).json.item_count).toBe(0);
});

test('clearing empties the cart and keeps its token', async () => {
  await stall.ajax('/cart/add.js', { id: 1000101 });
  const { json } = await stall.ajax('/cart/clear.js', {});

  expect(json).toMatchObject({ item_count: 0, items: [] });
});

test('refusals have Shopify’s bodies', async () => {
  expect(await stall.ajax('/cart/add.js', {})).toMatchObject({
    status: 400,
    json: { status: 400, description: 'Required parameter missing or invalid: items' },
  });
  expect(await stall.ajax('/cart/add.js', { id: 1 })).toMatchObject({
    status: 404,
    json: { message: 'Cart Error', description: 'Cannot find variant' },
  });
});

test('a change that a validation refuses is not made, and says the validation’s sentence', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401 });
  const refused = await stall.ajax('/cart/add.js', { id: 1000101, properties: { _bespoke: 'tampered' } });

  expect(refused).toMatchObject({ status: 422, json: { status: 422, message, description: message } });
  expect((await (await stall.get('/cart.js')).json()).item_count).toBe(1);
});

test('additions at the same moment are all kept', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401 });
  await Promise.all(Array.from({ length: 10 }, () => stall.ajax('/cart/add.js', { id: 1000401 })));

  expect((await (await stall.get('/cart.js')).json()).item_count).toBe(11);
});

test('the cart page hides names with an underscore and blank values', async () => {
  await stall.ajax('/cart/add.js', {
    id: 1000101,
    properties: { _note: 'secret', Blank: '', Metal: '<b>Gold</b>' },
  });
  const html = await (await stall.get('/cart')).text();

  expect(html).toContain('&lt;b&gt;Gold&lt;/b&gt;');
  expect(html).not.toContain('secret');
  expect(html).not.toContain('Blank');
});

test('the country decides the currency of the cart', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401 });
  const answer = await stall.post('/localization', {
    form_type: 'localization',
    country_code: 'JP',
    return_to: '/cart',
  });

  expect(answer.headers.get('location')).toBe('/cart');
  expect(await (await stall.get('/cart.js')).json()).toMatchObject({ currency: 'JPY', total_price: 181_000 });
  expect(await (await stall.get('/cart')).text()).toContain('¥1,810');
});

test('a specified line leads back to its product with what was chosen', async () => {
  await stall.ajax('/cart/add.js', { id: 1000401, properties: { _bespoke: '2;ab;1;T & R', _words: 'x' } });
  const { json } = await stall.ajax('/cart/update.js', {});
  const key = encodeURIComponent(json.items?.[0]?.key ?? '');

  const page = await (await stall.get('/cart')).text();
  expect(page).toContain(
    `href='/products/polishing-cloth?variant=1000401&bespoke=2%3Bab%3B1%3BT%20%26%20R&bespoke-line=${key}'`,
  );
});
