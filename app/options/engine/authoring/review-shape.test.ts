import { describe, expect, test } from 'vitest';

import type { EngravingField, Field } from './field.ts';
import type { Effect, OptionSet, Rule } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { dearMetal as metal, plainWidth as width, note } from '../../../../tests/builders/reviewed-fields.ts';

const roman = { id: 'roman', label: 'Roman', family: 'Georgia', advanceEm: 0.55, draws: ['latin'] };
const inside: EngravingField = {
  id: 'inside',
  kind: 'engraving',
  label: 'Inside',
  required: false,
  room: 20,
  lines: 1,
  fonts: [roman],
};

function review(fields: readonly Field[], rest: Partial<OptionSet> = {}) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields, ...rest });
}

function ruled(...then: readonly [Effect, ...Effect[]]): { rules: Rule[] } {
  return { rules: [{ id: 'rule', name: 'Rule', when: { quantity: true, atLeast: 2 }, then }] };
}

type Planted = [
  code: string,
  place: string | undefined,
  message: string,
  fields: readonly Field[],
  rest?: Partial<OptionSet>,
];

const planted: Planted[] = [
  ['no-fields', undefined, 'This option set asks for nothing.', []],
  [
    'no-fields',
    undefined,
    'This option set asks for nothing.',
    [{ id: 'head', kind: 'heading', text: 'Made for you' }],
  ],
  ['bad-currency', undefined, '"XYZ" is no currency.', [note], { currency: 'XYZ' }],
  [
    'bad-rounding',
    undefined,
    'Prices in JPY have no decimals, and cannot end in .99.',
    [note],
    { currency: 'JPY', rounding: { ending: 99 } },
  ],
  ['bad-days', undefined, 'The lead time is 2.5 days.', [note], { leadTime: { baseDays: 2.5 } }],
  ['bad-id', 'Me=tal', '"Me=tal" cannot be the id of "Metal".', [{ ...metal, id: 'Me=tal' }]],
  [
    'bad-id',
    'metal',
    '"go ld" cannot be the id of "Gold" of "Metal".',
    [{ ...metal, choices: [{ id: 'go ld', label: 'Gold' }] }],
  ],
  [
    'duplicate-id',
    'note',
    '"Note" and "Other" both have the id "note".',
    [note, { ...note, label: 'Other' }],
  ],
  [
    'duplicate-id',
    'metal',
    '"Gold" of "Metal" and "Red" of "Metal" both have the id "gold".',
    [{ ...metal, choices: [...metal.choices, { id: 'gold', label: 'Red' }] }],
  ],
  [
    'bad-days',
    'metal',
    '"Gold" adds 1.5 days.',
    [{ ...metal, choices: [{ id: 'gold', label: 'Gold', days: 1.5 }] }],
  ],
  [
    'unknown-reference',
    'note',
    '"Note" stands in the step "two", which this set does not have.',
    [{ ...note, inStep: 'two' }],
  ],
  [
    'not-together',
    'box',
    'The fields of the group "Box" do not stand together: "Width" is between them.',
    [{ ...note, group: 'box' }, width, { ...metal, group: 'box' }],
    { groups: [{ id: 'box', label: 'Box' }] },
  ],
  [
    'not-together',
    'width',
    '"Width" stands in no step, and the set has steps.',
    [{ ...note, inStep: 'one' }, width],
    { steps: [{ id: 'one', label: 'One' }] },
  ],
  [
    'not-together',
    'two',
    'The step "Two" is listed behind one whose fields come later.',
    [
      { ...note, inStep: 'two' },
      { ...width, inStep: 'one' },
    ],
    {
      steps: [
        { id: 'one', label: 'One' },
        { id: 'two', label: 'Two' },
      ],
    },
  ],
  ['unused', 'box', 'The group "Box" has no fields.', [note], { groups: [{ id: 'box', label: 'Box' }] }],
  [
    'unknown-reference',
    'note',
    'The condition of "Note" asks about "stone", which this set does not ask.',
    [{ ...note, showWhen: { field: 'stone', isFilled: true } }],
  ],
  [
    'unknown-reference',
    'note',
    'The condition of "Note" asks for "tin" of "Metal", which is not offered.',
    [metal, { ...note, showWhen: { field: 'metal', is: 'tin' } }],
  ],
  [
    'unknown-reference',
    'rule',
    'The rule "Rule" acts on "stone", which this set does not ask.',
    [note],
    ruled({ kind: 'hide', field: 'stone' }),
  ],
  [
    'unknown-reference',
    'inside',
    '"Inside" goes around "width", which is no ring size of this set.',
    [width, { ...inside, room: { ring: 'width', clearMm: 2, letterMm: 2, most: 20 } }],
  ],
  [
    'wrong-question',
    'note',
    'The condition of "Note" compares "Metal", which is no number.',
    [metal, { ...note, showWhen: { field: 'metal', atLeast: 2 } }],
  ],
  [
    'wrong-question',
    'note',
    'The condition of "Note" asks what "Metal" contains, which is one answer.',
    [metal, { ...note, showWhen: { field: 'metal', contains: 'gold' } }],
  ],
  [
    'looks-ahead',
    'note',
    'The condition of "Note" asks about "Metal", which does not stand above what it changes.',
    [{ ...note, showWhen: { field: 'metal', is: 'gold' } }, metal],
  ],
  [
    'looks-ahead',
    'note',
    'The condition of "Note" asks about "Note", which does not stand above what it changes.',
    [{ ...note, showWhen: { field: 'note', isFilled: true } }],
  ],
  [
    'bad-effect',
    'rule',
    'The rule "Rule" sets "Width" to "2.3", which it cannot be.',
    [width],
    ruled({ kind: 'set', field: 'width', to: 2.3 }),
  ],
  [
    'bad-effect',
    'rule',
    'The rule "Rule" limits the choices of "width", which has none.',
    [width],
    ruled({ kind: 'limit', field: 'width', choices: ['a'] }),
  ],
  [
    'bad-effect',
    'rule',
    'The rule "Rule" has no message for the shopper.',
    [width],
    ruled({ kind: 'block', message: '' }),
  ],
  ['bad-days', 'rule', 'The rule "Rule" adds 1.5 days.', [width], ruled({ kind: 'add-days', days: 1.5 })],
  [
    'unknown-locale',
    undefined,
    'There are translations into "klingonese", which is no language.',
    [note],
    { translations: { klingonese: { Note: 'x' } } },
  ],
  [
    'unknown-word',
    undefined,
    'The French translation of "Notes" is never used: the set has no such words.',
    [note],
    { translations: { fr: { Notes: 'Remarque' } } },
  ],
  [
    'bad-translation',
    undefined,
    'The French translation of "Note" is empty.',
    [note],
    { translations: { fr: { Note: ' ' } } },
  ],
  [
    'too-many-slots',
    undefined,
    'This option set asks 201 things, parts of fields counted; a cart line has room for 200.',
    Array.from({ length: 201 }, (_, i) => ({ ...note, id: `n${i}`, label: `N ${i}` })),
  ],
  [
    'too-many-rules',
    undefined,
    'The rules warn, block, charge and add days 251 times; there is room for 250.',
    [note],
    {
      rules: Array.from({ length: 251 }, (_, i) => ({
        id: `r${i}`,
        name: `R ${i}`,
        when: { quantity: true, equals: i + 1 },
        then: [{ kind: 'add-days', days: 1 }],
      })),
    },
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
});
