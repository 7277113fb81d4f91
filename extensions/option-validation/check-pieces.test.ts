import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { cartLine, shippedFunctions } from '../../tests/laws/shipped-functions.ts';

const functions = await shippedFunctions();
const payload = [
  '1;s;GBP;2',
  'c;metal;Metal;1;;au;Gold;0;pt;Platinum;32000',
  'e;words;Engraving;0;0 2 1 0;5;250;0;1',
  'r;size;Ring size;1;;7600;0;4100;UK US',
].join('\n');
const sound = '1;s;metal=pt;words=toi;size=5188UK';

const result = z.object({
  operations: z.array(
    z.object({
      validationAdd: z.object({
        errors: z.array(z.object({ message: z.string(), target: z.literal('$.cart') })),
      }),
    }),
  ),
});

function refusals(given: Parameters<typeof cartLine>[0], step?: string): string[] {
  const { operations } = result.parse(functions.check('1.0', [cartLine(given)], step));
  return operations.flatMap(({ validationAdd }) => validationAdd.errors.map(({ message }) => message));
}

function saidOf(...lines: Parameters<typeof functions.check>[1]): string {
  return JSON.stringify(functions.check('1.0', lines));
}

test('a piece that was specified as it can be made is sold', () => {
  expect(refusals({ bespoke: sound, payload })).toEqual([]);
  expect(refusals({ bespoke: null, payload: null })).toEqual([]);
});

test('a product whose options are all optional may be bought without any', () => {
  expect(refusals({ bespoke: null, payload: '1;s;GBP;2\ne;words;Engraving;0;;5;250;0;1' })).toEqual([]);
});

describe('a shopper is told which piece, what is the matter and what to do when', () => {
  const told: [string, string | null, string][] = [
    ['nothing was specified', null, '“Piece 1” still needs “Metal”.'],
    ['the ring size is missing', '1;s;metal=au', '“Piece 1” still needs “Ring size”.'],
    [
      'the engraving is too long',
      '1;s;metal=pt;words=toujours;size=5188',
      '“Engraving” of “Piece 1” is over its character limit of 5.',
    ],
    [
      'a choice was made up',
      '1;s;metal=tin;size=5188',
      'What was chosen for “Metal” of “Piece 1” is not offered.',
    ],
    [
      'a size is not made',
      '1;s;metal=au;size=9000',
      'What was chosen for “Ring size” of “Piece 1” is not offered.',
    ],
    [
      'a system is not offered',
      '1;s;metal=au;size=5188JP',
      'What was chosen for “Ring size” of “Piece 1” is not offered.',
    ],
    [
      'a hidden option is filled',
      '1;s;metal=au;words=toi;size=5188',
      '“Engraving” of “Piece 1” does not go with the other options.',
    ],
    [
      'the options changed since',
      '1;t;metal=au;size=5188',
      'The options or prices of “Piece 1” have changed.',
    ],
    ['an option was made up', `${sound};gift=1`, 'The options of “Piece 1” could not be read.'],
    ['an option comes twice', `${sound};metal=au`, 'The options of “Piece 1” could not be read.'],
    ['the page had no script', '0', 'The options of “Piece 1” could not be read.'],
    ['the selection is nonsense', 'metal: gold', 'The options of “Piece 1” could not be read.'],
  ];
  test.each(told)('%s', (...row) => {
    const [, bespoke, sentence] = row;
    const [message, ...others] = refusals({ bespoke, payload });
    expect(message).toContain(`${sentence} Please remove this piece from your cart, `);
    expect(message).toMatch(/ on its page and add it once more\.$/);
    expect(others).toEqual([]);
  });

  test('the options were withdrawn, or are too large for Shopify to hand over', () => {
    expect(refusals({ bespoke: sound, payload: null })[0]).toContain(
      '“Piece 1” is no longer made with these options.',
    );
  });

  test('the options cannot be read', () => {
    expect(refusals({ bespoke: sound, payload: 'nonsense' })).toEqual([
      '“Piece 1” cannot be ordered at the moment. Please contact the shop.',
    ]);
  });

  test('options that cost would be bought on a subscription', () => {
    expect(refusals({ bespoke: sound, payload, onSellingPlan: true })[0]).toContain(
      'choose a single purchase',
    );
    expect(refusals({ bespoke: '1;s;metal=au;size=5188', payload, onSellingPlan: true })).toEqual([]);
  });
});

test('a piece that costs more than its base is refused where pricing cannot reach it', () => {
  const product = cartLine({ bespoke: null, payload: null, number: 2 });
  const addOn = cartLine({ bespoke: null, payload: null, number: 2, within: 1 });
  const tied = '“Piece 1” cannot be tied to another product with these options.';
  expect(saidOf(cartLine({ bespoke: sound, payload, within: 2 }), product)).toContain(tied);
  expect(saidOf(cartLine({ bespoke: sound, payload }), addOn)).toContain(tied);
  expect(saidOf(cartLine({ bespoke: sound, payload }), product)).not.toContain('message');
  expect(saidOf(cartLine({ bespoke: '1;s;metal=au;size=5188', payload }), addOn)).not.toContain('message');
  expect(saidOf(cartLine({ bespoke: sound, payload, amount: '1.2E3' }))).toContain(
    '“Piece 1” cannot be ordered at the moment. Please contact the shop.',
  );
});

test('what is said fits in an output, however long the names', () => {
  const label = '漢'.repeat(80);
  const lines = Array.from({ length: 60 }, (_, number) => {
    const line = cartLine({ bespoke: null, payload: `1;s;GBP;2\nc;a;${label};1;;x;X;0` });
    const product = { ...line.merchandise.product, title: `${number}${'指'.repeat(250)}` };
    return { ...line, merchandise: { ...line.merchandise, product } };
  });
  expect(JSON.stringify(functions.check('1.0', lines))).toContain(label);
});

describe('a bad piece', () => {
  test.each(['CHECKOUT_INTERACTION', 'CHECKOUT_COMPLETION', 'SOME_LATER_STEP'])(
    'is refused at %s',
    (step) => {
      expect(refusals({ bespoke: null, payload }, step)).toHaveLength(1);
    },
  );

  test('may be looked at and taken out in the cart', () => {
    expect(refusals({ bespoke: null, payload }, 'CART_INTERACTION')).toEqual([]);
  });

  test('is told of once, and ten of them at most', () => {
    const same = [cartLine({ bespoke: null, payload }), cartLine({ bespoke: null, payload })];
    expect(JSON.stringify(functions.check('1.0', same)).match(/"message"/g)).toHaveLength(1);
    const many = Array.from({ length: 50 }, (_, number) => cartLine({ bespoke: null, payload, number }));
    expect(JSON.stringify(functions.check('1.0', many)).match(/"message"/g)).toHaveLength(10);
  });
});
