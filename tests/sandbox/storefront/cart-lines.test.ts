import { expect, test } from 'vitest';
import type { AddedItem } from './cart-lines.ts';
import { addItems, changeLine } from './cart-lines.ts';
import { catalogue } from './catalogue.ts';

const products = catalogue();

function item(given: Partial<AddedItem> = {}): AddedItem {
  return {
    variantId: '1000101',
    quantity: 1,
    properties: [],
    sellingPlanId: null,
    parentVariantId: null,
    parentLineKey: null,
    ...given,
  };
}

function linesOf(...items: AddedItem[]) {
  const answer = addItems([], items, products);
  if (answer.refused !== null) throw new Error(answer.refused.body.description);

  return answer.lines;
}

function refusal(...items: AddedItem[]) {
  return addItems([], items, products).refused?.body;
}

test('the same variant with the same properties is one line, whatever their order', () => {
  const a = [
    { name: 'Metal', value: 'Gold' },
    { name: '_bespoke', value: 'x' },
  ];

  expect(linesOf(item({ properties: a }), item({ properties: a.toReversed(), quantity: 2 }))).toMatchObject([
    { quantity: 3 },
  ]);
});

test('another property, another plan or another variant is another line, and the newest stands first', () => {
  const lines = linesOf(
    item(),
    item({ properties: [{ name: 'Metal', value: 'Gold' }] }),
    item({ variantId: '1000501' }),
    item({ variantId: '1000501', sellingPlanId: '60001' }),
  );

  expect(lines.map(({ variantId, sellingPlanId }) => [variantId, sellingPlanId])).toEqual([
    ['1000501', '60001'],
    ['1000501', null],
    ['1000101', null],
    ['1000101', null],
  ]);
});

test('a nested line stands directly after its parent and leaves with it', () => {
  const lines = linesOf(
    item(),
    item({ variantId: '1000401', parentVariantId: '1000101' }),
    item({ variantId: '1000201' }),
  );
  expect(lines.map(({ variantId }) => variantId)).toEqual(['1000201', '1000101', '1000401']);

  const answer = changeLine(lines, { id: lines[1]?.key }, { quantity: 0 });
  expect(answer.refused === null && answer.lines.map(({ variantId }) => variantId)).toEqual(['1000201']);
});

test('a parent may be named by its line, when it was there before', () => {
  const before = linesOf(item());
  const child = item({ variantId: '1000401', parentLineKey: before[0]?.key ?? '' });

  expect(addItems(before, [child], products)).toMatchObject({ refused: null });
  expect(
    addItems(before, [item({ variantId: '1000401', parentVariantId: '1000101' })], products).refused?.body
      .message,
  ).toBe('Parent line does not match any existing or added lines');
});

test('what cannot be sold is refused in the words of the shop', () => {
  const soldOut = catalogue();
  for (const product of soldOut) for (const variant of product.variants) variant.available = false;

  expect(addItems([], [item()], soldOut).refused?.body).toEqual({
    status: 422,
    message: 'Cart Error',
    description: "The product 'Solitaire engagement ring - Court' is already sold out.",
  });
  expect(refusal(item({ variantId: '1' }))?.description).toBe('Cannot find variant');
  expect(refusal(item({ sellingPlanId: '60001' }))?.description).toContain('selling plan');
  expect(refusal(item({ quantity: 0 }))?.description).toContain('1 or more');
});

test('a line takes 250 properties and not one more', () => {
  const properties = Array.from({ length: 251 }, (_, index) => ({ name: `p${index}`, value: '' }));

  expect(refusal(item({ properties: properties.slice(1) }))).toBeUndefined();
  expect(refusal(item({ properties }))?.status).toBe(422);
});

test('a draft is not sold and an unlisted product is', () => {
  const [ring, ...rest] = catalogue();
  if (ring === undefined) throw new Error('no ring');

  expect(addItems([], [item()], [{ ...ring, status: 'DRAFT' }, ...rest]).refused?.status).toBe(404);
  expect(addItems([], [item()], [{ ...ring, status: 'UNLISTED' }, ...rest]).refused).toBeNull();
});

test('two lines that become equal become one', () => {
  const lines = linesOf(item(), item({ properties: [{ name: 'a', value: 'b' }] }));
  const answer = changeLine(lines, { line: 1 }, { properties: [] });

  expect(answer.refused === null && answer.lines).toMatchObject([{ quantity: 2, properties: [] }]);
});

test('nothing is added when one of the items is refused', () => {
  expect(addItems([], [item(), item({ variantId: '1' })], products).refused?.status).toBe(404);
});
