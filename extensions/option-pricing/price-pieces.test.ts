import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import type { CartSurroundings } from '../../tests/laws/shipped-functions.ts';
import { cartLine, lineId, shippedFunctions, variantId } from '../../tests/laws/shipped-functions.ts';

const functions = await shippedFunctions();
/** Metal, engraving (2.50 a character), ring size. */
const payload = [
  '2;s;GBP;2;0;0;10;k',
  'c2;!;p,32000',
  't0;z20;x250p1c*',
  'r1;!;yUK US;a41;z76',
  'LMetal;Engraving;Ring size',
].join('\n');
const platinum = '2;s;;2;toi;5188UK';
const words = 'Metal=Platinum 950;Engraving=toi;Ring size=UK L½ (51.9 mm)';

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

function priced(lines: Parameters<typeof functions.price>[0], around: CartSurroundings = {}) {
  return operations
    .parse(functions.price(lines, { date: '2026-11-23', ...around }).output)
    .operations.map(({ lineExpand }) => {
      const [item] = lineExpand.expandedCartItems;
      return { ...item, line: lineExpand.cartLineId, amount: item.price.adjustment.fixedPricePerUnit.amount };
    });
}

const amountOf = (given: Partial<Parameters<typeof cartLine>[0]>, around?: CartSurroundings) =>
  priced([cartLine({ bespoke: platinum, payload, ...given })], around)[0]?.amount;

/** A set of one choice that is charged by the program. */
const charging = (program: string) => ({ payload: `2;s;GBP;2;0;0;0;k\nc1;!;p${program}`, bespoke: '2;s;;1' });

describe('a piece whose options cost', () => {
  const [item] = priced([cartLine({ bespoke: platinum, payload, words, amount: '1200.0', number: 7 })]);

  test('is sold as the same variant at base and charges', () => {
    expect(item).toMatchObject({
      line: lineId(7),
      merchandiseId: variantId(7),
      quantity: 1,
      amount: '1527.50',
    });
  });

  test('carries its selection, what it was priced in, its words and what people read', () => {
    expect(item?.attributes).toEqual([
      { key: '_bespoke', value: platinum },
      { key: '_priced', value: '120000;1.0;;0' },
      { key: '_words', value: words },
      { key: 'Metal', value: 'Platinum 950' },
      { key: 'Engraving', value: 'toi' },
      { key: 'Ring size', value: 'UK L½ (51.9 mm)' },
    ]);
  });

  test('says the market, the rate and who is signed in, which an order does not', () => {
    const [sold] = priced([cartLine({ bespoke: platinum, payload, amount: '1500.0', currency: 'EUR' })], {
      rate: '1.17',
      market: 'eu',
      signedIn: true,
    });
    expect(sold?.attributes[1]).toEqual({ key: '_priced', value: '150000;1.17;eu;1' });
  });

  test('is charged in the currency of the cart, to its minor unit', () => {
    expect(amountOf({ amount: '228000.0', currency: 'JPY' }, { rate: '190.0' })).toBe('290225');
    expect(amountOf({ amount: '480.0', currency: 'KWD' }, { rate: '0.4' })).toBe('611.000');
    expect(amountOf({ amount: '0.01' })).toBe('327.51');
  });

  test('costs less than its base when its options take something off, and never less than nothing', () => {
    expect(amountOf({ ...charging('5000p~'), amount: '120.0' })).toBe('70.00');
    expect(amountOf({ ...charging('50000p~'), amount: '120.0' })).toBe('0.00');
  });

  test('is charged by what surrounds it: pieces, market, login, variant and the price of metal', () => {
    expect(amountOf({ ...charging('q1000p*'), quantity: 3 })).toBe('1030.00');
    const german = { payload: '2;s;GBP;2;0;0;0;k\nc1;!;p0o\nA500;@de GBP=700', bespoke: '2;s;;1' };
    expect(amountOf(german, { market: 'de' })).toBe('1007.00');
    expect(amountOf(german, { market: 'fr' })).toBe('1005.00');
    expect(amountOf({ ...german, currency: 'EUR' }, { market: 'de' })).toBe('1005.00');
    expect(amountOf(charging('l900p*'), { signedIn: true })).toBe('1009.00');
    expect(amountOf(charging('l900p*'))).toBeUndefined();
    const variant = { payload: '2;s;GBP;2;0;0;0;k\nc1;!;p0n800p*\nT50000000000001', bespoke: '2;s;;1' };
    expect(amountOf(variant)).toBe('1008.00');
    const gold = { payload: '2;s;GBP;2;0;0;0;k\nc1;!;p0s2k*\nSgold', bespoke: '2;s;;1' };
    expect(amountOf(gold, { workshop: 'r;t\ns;gold=4510.5' })).toBe('1090.21');
  });
});

const readable = (given: string) =>
  priced([cartLine({ bespoke: platinum, payload, words: given })])[0]
    ?.attributes.slice(3)
    .map(({ key, value }) => `${key}|${value}`);

