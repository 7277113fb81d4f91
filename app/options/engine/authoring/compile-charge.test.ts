import { describe, expect, test } from 'vitest';

import {
  choice,
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
      amount: { minor: 1_000, in: { EUR: 1_150, 'market:ireland': 1_100, JPY: 2_000 } },
    };
    const set = setOf([choice('box', [priced('oak', own)])]);
    expect(charged(set, { box: 'oak' })).toBe(1_000);
    expect(charged(set, { box: 'oak' }, { currency: 'EUR', rate: 1.2 })).toBe(1_150);
    expect(charged(set, { box: 'oak' }, { currency: 'EUR', rate: 1.2, market: 'ireland' })).toBe(1_100);
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
    {
      ...choice('charms', ['star', priced('moon', flat(700)), 'sun', priced('heart', flat(900))]),
      kind: 'choices',
      appearance: 'checkboxes',
      charge: { kind: 'per-unit', amount: 100, free: 1 },
    },
  ]);
  expect(charged(set, { charms: ['moon', 'sun', 'heart'] })).toBe(1_800);
  expect(charged(set, { charms: ['star'] })).toBe(0);
});

test('a charge once for the line is borne by its pieces, a part each', () => {
  const set = setOf([choice('die', [priced('new', { kind: 'per-line', amount: 10_000 })])]);
  expect(charged(set, { die: 'new' }, { quantity: 3 })).toBe(3_333);
  expect(charged(set, { die: 'new' })).toBe(10_000);
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

  test('is that of the row and the column', () => {
    const at = (metal: string, size: number) => charged(set, { metal, size, finish: 'matt' });
    expect([at('silver', 0), at('silver', 10), at('silver', 10.5), at('gold', 19.5), at('gold', 20)]).toEqual(
      [100, 100, 200, 500, -600],
    );
  });

  test('is nothing while one of the two is missing', () => {
    expect(charged(set, { metal: 'gold', finish: 'matt' })).toBe(0);
    expect(charged(set, { size: 15, finish: 'matt' })).toBe(0);
  });
});

describe('a formula', () => {
  const byFormula = (formula: string) =>
    setOf([number('size'), choice('cut', [priced('own', { kind: 'formula', formula })])]);

  test('works on the numbers of the selection, in units of the shop’s currency', () => {
    expect(charged(byFormula('max(size, 2) * 12.5'), { size: 4, cut: 'own' })).toBe(5_000);
    expect(charged(byFormula('if(size > 3, size * 10, 5)'), { size: 2, cut: 'own' }, { rate: 2 })).toBe(
      1_000,
    );
  });

  test('takes a share of the variant’s price as it is shown', () => {
    expect(charged(byFormula('base * 0.1'), { cut: 'own' }, { baseMinor: 9_990, rate: 7 })).toBe(999);
  });

  test('that divides by nothing costs nothing', () => {
    expect(charged(byFormula('if(size > 0, 100 / size * size, 0)'), { cut: 'own' })).toBe(0);
  });
});

describe('metal', () => {
  const gold: Charge = {
    kind: 'metal',
    metal: 'gold',
    fineness: 750,
    grams: { grams: 4, of: 'size', at: 52, each: 0.1 },
    wastagePercent: 8,
    making: { amount: 1_500, per: 'gram' },
  };
  const set = setOf([
    {
      id: 'size',
      kind: 'ring-size',
      label: 'Size',
      required: false,
      minMm: 44,
      maxMm: 70,
      systems: ['UK'],
      offersSizer: true,
    },
    choice('metal', [priced('y18', gold)]),
  ]);
  const workshop = 's;gold=6000.5;platinum=2500';

  test('is weight × fineness × spot × wastage, and the making by the gram', () => {
    expect(charged(set, { size: '6200UK', metal: 'y18' }, { workshop })).toBe(
      Math.round(5 * (6_000.5 * 0.75 * 1.08 + 1_500)),
    );
  });

  test('weighs what the usual size does until the finger is measured', () => {
    const usual = Math.round(4 * (6_000.5 * 0.75 * 1.08 + 1_500));
    expect(charged(set, { size: '?', metal: 'y18' }, { workshop })).toBe(usual);
    expect(charged(set, { metal: 'y18' }, { workshop })).toBe(usual);
  });

  test('is not sold while the workshop has no price for it', () => {
    expect(judge(set, { metal: 'y18' }, { workshop: 's;silver=80' }).problems).toEqual(['no-spot-price']);
    expect(judge(set, {}, { workshop: '' }).problems).toEqual([]);
  });

  test('takes its making by the piece where the maker does', () => {
    const piece: Charge = { ...gold, grams: 2, making: { amount: 9_000, per: 'piece' } };
    expect(charged(setOf([choice('metal', [priced('y18', piece)])]), { metal: 'y18' }, { workshop })).toBe(
      Math.round(2 * 6_000.5 * 0.75 * 1.08 + 9_000),
    );
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

describe('the price of a piece', () => {
  const set = (rounding: { to: 10 } | { ending: 99 }) => ({
    ...setOf([choice('box', ['none', priced('oak', flat(1_234))])]),
    rounding,
  });

  test('is rounded up as the maker says, when the options cost something', () => {
    const unit = (answers: { box?: string }, rounding: { to: 10 } | { ending: 99 }) =>
      judge(set(rounding), answers, { baseMinor: 5_003 }).unitMinor;
    expect(unit({ box: 'oak' }, { to: 10 })).toBe(7_000);
    expect(unit({ box: 'oak' }, { ending: 99 })).toBe(6_299);
    expect(unit({ box: 'none' }, { ending: 99 })).toBe(5_003);
  });

  test('is not rounded in currencies without hundredths beyond whole units', () => {
    const yen = { rate: 190, exponent: 0, currency: 'JPY', baseMinor: 9_500 };
    expect(judge(set({ ending: 99 }), { box: 'oak' }, yen).unitMinor).toBe(9_500 + 2_345);
  });
});
