import type { Field } from '#app/options/engine/authoring/field.ts';
import type { Effect, OptionSet, Rule } from '#app/options/engine/authoring/option-set.ts';
import type { Condition } from '#app/options/engine/authoring/condition.ts';

const fields: readonly Field[] = [
  {
    id: 'metal',
    kind: 'choice',
    label: 'Metal',
    required: true,
    appearance: 'buttons',
    choices: [
      { id: 'silver', label: 'Silver' },
      { id: 'gold', label: 'Gold', charge: { kind: 'flat', amount: 40_000 }, days: 2 },
      { id: 'steel', label: 'Steel' },
    ],
  },
  {
    id: 'stone',
    kind: 'choice',
    label: 'Stone',
    required: false,
    appearance: 'dropdown',
    choices: [
      { id: 'pearl', label: 'Pearl', charge: { kind: 'flat', amount: 9000 }, stock: { count: 9, lowAt: 3 } },
      { id: 'ruby', label: 'Ruby', charge: { kind: 'flat', amount: 30_000 }, stock: { count: 9 } },
      { id: 'opal', label: 'Opal', stock: { count: 9, lowAt: 2 } },
    ],
  },
  {
    id: 'finish',
    kind: 'choice',
    label: 'Finish',
    required: false,
    appearance: 'radio',
    choices: [
      { id: 'polished', label: 'Polished' },
      { id: 'satin', label: 'Satin' },
      { id: 'hammered', label: 'Hammered', charge: { kind: 'flat', amount: 2500 } },
    ],
  },
  {
    id: 'about',
    kind: 'text',
    label: 'About the stone',
    required: false,
    maxCharacters: 40,
    charge: { kind: 'flat', amount: 1000 },
  },
  { id: 'call', kind: 'phone', label: 'Telephone', required: false, maxCharacters: 24 },
  {
    id: 'needed',
    kind: 'date',
    label: 'Needed by',
    required: false,
    earliest: 'lead-time',
    latest: 300,
  },
  { id: 'hint', kind: 'paragraph', text: 'Gold is cast by hand.', showWhen: { field: 'metal', is: 'gold' } },
];

function rule(id: string, when: Condition, ...then: readonly [Effect, ...Effect[]]): Rule {
  return { id, name: id.replaceAll('-', ' '), when, then };
}

const pearl: Condition = { field: 'stone', is: 'pearl' };

/** A ring on which every effect of a rule can be seen. */
export const ruledRing: OptionSet = {
  format: 2,
  name: 'Ring with rules',
  currency: 'GBP',
  fields,
  rules: [
    rule('stones-are-described', { field: 'stone', isFilled: true }, { kind: 'show', field: 'about' }),
    rule('opals-are-not', { field: 'stone', is: 'opal' }, { kind: 'hide', field: 'about' }),
    rule('rubies-are', { field: 'stone', is: 'ruby' }, { kind: 'require', field: 'about' }),
    rule(
      'gold-is-not-hammered',
      { field: 'metal', is: 'gold' },
      { kind: 'limit', field: 'finish', choices: ['polished', 'satin'] },
    ),
    rule('steel-is-satin', { field: 'metal', is: 'steel' }, { kind: 'set', field: 'finish', to: 'satin' }),
    rule('pearls-are-soft', pearl, {
      kind: 'warn',
      field: 'stone',
      message: 'A pearl is soft: not for every day.',
      mustAccept: true,
    }),
    rule(
      'hammered-wears',
      { field: 'finish', is: 'hammered' },
      {
        kind: 'warn',
        message: 'Hammering wears smooth in time.',
        mustAccept: false,
      },
    ),
    rule(
      'no-pearl-in-steel',
      { all: [pearl, { field: 'metal', is: 'steel' }] },
      { kind: 'block', field: 'stone', message: 'Steel cannot hold a pearl.' },
    ),
    rule(
      'one-at-a-time',
      {
        all: [
          { quantity: true, atLeast: 3 },
          { field: 'stone', isFilled: true },
        ],
      },
      { kind: 'block', message: 'Stones are set two rings at a time.' },
    ),
    rule(
      'court-in-gold',
      {
        all: [
          { variant: 'Profile', isOneOf: ['Knife edge'] },
          { field: 'metal', is: 'gold' },
        ],
      },
      { kind: 'add-price', label: 'Knife edge in gold', charge: { kind: 'percentage', percent: 5 } },
      { kind: 'add-days', days: 3 },
    ),
    rule('abroad', { market: ['us'] }, { kind: 'add-days', days: 4 }),
  ],
  leadTime: { baseDays: 10 },
};
