import { describe, expect, it } from 'vitest';
import { describeFields } from './describe.ts';
import type { Charge } from './engine/authoring/charge.ts';
import type { Condition } from './engine/authoring/condition.ts';
import type { Field } from './engine/authoring/field.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';

const metal: Field = {
  kind: 'choice',
  id: 'metal',
  label: 'Metal',
  required: true,
  appearance: 'colour-swatches',
  choices: [
    { id: 'y18', label: '18 ct yellow gold', colour: '#e2b84d' },
    { id: 'pt', label: 'Platinum 950', charge: { kind: 'flat', amount: 32_000 } },
  ],
};
const engraving = (charge: Charge, showWhen?: Condition): Field => ({
  kind: 'engraving',
  id: 'engraving',
  label: 'Engraving',
  required: false,
  room: 20,
  lines: 1,
  fonts: [],
  charge,
  ...(showWhen === undefined ? {} : { showWhen }),
});

function described(field: Field, currency = 'GBP') {
  const set: OptionSet = { format: 2, name: 'Ring', currency, fields: [metal, field] };

  return describeFields(set)[1];
}

describe('a field in the maker’s words', () => {
  it('says how a choice is shown and what it charges from least to most', () => {
    expect(described(metal)).toMatchObject({
      asks: 'One of 2, shown as colour swatches',
      charge: 'free to + £320.00',
      choices: [
        { label: '18 ct yellow gold', charge: 'free', colour: '#e2b84d' },
        { label: 'Platinum 950', charge: '+ £320.00', colour: null },
      ],
    });
  });

  it.each<[Charge, string]>([
    [
      { kind: 'per-character', amount: 200, countsSpaces: true, free: 3 },
      '+ £2.00 a character, blanks included, the first 3 free',
    ],
    [{ kind: 'percentage', percent: 12.5 }, '12.5 % of the piece'],
    [{ kind: 'per-line', amount: 2500 }, '+ £25.00 once, however many pieces'],
    [{ kind: 'formula', formula: 'size * 2' }, 'by formula: size * 2'],
  ])('says what it charges', (charge, words) => {
    expect(described(engraving(charge))?.charge).toBe(words);
  });

  it('says charges in currencies without decimals, and with three', () => {
    const charge: Charge = { kind: 'per-character', amount: 200, countsSpaces: true };
    expect(described(engraving(charge), 'JPY')?.charge).toContain('¥200');
    expect(described(engraving(charge), 'KWD')?.charge).toContain('0.200');
  });

  it.each<[Condition, string]>([
    [{ field: 'metal', is: 'pt' }, 'when Metal is Platinum 950'],
    [
      {
        all: [
          { field: 'metal', isFilled: true },
          { quantity: true, atLeast: 2 },
        ],
      },
      'when Metal is filled in and the quantity is at least 2',
    ],
    [{ not: { market: ['eu', 'uk'] } }, 'when not (the market is eu or uk)'],
    [{ variant: 'Finish', isOneOf: ['Matt'] }, 'when the product’s Finish is Matt'],
    [{ customer: 'guest' }, 'when the shopper is a guest'],
  ])('says when it is asked', (condition, words) => {
    expect(described(engraving({ kind: 'flat', amount: 1 }, condition))?.shown).toBe(words);
  });
});
