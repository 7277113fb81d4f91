import { describe, expect, test } from 'vitest';

import {
  choice,
  choices,
  flat,
  judge,
  number,
  priced,
  setOf,
  type Around,
} from '../../../../tests/builders/judged-piece.ts';
import type { Charge } from './charge.ts';
import type { EngravingField, TextField } from './field.ts';

const charged = (set: Parameters<typeof judge>[0], answers: Parameters<typeof judge>[1], around?: Around) =>
  judge(set, answers, around).surchargeMinor;

const text = (charge: Charge): TextField => ({
  id: 'words',
  kind: 'text',
  label: 'Words',
  required: false,
  maxCharacters: 30,
  charge,
});

describe('a flat charge', () => {
  const metal = setOf([
    choice('metal', ['silver', priced('gold', flat(12_500)), priced('steel', flat(-500))]),
  ]);

  test('is paid for the choice that has it, and for no other', () => {
    expect(charged(metal, { metal: 'gold' })).toBe(12_500);
    expect(charged(metal, { metal: 'silver' })).toBe(0);
    expect(charged(metal, {})).toBe(0);
  });

  test('can make the piece cheaper, but never cheaper than nothing', () => {
    expect(judge(metal, { metal: 'steel' }, { baseMinor: 2_000 }).unitMinor).toBe(1_500);
    expect(judge(metal, { metal: 'steel' }, { baseMinor: 200 }).unitMinor).toBe(0);
  });

  test('follows the rate of the cart, halves up', () => {
    expect(charged(metal, { metal: 'gold' }, { rate: 190.5, exponent: 0, currency: 'JPY' })).toBe(23_813);
  });

  test('is the amount of its own that a market or a currency has', () => {
    const own: Charge = {
      kind: 'flat',
      amount: { minor: 1_000, in: { EUR: 1_150, 'market:ireland:EUR': 1_100, JPY: 2_000 } },
    };
    const set = setOf([choice('box', [priced('oak', own)])]);
    expect(charged(set, { box: 'oak' })).toBe(1_000);
    expect(charged(set, { box: 'oak' }, { currency: 'EUR', rate: 1.2 })).toBe(1_150);
    expect(charged(set, { box: 'oak' }, { currency: 'EUR', rate: 1.2, market: 'ireland' })).toBe(1_100);
    expect(charged(set, { box: 'oak' }, { currency: 'GBP', market: 'ireland' })).toBe(1_000);
    expect(charged(set, { box: 'oak' }, { currency: 'JPY', exponent: 0, rate: 190 })).toBe(2_000);
    expect(charged(set, { box: 'oak' }, { currency: 'USD', rate: 1.36 })).toBe(1_360);
  });
});

test('a percentage is of the variant’s own price', () => {
  const set = setOf([choice('rush', [priced('yes', { kind: 'percentage', percent: 12.5 })])]);
  expect(charged(set, { rush: 'yes' }, { baseMinor: 10_001 })).toBe(1_250);
  const less = setOf([choice('rush', [priced('no', { kind: 'percentage', percent: -10 })])]);
  expect(charged(less, { rush: 'no' }, { baseMinor: 10_000 })).toBe(-1_000);
});

describe('a charge per character', () => {
  const perLetter: Charge = { kind: 'per-character', amount: 250, countsSpaces: false, free: 3 };

  test('counts as people count, lets blanks go and the first ones free', () => {
    expect(charged(setOf([text(perLetter)]), { words: 'Ann' })).toBe(0);
    expect(charged(setOf([text(perLetter)]), { words: 'To Ann 👨‍👩‍👧' })).toBe(750);
  });

  test('counts blanks where the maker engraves them', () => {
    expect(charged(setOf([text({ ...perLetter, countsSpaces: true })]), { words: 'To Ann' })).toBe(750);
  });

  test('asks nothing for the break between two lines', () => {
    const engraving: EngravingField = {
      id: 'words',
      kind: 'engraving',
      label: 'Words',
      required: false,
      room: 20,
      lines: 2,
      fonts: [],
      charge: { kind: 'per-character', amount: 100, countsSpaces: true },
    };
    expect(charged(setOf([engraving]), { words: 'Ann\nBob' })).toBe(600);
  });
});

test('a charge per unit is the number times the amount, past the free ones', () => {
  expect(charged(setOf([number('length', { kind: 'per-unit', amount: 200 })]), { length: 2.5 })).toBe(500);
  const free = setOf([number('length', { kind: 'per-unit', amount: 200, free: 2 })]);
  expect(charged(free, { length: 2.5 })).toBe(100);
  expect(charged(free, { length: 1 })).toBe(0);
});

test('several choices are charged one by one and by how many they are', () => {
  const set = setOf([
    choices('charms', ['star', priced('moon', flat(700)), 'sun', priced('heart', flat(900))], {
      kind: 'per-unit',
      amount: 100,
      free: 1,
    }),
  ]);
  expect(charged(set, { charms: ['moon', 'sun', 'heart'] })).toBe(1_800);
  expect(charged(set, { charms: ['star'] })).toBe(0);
});

