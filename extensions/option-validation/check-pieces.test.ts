import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import type { CartLineInput, CartSurroundings } from '../../tests/laws/shipped-functions.ts';
import { cartLine, shippedFunctions } from '../../tests/laws/shipped-functions.ts';

const functions = await shippedFunctions();
/** Metal, engraving of the second metal only, ring size. */
const payload = [
  '2;s;GBP;2;0;0;0;key',
  'c3;!;p,32000',
  't0;w0v2=;z5;j2;x250p1c*',
  'r1;!;yUK US;a41;z76',
  'LMetal;Engraving;Ring size',
].join('\n');
const sound = '2;s;;2;toi;5188UK';
const again =
  ' Please remove this piece from your cart, choose its options again on its page and add it once more.';
const ask = ' Please contact the shop.';

const result = z.object({
  operations: z.array(
    z.object({
      validationAdd: z.object({
        errors: z.array(z.object({ message: z.string(), target: z.literal('$.cart') })),
      }),
    }),
  ),
});

function said(lines: readonly CartLineInput[], around?: CartSurroundings): string[] {
  const { operations } = result.parse(functions.check(lines, around).output);
  return operations.flatMap(({ validationAdd }) => validationAdd.errors.map(({ message }) => message));
}

function refusals(given: Partial<Parameters<typeof cartLine>[0]>, around?: CartSurroundings): string[] {
  return said([cartLine({ bespoke: sound, payload, ...given })], around);
}

/** A set of one slot; the label is "Detail". */
const set = (line: string, more = '') => `2;s;GBP;2;0;0;5;key\n${line}\n${more}LDetail`;

test('a piece that was specified as it can be made is sold', () => {
  expect(refusals({})).toEqual([]);
  expect(refusals({ bespoke: null, payload: null })).toEqual([]);
});

test('a product whose options are all optional may be bought without any', () => {
  expect(refusals({ bespoke: null, payload: set('t0;x250') })).toEqual([]);
});

