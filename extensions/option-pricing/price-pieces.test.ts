import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { cartLine, lineId, shippedFunctions, variantId } from '../../tests/laws/shipped-functions.ts';

const functions = await shippedFunctions();
const payload = [
  '1;s;GBP;2',
  'c;metal;Metal;1;;au;Gold;0;pt;Platinum 950;32000',
  'e;words;Engraving;0;;20;250;0;1',
  'r;size;Ring size;1;;7600;0;4100;UK US',
].join('\n');
const platinum = '1;s;metal=pt;words=toi;size=5188';

const operations = z.object({
  operations: z.array(
    z.object({
      lineExpand: z.object({
        cartLineId: z.string(),
        expandedCartItems: z.tuple([
          z.object({
            merchandiseId: z.string(),
            quantity: z.number(),
            price: z.object({
              adjustment: z.object({ fixedPricePerUnit: z.object({ amount: z.string() }) }),
            }),
            attributes: z.array(z.object({ key: z.string(), value: z.string() })),
          }),
        ]),
      }),
    }),
  ),
});

function priced(lines: Parameters<typeof functions.price>[1], rate = '1.0') {
  return operations.parse(functions.price(rate, lines)).operations.map(({ lineExpand }) => {
    const [item] = lineExpand.expandedCartItems;
    return { ...item, line: lineExpand.cartLineId, amount: item.price.adjustment.fixedPricePerUnit.amount };
  });
}

const shownIn = (currency: string, amount: string, rate: string) =>
  priced([cartLine({ bespoke: platinum, payload, amount, currency })], rate)[0]?.amount;

describe('a piece whose options cost', () => {
  const [item] = priced([cartLine({ bespoke: platinum, payload, amount: '1200.0', number: 7 })]);

  test('is sold as the same variant at base and charges', () => {
    expect(item).toMatchObject({
      line: lineId(7),
      merchandiseId: variantId(7),
      quantity: 1,
      amount: '1527.50',
    });
  });

  test('carries its selection and what people read', () => {
    expect(item?.attributes).toEqual([
      { key: '_bespoke', value: platinum },
      { key: 'Metal', value: 'Platinum 950' },
      { key: 'Engraving', value: 'toi' },
      { key: 'Ring size', value: 'UK L½ (51.9 mm)' },
    ]);
  });

  test('is worded without the blanks around a text, however many they are', () => {
    const [blank] = priced([cartLine({ bespoke: platinum.replace('toi', '  \u3000\\n\u00a0 x '), payload })]);
    expect(blank?.attributes[2]).toEqual({ key: 'Engraving', value: 'x' });
    expect(blank?.amount).toBe('1322.50');
  });

  test('is charged in the currency of the cart', () => {
    expect(shownIn('JPY', '228000.0', '190.0')).toBe('290225');
    expect(shownIn('KWD', '480.0', '0.4')).toBe('611.000');
  });
});

describe('a line is left alone when', () => {
  const alone: [string, Parameters<typeof cartLine>[0]][] = [
    ['nothing that was chosen costs', { bespoke: '1;s;metal=au;size=5188', payload }],
    ['it is on a selling plan', { bespoke: platinum, payload, onSellingPlan: true }],
    ['it belongs to another line, which Shopify would not expand', { bespoke: platinum, payload, within: 9 }],
    ['another line belongs to it', { bespoke: platinum, payload, within: 1 }],
    ['the product has no options', { bespoke: platinum, payload: null }],
    ['nothing was chosen', { bespoke: null, payload }],
    ['the selection is of another stamp', { bespoke: platinum.replace(';s;', ';t;'), payload }],
    ['something is missing', { bespoke: '1;s;metal=pt', payload }],
    ['its price cannot be read', { bespoke: platinum, payload, amount: 'dear' }],
  ];
  test.each(alone)('%s', (...row) => {
    expect(priced([cartLine(row[1])])).toEqual([]);
  });
});

const cart = (count: number, words: string) =>
  Array.from({ length: count }, (_, number) =>
    cartLine({ bespoke: `1;s;metal=pt;words=${words};size=5188`, payload, number: number + 1 }),
  );

describe('a cart of many pieces', () => {
  test('loses the readable properties before it loses its prices', () => {
    expect(priced(cart(30, 'a'))[0]?.attributes).toHaveLength(4);
    const crowded = priced(cart(50, 'a'));
    expect(crowded).toHaveLength(50);
    expect(crowded.every((item) => item.attributes.length === 1)).toBe(true);
  });

  // The host fails a run whose output is larger than Shopify takes; such a run would sell every piece at its base price.
  test.each(['a', 'abcdefghijklmnopqrst', '"\\"\u0001'.repeat(4), '漢字'.repeat(10)])(
    'is priced whole or refused whole, at any number of pieces engraved %j',
    (words) => {
      for (let count = 20; count <= 200; count += 1) {
        const crowd = cart(count, words);
        const isRefused = JSON.stringify(functions.check('1.0', crowd)).includes('too many for one order');
        expect(priced(crowd).length === count, `${count} pieces`).toBe(!isRefused);
      }
    },
    60_000,
  );

  test('counts alike after Shopify has expanded its lines, and has room for fifty', () => {
    const crowd = cart(50, 'toi et moi');
    const expanded = crowd.map((line) => ({ ...line, id: `${line.id}/1` }));
    expect(functions.check('1.0', crowd)).toEqual({ operations: [] });
    expect(functions.check('1.0', expanded)).toEqual({ operations: [] });
  });
});
