import { describe, expect, test } from 'vitest';

import type { Field } from './field.ts';
import type { OptionSet } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { dearMetal as metal, plainWidth as width, note } from '../../../../tests/builders/reviewed-fields.ts';

const extras: Field = {
  id: 'extras',
  kind: 'choices',
  appearance: 'checkboxes',
  label: 'Extras',
  required: false,
  choices: [{ id: 'box', label: 'Box [oak]' }],
};

function body(...labels: string[]): Field {
  const measures = labels.map((label, at) => ({ id: `m${at}`, label, min: 40, max: 90, step: 1 }));
  return { id: 'body', kind: 'measurements', label: 'Body', required: false, unit: 'cm', measures };
}

function review(fields: readonly Field[], rest: Partial<OptionSet> = {}) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields, ...rest });
}

type Planted = [
  code: string,
  place: string | undefined,
  message: string,
  fields: readonly Field[],
  rest?: Partial<OptionSet>,
];

const planted: Planted[] = [
  [
    'duplicate-label',
    'other',
    'Two fields are called "NOTE", so the order could not tell them apart.',
    [note, { ...note, id: 'other', label: 'NOTE' }],
  ],
  [
    'duplicate-label',
    'metal',
    '"Metal" has two choices called "gold".',
    [{ ...metal, choices: [...metal.choices, { id: 'red', label: 'gold' }] }],
  ],
  [
    'duplicate-label',
    'note',
    'In French, "Note" is called "Largeur" like another beside it.',
    [width, note],
    { translations: { fr: { Width: 'Largeur', Note: 'Largeur' } } },
  ],
  [
    'bad-label',
    'note',
    '"_note" starts with an underscore, which hides it in cart and checkout.',
    [{ ...note, label: '_note' }],
  ],
  [
    'bad-label',
    'note',
    '"\u200b_note" starts with an underscore, which hides it in cart and checkout.',
    [{ ...note, label: '\u200b_note' }],
  ],
  [
    'bad-label',
    'note',
    '"Note [inside]" has square brackets, which a cart cannot keep in a name.',
    [{ ...note, label: 'Note [inside]' }],
  ],
  [
    'bad-label',
    'body',
    '"_Chest" starts with an underscore, which hides it in cart and checkout.',
    [body('_Chest', 'Waist')],
  ],
  [
    'bad-label',
    'extras',
    '"Extras: Box [oak]" has square brackets, which a cart cannot keep in a name.',
    [extras],
  ],
  [
    'bad-label',
    'note',
    '"Mot [dedans]", as "Note" reads in French, has square brackets, which a cart cannot keep in a name.',
    [note],
    { translations: { fr: { Note: 'Mot [dedans]' } } },
  ],
  [
    'duplicate-label',
    'note',
    'Two fields are called "No\u00adte", so the order could not tell them apart.',
    [
      { ...note, id: 'first' },
      { ...note, label: 'No\u00adte' },
    ],
  ],
];

describe('the review finds', () => {
  test.each(planted)('%s at %s: %s', (...row) => {
    const [code, place, message, fields, rest] = row;
    const found = review(fields, rest);
    expect(found.map((finding) => [finding.code, finding.place, finding.message])).toContainEqual([
      code,
      place,
      message,
    ]);
    expect(found.every(({ mend }) => mend.length > 10)).toBe(true);
  });

  test('that two fields are one property in another language, which forbids publishing', () => {
    const translations = { pt: { Width: 'Nota', Note: 'nota' }, fr: { Gold: 'Or', Silver: 'Or' } };
    const found = review([metal, width, note], { translations });
    expect(found.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['duplicate-label', 'error', 'note'],
      ['duplicate-label', 'warning', 'metal'],
    ]);
  });

  test('nothing in labels that are names of what every object has', () => {
    const fields = ['constructor', 'toString', 'valueOf'].map((label, at) => ({
      ...note,
      id: `note-${at}`,
      label,
    }));
    const called = {
      fr: Object.fromEntries([
        ['toString', 'Mots'],
        ['valueOf', 'Rien'],
      ]),
    };
    expect(review(fields, { translations: called })).toEqual([]);
  });

  test('nothing in a measure of a unit that is one', () => {
    const charge = { kind: 'formula', formula: 'width * width * 2' } as const;
    expect(review([{ ...width, unit: 'constructor', charge }])).toEqual([]);
  });
});