describe('a shopper is told which piece, what is the matter and what to do when', () => {
  const told: [string, string | null, string, string?][] = [
    ['nothing was specified', null, '“Piece 1” still needs “Metal”.'],
    ['the ring size is missing', '2;s;;1', '“Piece 1” still needs “Ring size”.'],
    [
      'the engraving is too long',
      '2;s;;2;toujours;5188UK',
      '“Engraving” of “Piece 1” has too many characters.',
    ],
    ['it has too many lines', '2;s;;2;a\\nb\\nc;5188UK', '“Engraving” of “Piece 1” has too many lines.'],
    ['a choice was made up', '2;s;;9;;5188UK', 'What was chosen for “Metal” of “Piece 1” is not offered.'],
    ['a size is not made', '2;s;;1;;9000UK', '“Ring size” of “Piece 1” is outside of what can be made.'],
    ['a system is not offered', '2;s;;1;;5188JP', '“Ring size” of “Piece 1” is outside of what can be made.'],
    [
      'a hidden option is filled',
      '2;s;;1;toi;5188UK',
      '“Engraving” of “Piece 1” does not go with its other options.',
    ],
    ['the options changed since', '2;t;;1;;5188UK', 'The options or prices of “Piece 1” have changed.'],
    ['an option was made up', `${sound};1`, 'The options of “Piece 1” could not be read.'],
    ['the page had no script', '0', 'The options of “Piece 1” could not be read.'],
    ['the selection is nonsense', 'metal: gold', 'The options of “Piece 1” could not be read.'],
    [
      'a rule takes the choice out',
      '2;s;;2',
      'What was chosen for “Detail” of “Piece 1” does not go with its other options.',
      set('c2;!;l1k:1'),
    ],
    [
      'a rule has set another value',
      '2;s;;2',
      '“Detail” of “Piece 1” is settled by its other options and must not differ.',
      set('c2;!;=1k:1'),
    ],
    [
      'the font lacks a letter',
      '2;s;;漢',
      '“Detail” of “Piece 1” has characters that cannot be drawn in this font.',
      set('t0;!;g0:0', 'G65,26\n'),
    ],
    [
      'too little was chosen',
      '2;s;;1',
      '“Detail” of “Piece 1” is too short, or too little was chosen.',
      set('m3;!;a2'),
    ],
    ['too much was chosen', '2;s;;1.2.3', 'Too much was chosen for “Detail” of “Piece 1”.', set('m3;!;z2')],
    ['an address is none', '2;s;;me', '“Detail” of “Piece 1” is not written as it should be.', set('t1;!')],
    [
      'the advice was not accepted',
      '2;s;;1',
      'The advice on “Detail” of “Piece 1” has not been accepted yet.',
      set('c1;!', 'W0v1=;;1;1\n'),
    ],
    [
      'advice on the whole was not accepted',
      '2;s;;1',
      'The advice on “Piece 1” has not been accepted yet.',
      set('c1;!', 'W0v1=;;0;1\n'),
    ],
    [
      'a rule blocks it',
      '2;s;;1',
      '“Piece 1” cannot be made with what was chosen for “Detail”.',
      set('c1;!', 'B0v1=;;1;0\n'),
    ],
    [
      'a rule blocks the whole',
      '2;s;;1',
      '“Piece 1” cannot be made with these options together.',
      set('c1;!', 'B0v1=;;0;0\n'),
    ],
    [
      'what costs was never asked',
      null,
      'The options of “Piece 1” have not been chosen yet.',
      set('c1', 'P1k;500;0;0\n'),
    ],
  ];
  test.each(told)('%s', (...row) => {
    const [, bespoke, sentence, own = payload] = row;
    expect(refusals({ bespoke, payload: own })).toEqual([sentence + again]);
  });

  test('the options were withdrawn, or are too large for Shopify to hand over', () => {
    expect(refusals({ payload: null })).toEqual([`“Piece 1” is no longer made with these options.${again}`]);
  });

  test('only the shop can help', () => {
    const unavailable = `“Piece 1” cannot be ordered at the moment.${ask}`;
    expect(refusals({ payload: 'nonsense' })).toEqual([unavailable]);
    expect(refusals({ amount: '1.2E3' })).toEqual([unavailable]);
    expect(refusals({ bespoke: '2;s;;1', payload: set('c1;!;p0s', 'Sgold\n') })).toEqual([
      `The price of “Piece 1” cannot be worked out at the moment.${ask}`,
    ]);
  });

  test('options that cost would be bought on a subscription', () => {
    expect(refusals({ onSellingPlan: true })[0]).toContain('only as a single purchase');
    expect(refusals({ bespoke: '2;s;;1;;5188UK', onSellingPlan: true })).toEqual([]);
  });
});

const dated = (day: string, workshop: string) =>
  refusals(
    { bespoke: `2;s;;${day}`, payload: set('d0;!;z60') },
    { date: '2026-11-23', workshop: `r;t\n${workshop}` },
  )[0];

describe('a day is refused when', () => {
  // 20780 is the shop's day.
  test.each([
    [
      'the piece cannot be ready',
      '20782',
      'd;0',
      '“Piece 1” cannot be ready by the day chosen for “Detail”.',
    ],
    ['it is too far ahead', '20841', 'd;0', 'The day chosen for “Detail” of “Piece 1” is too far ahead.'],
    [
      'the workshop is closed',
      '20800',
      'd;0;20800',
      'The workshop is closed on the day chosen for “Detail” of “Piece 1”.',
    ],
  ])('%s', (...row) => {
    expect(dated(row[1], row[2])).toBe(row[3] + again);
  });

  test('but not when it was far enough off two days ago', () => {
    expect([dated('20783', 'd;0'), dated('20840', 'd;0')]).toEqual([undefined, undefined]);
  });
});

const stocked = (...quantities: number[]) =>
  said(
    quantities.map((quantity, index) => cartLine({ bespoke: sound, payload, quantity, number: index + 1 })),
    { workshop: 'r;t\nk;key;0.2=3' },
  );

