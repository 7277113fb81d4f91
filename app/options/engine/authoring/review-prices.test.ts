import { describe, expect, test } from 'vitest';

import type { Charge } from './charge.ts';
import type { ChoiceField, Field, NumberField } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { metal, width as wide, ring, note } from '../../../../tests/builders/reviewed-fields.ts';

const width: NumberField = { ...wide, min: 0 };

function review(fields: readonly Field[], rest: Partial<OptionSet> = {}, leastBaseMinor?: number) {
  const set: OptionSet = { format: 2, name: 'Ring', currency: 'GBP', fields, ...rest };
  return reviewOptionSet(set, leastBaseMinor === undefined ? {} : { leastBaseMinor });
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

describe('a price can go below zero when', () => {
  const cheaper: ChoiceField = {
    ...metal,
    choices: [
      { id: 'gold', label: 'Gold' },
      { id: 'silver', label: 'Silver', charge: { kind: 'flat', amount: -5000 } },
    ],
  };
  const polished: Field = {
    id: 'polish',
    kind: 'switch',
    appearance: 'switch',
    label: 'Polish',
    required: false,
    charge: { kind: 'flat', amount: 9000 },
    showWhen: { field: 'metal', is: 'silver' },
  };

  test('a choice takes something off and nothing makes up for it', () => {
    expect(review([cheaper, polished])).toEqual([
      {
        code: 'price-below-zero',
        severity: 'warning',
        message:
          'When Metal is "Silver", the charges take off up to £50.00: a piece that costs less would go below zero and be given away.',
        mend: 'Take less off, or put the set only on products that cost more than £50.00.',
      },
    ]);
  });

  test('the cheapest product costs less than that', () => {
    expect(review([cheaper], {}, 6000)).toEqual([]);
    expect(review([cheaper], {}, 4000).map(({ code, severity }) => [code, severity])).toEqual([
      ['price-below-zero', 'error'],
    ]);
  });

  test('percentages come to more than the price', () => {
    const rules = adding({ kind: 'percentage', percent: -70 });
    const [finding] = review([{ ...width, required: true, charge: { kind: 'percentage', percent: -40 } }], {
      rules,
    });
    expect(finding?.message).toBe(
      'The charges take off 110 % of the base price when quantity is 1 and Width is 0: any piece would go below zero.',
    );
    expect(review([{ ...width, required: true }], { rules })).toEqual([]);
  });

  test.each<[string, Charge]>([
    ['a formula falls', { kind: 'formula', formula: '20 - width * 10' }],
    ['a tier takes off', { kind: 'tiered', of: 'width', each: true, tiers: [{ from: 1, amount: -10 }] }],
    [
      'a table takes off',
      {
        kind: 'table',
        rows: { field: 'metal' },
        columns: { field: 'metal' },
        amounts: [
          [1, 2],
          [3, -4],
        ],
      },
    ],
  ])('%s', (...row) => {
    expect(review(charged(row[1])).map(({ code }) => code)).toEqual(['price-below-zero']);
  });

  test('not when a rule blocks that selection, or something required makes up for it', () => {
    const rules: Rule[] = [
      {
        id: 'no',
        name: 'No silver',
        when: {
          all: [
            { field: 'metal', is: 'silver' },
            { field: 'width', isEmpty: true },
          ],
        },
        then: [{ kind: 'block', message: 'No.' }],
      },
    ];
    expect(review([cheaper, { ...width, charge: { kind: 'flat', amount: 5000 } }], { rules })).toEqual([]);
    expect(review([cheaper, { ...width, required: true, charge: { kind: 'flat', amount: 5000 } }])).toEqual(
      [],
    );
  });
});
