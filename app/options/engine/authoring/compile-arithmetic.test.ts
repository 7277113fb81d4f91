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
import type { OptionSet, Rounding } from './option-set.ts';

const charged = (set: Parameters<typeof judge>[0], answers: Parameters<typeof judge>[1], around?: Around) =>
  judge(set, answers, around).surchargeMinor;

function byFormula(formula: string): OptionSet {
  return setOf([number('size'), choice('cut', [priced('own', { kind: 'formula', formula })])]);
}

describe('a formula', () => {
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

function rounded(rounding: Rounding): OptionSet {
  return { ...setOf([choice('box', ['none', priced('oak', flat(1_234))])]), rounding };
}

describe('the price of a piece', () => {
  test('is rounded up as the maker says, when the options cost something', () => {
    const around = { baseMinor: 5_003 };
    expect(judge(rounded({ to: 10 }), { box: 'oak' }, around).unitMinor).toBe(7_000);
    expect(judge(rounded({ ending: 99 }), { box: 'oak' }, around).unitMinor).toBe(6_299);
    expect(judge(rounded({ ending: 99 }), { box: 'none' }, around).unitMinor).toBe(5_003);
  });

  test('is not rounded in currencies without hundredths beyond whole units', () => {
    const yen = { rate: 190, exponent: 0, currency: 'JPY', baseMinor: 9_500 };
    expect(judge(rounded({ ending: 99 }), { box: 'oak' }, yen).unitMinor).toBe(9_500 + 2_345);
  });
});
