import { describe, expect, test } from 'vitest';

import type { Charge } from './charge.ts';
import type { Field, NumberField, RingSizeField } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { metal, width as wide, ring, note } from '../../../../tests/builders/reviewed-fields.ts';

const width: NumberField = { ...wide, min: 0 };

function review(fields: readonly Field[], rest: Partial<OptionSet> = {}) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields, ...rest });
}

function charged(charge: Charge): Field[] {
  return [metal, note, ring, { ...width, charge }];
}

const always = { quantity: true, atLeast: 1 } as const;
function adding(charge: Charge): Rule[] {
  return [
    { id: 'extra', name: 'Extra', when: always, then: [{ kind: 'add-price', label: 'Extra', charge }] },
  ];
}

describe('a charge is refused when', () => {
  const planted: [string, string, string, Charge][] = [
    [
      'it is a slip of the keyboard',
      'bad-amount',
      'A charge of "Width" is 10000000000 minor units, which cannot be charged.',
      { kind: 'flat', amount: 1e10 },
    ],
    [
      'it has half pennies',
      'bad-amount',
      'A charge of "Width" is 1.5 minor units, which cannot be charged.',
      { kind: 'per-line', amount: 1.5 },
    ],
    [
      'it names no market',
      'bad-amount',
      'A charge of "Width" has an amount for "Europe", which is no currency and no market with one.',
      { kind: 'flat', amount: { minor: 1, in: { Europe: 2 } } },
    ],
    [
      'a percentage has three decimals',
      'bad-charge',
      'The charge of "Width" is 1.005 %.',
      { kind: 'percentage', percent: 1.005 },
    ],
    [
      'a number has no characters',
      'bad-charge',
      'The charge of "Width" counts characters, and there is no text.',
      { kind: 'per-character', amount: 5, countsSpaces: true },
    ],
    [
      'tiers fall',
      'bad-tiers',
      'The charge of "Width" has tiers that do not rise: 2 comes too late.',
      {
        kind: 'tiered',
        of: 'width',
        each: false,
        tiers: [
          { from: 4, amount: 1 },
          { from: 2, amount: 2 },
        ],
      },
    ],
    [
      'tiers count nothing known',
      'unknown-reference',
      'The charge of "Width" looks at "height", which this set does not ask.',
      { kind: 'tiered', of: 'height', each: false, tiers: [{ from: 4, amount: 1 }] },
    ],
    [
      'tiers count a choice',
      'bad-charge',
      'The charge of "Width" counts "Metal", which is no number.',
      { kind: 'tiered', of: 'metal', each: false, tiers: [{ from: 4, amount: 1 }] },
    ],
    [
      'a table is too small',
      'bad-table',
      'The table of "Width" has 1 rows of 2 amounts; "metal" by "ring" needs 2 rows of 2.',
      {
        kind: 'table',
        rows: { field: 'metal' },
        columns: { field: 'ring', from: [40, 55] },
        amounts: [[1, 2]],
      },
    ],
    [
      'a row of a table is short',
      'bad-table',
      'The table of "Width" has 2 rows of 1 amounts; "metal" by "ring" needs 2 rows of 2.',
      {
        kind: 'table',
        rows: { field: 'metal' },
        columns: { field: 'ring', from: [40, 55] },
        amounts: [[1, 2], [3]],
      },
    ],
    [
      'bands fall',
      'bad-table',
      'The bands of "ring" in the table of "Width" do not rise.',
      {
        kind: 'table',
        rows: { field: 'metal' },
        columns: { field: 'ring', from: [55, 40] },
        amounts: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'a table goes by a text',
      'bad-table',
      'The table of "Width" goes by "Note", which is no single choice.',
      { kind: 'table', rows: { field: 'note' }, columns: { field: 'metal' }, amounts: [[1, 2]] },
    ],
    [
      'metal is purer than pure',
      'bad-metal',
      'The metal of "Width" has a fineness of 1750.',
      {
        kind: 'metal',
        metal: 'gold',
        fineness: 1750,
        grams: 4,
        wastagePercent: 5,
        making: { amount: 0, per: 'piece' },
      },
    ],
    [
      'metal weighs nothing',
      'bad-metal',
      'The metal of "Width" weighs 0 g.',
      {
        kind: 'metal',
        metal: 'gold',
        fineness: 750,
        grams: 0,
        wastagePercent: 5,
        making: { amount: 0, per: 'piece' },
      },
    ],
    [
      'a formula cannot be read',
      'bad-formula',
      'In the formula of "Width", "width *", at character 8: The formula ends too early.',
      { kind: 'formula', formula: 'width *' },
    ],
    [
      'a formula names nothing known',
      'bad-formula',
      'In the formula of "Width", "height * 2", at character 1: "height" is no number that this set knows.',
      { kind: 'formula', formula: 'height * 2' },
    ],
    [
      'a formula mixes units',
      'bad-formula',
      'In the formula of "Width", "(width + note) * 2", at character 10: "width" is in mm and "note" is in characters: they can be neither added nor compared.',
      { kind: 'formula', formula: '(width + note) * 2' },
    ],
    [
      'a formula can divide by zero',
      'formula-divides-by-zero',
      'In the formula of "Width", "100 / width", at character 7: This divides by "width", which can be 0.',
      { kind: 'formula', formula: '100 / width' },
    ],
    [
      'a formula divides by what can be left empty',
      'formula-divides-by-zero',
      'In the formula of "Width", "100 / note", at character 7: This divides by "note", which can be 0.',
      { kind: 'formula', formula: '100 / note' },
    ],
    [
      'a formula grows beyond all bounds',
      'formula-too-large',
      'The formula of "Width" can come to 800000000 GBP, which cannot be charged.',
      { kind: 'formula', formula: 'width * 100000000' },
    ],
  ];
  test.each(planted)('%s', (...row) => {
    const [, code, message, charge] = row;
    const found = review(charged(charge));
    expect(found.map((finding) => [finding.code, finding.severity, finding.message])).toContainEqual([
      code,
      'error',
      message,
    ]);
    expect(found.every(({ mend }) => mend.length > 10)).toBe(true);
  });

  test('it hangs on a rule and counts what a field has', () => {
    const rules = adding({ kind: 'per-unit', amount: 5 });
    expect(review([metal], { rules })[0]?.message).toBe(
      'The charge of rule "Extra" counts units of a field, and hangs on none.',
    );
  });
});

test('a divisor that its own field fills, or that is always asked, can be no zero', () => {
  expect(review(charged({ kind: 'formula', formula: '100 / ring' }))).toEqual([]);
  expect(review(charged({ kind: 'formula', formula: '100 / (width + 1)' }))).toEqual([]);
  const optional: RingSizeField = { ...ring, required: false };
  expect(review([{ ...optional, charge: { kind: 'formula', formula: '2000 / ring' } }])).toEqual([]);
  const sizer: Field = { ...ring, offersSizer: true, charge: { kind: 'formula', formula: '2000 / ring' } };
  expect(review([sizer]).map(({ code }) => code)).toEqual(['formula-divides-by-zero']);
});

test('Shopify cannot charge the third decimal of a dinar', () => {
  const [finding] = review([{ ...width, charge: { kind: 'flat', amount: 1505 } }], { currency: 'KWD' });
  expect(finding).toMatchObject({ code: 'not-chargeable', severity: 'warning', place: 'width' });
});

test('what a condition makes certain narrows what a formula works with', () => {
  const formula = '(width - 2) * 8 + 100 / width';
  const rules: Rule[] = [
    {
      id: 'wide',
      name: 'Wide',
      when: {
        all: [
          { field: 'width', moreThan: 2 },
          { quantity: true, atMost: 3 },
        ],
      },
      then: [{ kind: 'add-price', label: 'Wide', charge: { kind: 'formula', formula } }],
    },
  ];
  expect(review([width], { rules })).toEqual([]);
});