describe('the words of a piece', () => {
  test('are read with their escapes', () => {
    expect(readable('A\\=B=1\\;2\\\\;Lines=one\\ntwo=2')).toEqual(['A=B|1;2\\', 'Lines|one\ntwo=2']);
  });

  test('name nothing hidden, nothing twice and nothing empty', () => {
    expect(readable('_bespoke=2;Metal=Gold;Metal=Tin;=x;Finish=;loose;')).toEqual(['Metal|Gold']);
  });

  test('are left out where there are none', () => {
    expect(priced([cartLine({ bespoke: platinum, payload })])[0]?.attributes).toEqual([
      { key: '_bespoke', value: platinum },
      { key: '_priced', value: '100000;1.0;;0' },
    ]);
  });
});

describe('a line is left alone when', () => {
  const alone: [string, Parameters<typeof cartLine>[0]][] = [
    ['nothing that was chosen costs', { bespoke: '2;s;;1;;5188UK', payload }],
    ['it is on a selling plan', { bespoke: platinum, payload, onSellingPlan: true }],
    ['it belongs to another line, which Shopify would not expand', { bespoke: platinum, payload, within: 9 }],
    ['another line belongs to it', { bespoke: platinum, payload, within: 1 }],
    ['the product has no options', { bespoke: platinum, payload: null }],
    ['nothing was chosen', { bespoke: null, payload }],
    ['the selection is of another stamp', { bespoke: platinum.replace(';s;', ';t;'), payload }],
    ['something is missing', { bespoke: '2;s;;2', payload }],
    ['its price cannot be read', { bespoke: platinum, payload, amount: 'dear' }],
    ['no metal price is set', { bespoke: '2;s;;1', payload: '2;s;GBP;2;0;0;0;k\nc1;!;p0s\nSgold' }],
  ];
  test.each(alone)('%s', (...row) => {
    expect(priced([cartLine(row[1])])).toEqual([]);
  });

  test('the shop charges by lines of a surcharge product', () => {
    const line = cartLine({ bespoke: platinum, payload });
    expect(priced([line], { workshop: 'r;n' })).toEqual([]);
    expect(priced([line], { workshop: 'r;t' })).toHaveLength(1);
  });
});

test('a piece for a day is priced as long as the day can be kept, and two days longer', () => {
  const dated = { payload: '2;s;GBP;2;0;0;5;k\nd0;!;x1000', bespoke: '2;s;;20786' };
  // 20786 is 2026-11-29, a Sunday; five working days from the 24th on.
  const on = (date: string, workshop = 'r;t\nd;0') => amountOf(dated, { date, workshop });
  expect([on('2026-11-24'), on('2026-11-26'), on('2026-11-27')]).toEqual(['1010.00', '1010.00', undefined]);
  expect(on('2026-11-20', 'r;t\nd;1')).toBeUndefined();
  expect(on('2024-02-29')).toBe('1010.00');
});

const cart = (count: number, engraved: string, said?: string) =>
  Array.from({ length: count }, (_, number) =>
    cartLine({
      bespoke: `2;s;;2;${engraved};5188UK`,
      payload,
      number: number + 1,
      ...(said === undefined ? {} : { words: said }),
    }),
  );
const tooMany = 'too many for one order';

const properties = (count: number) => {
  const pieces = priced(cart(count, 'a', words));
  return [pieces.length, ...new Set(pieces.map(({ attributes }) => attributes.length))];
};

describe('a cart of many pieces', () => {
  test('loses the readable properties first, then the words, then what intake would like to know, never its prices', () => {
    expect(properties(30)).toEqual([30, 6]);
    expect(properties(36)).toEqual([36, 3]);
    expect(properties(45)).toEqual([45, 2]);
    expect(properties(50)).toEqual([50, 2]);
    expect(properties(54)).toEqual([54, 1]);
  });

  // The host fails a run whose output is larger than Shopify takes; such a run would sell every piece at its base price.
  test.each(['a', 'abcdefghijklmnopqrst', '"'.repeat(16), '漢字'.repeat(10)])(
    'is priced whole or refused whole, at any number of pieces engraved %j',
    (engraved) => {
      for (let count = 20; count <= 200; count += 1) {
        const crowd = cart(count, engraved, words);
        const isRefused = JSON.stringify(functions.check(crowd).output).includes(tooMany);
        expect(priced(crowd).length === count, `${count} pieces`).toBe(!isRefused);
      }
    },
    60_000,
  );

  test('counts alike after Shopify has expanded its lines, and has room for fifty', () => {
    const crowd = cart(50, 'toi et moi');
    const expanded = crowd.map((line) => ({ ...line, id: `${line.id}/1` }));
    expect(functions.check(crowd).output).toEqual({ operations: [] });
    expect(functions.check(expanded).output).toEqual({ operations: [] });
  });

  test('is refused by what pricing charged, though a formula on the base comes to nothing at the new price', () => {
    const onBase = '2;s;GBP;2;0;0;0;k\nc1;!;pb100001k(500p0p?';
    const crowd = (amount: string) =>
      Array.from({ length: 70 }, (_, number) =>
        cartLine({ bespoke: '2;s;;1', payload: onBase, amount, number }),
      );
    expect(priced(crowd('1000.0'))[0]?.amount).toBe('1005.00');
    expect(priced(crowd('1005.0'))).toEqual([]);
    expect(JSON.stringify(functions.check(crowd('1005.0')).output)).toContain(tooMany);
  });
});