test('a charge once for the line is borne by its pieces, a part each', () => {
  const set = setOf([choice('die', [priced('new', { kind: 'per-line', amount: 10_000 })])]);
  expect(charged(set, { die: 'new' }, { quantity: 3 })).toBe(3_334);
  expect(charged(set, { die: 'new' })).toBe(10_000);
});

test('a charge once for the line never comes to less, however many pieces there are', () => {
  const set = setOf([choice('die', [priced('new', { kind: 'per-line', amount: 1_000 })])]);
  expect(charged(set, { die: 'new' }, { quantity: 3_000 })).toBe(1);
  expect(charged(set, { die: 'new' }, { quantity: 2, rate: 1.1 })).toBe(550);
});

describe('a tiered charge', () => {
  const tiers = [
    { from: 2, amount: 1_000 },
    { from: 0.5, amount: 300 },
  ];

  test('is that of the highest tier not above the number', () => {
    const set = setOf([number('size', { kind: 'tiered', of: 'size', each: false, tiers })]);
    expect([0, 0.5, 1.5, 2, 50].map((size) => charged(set, { size }))).toEqual([0, 300, 300, 1_000, 1_000]);
    expect(charged(set, {})).toBe(0);
  });

  test('is taken for each when the maker says so', () => {
    const set = setOf([number('size', { kind: 'tiered', of: 'size', each: true, tiers })]);
    expect(charged(set, { size: 3 })).toBe(3_000);
    expect(charged(set, { size: 3 }, { rate: 1.5 })).toBe(4_500);
  });

  test('can have amounts of their own in another currency', () => {
    const own = tiers.map(({ from, amount }) => ({
      from,
      amount: { minor: amount, in: { EUR: amount + 50 } },
    }));
    const set = setOf([number('size', { kind: 'tiered', of: 'size', each: false, tiers: own })]);
    expect([0, 1, 2].map((size) => charged(set, { size }, { currency: 'EUR' }))).toEqual([0, 350, 1_050]);
  });

  test('begins exactly where the maker says, also at hundredths that binary cannot write', () => {
    const carats = [0.57, 0.58, 1.13, 1.15].map((from, place) => ({ from, amount: (place + 1) * 100 }));
    const size = {
      ...number('size', { kind: 'tiered', of: 'size', each: false, tiers: carats }),
      step: 0.01,
    };
    const at = (answer: number) => charged(setOf([size]), { size: answer });
    expect([0.56, 0.57, 0.58, 1.12, 1.13, 1.15].map(at)).toEqual([0, 100, 200, 200, 300, 400]);
  });

  test('does not count an empty number as a tier of 0', () => {
    const set = setOf([
      number('size'),
      choice('box', [
        priced('oak', { kind: 'tiered', of: 'size', each: false, tiers: [{ from: 0, amount: 100 }] }),
      ]),
    ]);
    expect(charged(set, { box: 'oak' })).toBe(0);
    expect(charged(set, { box: 'oak', size: 0 })).toBe(100);
  });
});

describe('a charge by two answers', () => {
  const table: Charge = {
    kind: 'table',
    rows: { field: 'metal' },
    columns: { field: 'size', from: [0, 10.5, 20] },
    amounts: [
      [100, 200, 300],
      [400, 500, -600],
    ],
  };
  const set = setOf([
    choice('metal', ['silver', 'gold']),
    number('size'),
    choice('finish', [priced('matt', table)]),
  ]);

  test.each([
    ['silver', 0, 100],
    ['silver', 10, 100],
    ['silver', 10.5, 200],
    ['gold', 19.5, 500],
    ['gold', 20, -600],
  ])('is that of the row and the column: %s of %s mm', (metal, size, minor) => {
    expect(charged(set, { metal, size, finish: 'matt' })).toBe(minor);
  });

  test('is nothing while one of the two is missing', () => {
    expect(charged(set, { metal: 'gold', finish: 'matt' })).toBe(0);
    expect(charged(set, { size: 15, finish: 'matt' })).toBe(0);
  });
});

test('parts of a stone that is not chosen, and a font of an engraving that is not written, cost nothing', () => {
  const set = setOf([
    {
      id: 'stone',
      kind: 'stone',
      label: 'Stone',
      required: false,
      appearance: 'buttons',
      cut: [{ id: 'round', label: 'Round' }],
      colour: [priced('d', flat(5_000))],
      charge: flat(10_000),
    },
    {
      id: 'words',
      kind: 'engraving',
      label: 'Words',
      required: false,
      room: 10,
      lines: 1,
      fonts: [
        { id: 'plain', label: 'Plain', family: 'Plain', advanceEm: 0.6, draws: [] },
        { id: 'fine', label: 'Fine', family: 'Fine', advanceEm: 0.6, draws: [], charge: flat(800) },
      ],
    },
  ]);
  expect(judge(set, { 'stone.colour': 'd', 'words.font': 'fine' })).toMatchObject({
    surchargeMinor: 0,
    lines: [],
  });
  const whole = { 'stone.cut': 'round', 'stone.colour': 'd', words: 'Ann', 'words.font': 'fine' };
  expect(judge(set, whole)).toMatchObject({ surchargeMinor: 15_800, problems: [] });
});
