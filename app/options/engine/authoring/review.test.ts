import { describe, expect, test } from 'vitest';

import type { FindingCode } from './finding.ts';
import type { ChoiceField, Field, OptionSet, RingSizeField, TextField } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { engagementRing, signetRing } from './starter-sets.ts';

const metal: ChoiceField = {
  id: 'metal',
  kind: 'choice',
  label: 'Metal',
  required: true,
  appearance: 'dropdown',
  choices: [
    { id: 'gold', label: 'Gold', surchargeMinor: 0 },
    { id: 'silver', label: 'Silver', surchargeMinor: 500 },
  ],
};
const size: RingSizeField = {
  id: 'size',
  kind: 'ring-size',
  label: 'Ring size',
  required: true,
  minMm: 41,
  maxMm: 76,
  systems: ['UK'],
  surchargeMinor: 0,
};
const note: TextField = {
  id: 'note',
  kind: 'text',
  label: 'Note',
  required: false,
  maxCharacters: 20,
  charge: { kind: 'free' },
};

function findingsOf(fields: readonly Field[], currency = 'GBP') {
  const set: OptionSet = { format: 1, name: 'Ring', currency, fields };
  return reviewOptionSet(set).map(({ code, severity, field }) => [code, severity, field]);
}

describe('a starter set', () => {
  test.each(['GBP', 'JPY', 'KWD', 'USD', 'VND'])('can be published as it is in %s', (currency) => {
    expect(reviewOptionSet(engagementRing(currency))).toEqual([]);
    expect(reviewOptionSet(signetRing(currency))).toEqual([]);
  });
});

describe('an error is found when', () => {
  const wrong: [string, FindingCode, string | undefined, readonly Field[]][] = [
    ['nothing is asked', 'no-fields', undefined, []],
    ['two fields have one id', 'duplicate-id', 'metal', [metal, { ...note, id: 'metal' }]],
    ['two fields have one name', 'duplicate-label', 'note', [metal, { ...note, label: 'METAL' }]],
    ['an id holds what travels badly', 'bad-id', 'me=tal', [{ ...metal, id: 'me=tal' }]],
    ['a name hides the answer in the cart', 'bad-label', 'note', [{ ...note, label: '_note' }]],
    ['there is nothing to choose', 'no-choices', 'metal', [{ ...metal, choices: [] }]],
    [
      'two choices have one id',
      'duplicate-id',
      'metal',
      [{ ...metal, choices: metal.choices.map((choice) => ({ ...choice, id: 'gold' })) }],
    ],
    ['a charge is negative', 'bad-amount', 'size', [{ ...size, surchargeMinor: -1 }]],
    ['a charge is a slip of the keyboard', 'bad-amount', 'size', [{ ...size, surchargeMinor: 1e10 }]],
    ['a text takes no characters', 'bad-limit', 'note', [{ ...note, maxCharacters: 0 }]],
    ['sizes run backwards', 'bad-sizes', 'size', [{ ...size, minMm: 60, maxMm: 50 }]],
    ['no system of sizes is named', 'bad-sizes', 'size', [{ ...size, systems: [] }]],
    ['a system has no size in the range', 'no-sizes', 'size', [{ ...size, maxMm: 41, systems: ['US'] }]],
    [
      'a condition names an unknown field',
      'unknown-reference',
      'note',
      [{ ...note, showWhen: { field: 'stone', isFilled: true } }],
    ],
    [
      'a condition names an unknown choice',
      'unknown-reference',
      'note',
      [metal, { ...note, showWhen: { field: 'metal', is: 'tin' } }],
    ],
    [
      'a condition asks a text for a choice',
      'unknown-reference',
      'size',
      [note, { ...size, showWhen: { field: 'note', is: 'x' } }],
    ],
    [
      'a field waits for a later one',
      'looks-ahead',
      'note',
      [{ ...note, showWhen: { field: 'metal', is: 'gold' } }, metal],
    ],
    [
      'two fields wait for each other',
      'cycle',
      'note',
      [
        { ...note, showWhen: { field: 'size', isFilled: true } },
        { ...size, showWhen: { field: 'note', isFilled: true } },
      ],
    ],
    ['a field waits for itself', 'cycle', 'note', [{ ...note, showWhen: { field: 'note', isFilled: true } }]],
    [
      'no answers can show a field',
      'never-shown',
      'note',
      [
        metal,
        {
          ...note,
          showWhen: {
            all: [
              { field: 'metal', is: 'gold' },
              { field: 'metal', is: 'silver' },
            ],
          },
        },
      ],
    ],
    [
      'a field depends on one that is hidden just then',
      'never-shown',
      'note',
      [
        metal,
        { ...size, showWhen: { field: 'metal', is: 'gold' } },
        {
          ...note,
          showWhen: {
            all: [
              { field: 'size', isFilled: true },
              { field: 'metal', is: 'silver' },
            ],
          },
        },
      ],
    ],
  ];
  test.each(wrong)('%s', (...row) => {
    const [, code, field, fields] = row;
    expect(findingsOf(fields)).toContainEqual([code, 'error', field]);
  });
});

describe('a maker is advised when', () => {
  test('a condition always holds', () => {
    const shown = {
      any: [{ field: 'metal', isFilled: true as const }, { not: { field: 'metal', is: 'gold' } }],
    };
    expect(findingsOf([metal, { ...note, showWhen: shown }])).toEqual([['always-shown', 'warning', 'note']]);
  });

  test('a required field hides behind an optional one', () => {
    const hidden: Field = { ...size, showWhen: { field: 'note', isFilled: true } };
    expect(findingsOf([note, hidden])).toEqual([['required-behind-others', 'warning', 'size']]);
  });

  test('a swatch has no colour', () => {
    expect(findingsOf([{ ...metal, appearance: 'swatches' }])).toEqual([
      ['colour-missing', 'warning', 'metal'],
      ['colour-missing', 'warning', 'metal'],
    ]);
  });

  test('Shopify cannot charge the third decimal', () => {
    expect(findingsOf([{ ...size, surchargeMinor: 1505 }], 'KWD')).toEqual([
      ['not-chargeable', 'warning', 'size'],
    ]);
  });
});

const wide = (count: number): Field => ({
  ...metal,
  choices: Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    label: 'L'.repeat(60) + i,
    surchargeMinor: 0,
  })),
});

describe('the payload budget', () => {
  test('is an error past 10 000 bytes that names what is large', () => {
    const [finding] = reviewOptionSet({
      format: 1,
      name: 'Ring',
      currency: 'GBP',
      fields: [note, wide(150)],
    });
    expect(finding?.code).toBe('over-budget');
    expect(finding?.message).toMatch(/of the 10000 bytes.*Largest: "Metal" \(\d+ bytes\), "Note"/);
  });

  test('is a warning close to it', () => {
    expect(findingsOf([wide(133)])).toEqual([['near-budget', 'warning', undefined]]);
  });
});