describe('counted choices', () => {
  const short = 'There is not enough left of what was chosen for “Metal” of “Piece';
  test('are refused where a line asks for more than are left', () => {
    expect(stocked(3)).toEqual([]);
    expect(stocked(4)).toEqual([`${short} 1”.${again}`]);
  });

  test('are summed over the lines of the cart', () => {
    expect(stocked(1, 2)).toEqual([]);
    expect(stocked(2, 2)).toEqual([`${short} 1”.${again}`, `${short} 2”.${again}`]);
  });

  test('count by set and choice', () => {
    const silver = cartLine({ bespoke: '2;s;;1;;5188UK', payload, quantity: 3 });
    const other = cartLine({ bespoke: sound, payload: payload.replace('key', 'other'), quantity: 3 });
    const gold = cartLine({ bespoke: sound, payload, quantity: 3 });
    expect(said([silver, other, gold], { workshop: 'k;key;0.2=3;9.1=0;nonsense' })).toEqual([]);
  });
});

test('a piece that costs other than its base is refused where pricing cannot reach it', () => {
  const product = cartLine({ bespoke: null, payload: null, number: 2 });
  const addOn = cartLine({ bespoke: null, payload: null, number: 2, within: 1 });
  const dear = cartLine({ bespoke: sound, payload });
  const tied = [`“Piece 1” cannot be tied to another product with these options.${again}`];
  expect(said([cartLine({ bespoke: sound, payload, within: 2 }), product])).toEqual(tied);
  expect(said([dear, addOn])).toEqual(tied);
  expect(said([dear, product])).toEqual([]);
  expect(said([cartLine({ bespoke: '2;s;;1;;5188UK', payload }), addOn])).toEqual([]);
  expect(said([cartLine({ bespoke: '2;s;;1', payload: set('c1;!;p500p~') }), addOn])).toEqual(tied);
});

test('where surcharges are lines of their own, a piece with its surcharge is sold', () => {
  const nested = [
    cartLine({ bespoke: sound, payload }),
    cartLine({ bespoke: null, payload: null, number: 2, within: 1 }),
  ];
  expect(said(nested, { workshop: 'r;n' })).toEqual([]);
  expect(said([cartLine({ bespoke: '2;s;;1', payload })], { workshop: 'r;n' })).toHaveLength(1);
});

test('a cart that pricing could not be given is refused before anything is worked out', () => {
  const large = `${payload}\nS${'x'.repeat(9000)}`;
  const lines = (count: number) =>
    Array.from({ length: count }, (_, number) => cartLine({ bespoke: sound, payload: large, number }));
  expect(said(lines(12))).toEqual([]);
  expect(said(lines(13))).toEqual([expect.stringContaining('too many for one order')]);
});

test('what is said fits in an output, however long the names', () => {
  const label = '漢'.repeat(2000);
  const lines = Array.from({ length: 12 }, (_, number) => {
    const line = cartLine({ bespoke: null, payload: `2;s;GBP;2;0;0;0;k\nc1;!\nL${label}` });
    return { ...line, m: { ...line.m, p: { ...line.m.p, t: `${number}${'指'.repeat(250)}` } } };
  });
  expect(said(lines)[0]).toContain(label);
});

const bad = (number: number) => cartLine({ bespoke: null, payload, number });

describe('a bad piece', () => {
  test.each(['CHECKOUT_INTERACTION', 'CHECKOUT_COMPLETION', 'SOME_LATER_STEP'])(
    'is refused at %s',
    (step) => {
      expect(refusals({ bespoke: null }, { step })).toHaveLength(1);
    },
  );

  test('may be looked at and taken out in the cart', () => {
    expect(refusals({ bespoke: null }, { step: 'CART_INTERACTION' })).toEqual([]);
  });

  test('is told of once, and ten of them at most', () => {
    expect(said([bad(1), bad(1)])).toHaveLength(1);
    expect(said(Array.from({ length: 50 }, (_, number) => bad(number)))).toHaveLength(10);
  });
});
