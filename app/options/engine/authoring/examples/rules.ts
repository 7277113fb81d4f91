import type { Condition } from '../condition.ts';
import type { Field } from '../field.ts';
import type { Effect, OptionSet, Rule } from '../option-set.ts';

const fields: readonly Field[] = [
  {
    id: 'metal',
    inStep: 'piece',
    kind: 'choice',
    label: 'Metal',
    required: true,
    appearance: 'buttons',
    choices: [
      { id: 'silver', label: 'Silver' },
      { id: 'gold', label: 'Gold' },
    ],
  },
  {
    id: 'width',
    inStep: 'piece',
    group: 'form',
    kind: 'number',
    label: 'Width',
    required: true,
    min: 2,
    max: 8,
    step: 0.5,
    unit: 'mm',
  },
  {
    id: 'stones',
    inStep: 'piece',
    group: 'form',
    kind: 'choices',
    label: 'Stones',
    required: false,
    appearance: 'buttons',
    choices: [
      { id: 'pearl', label: 'Pearl' },
      { id: 'ruby', label: 'Ruby' },
    ],
  },
  { id: 'words', inStep: 'words', kind: 'text', label: 'Words', required: false, maxCharacters: 40 },
  {
    id: 'polish',
    inStep: 'words',
    kind: 'switch',
    label: 'High polish',
    required: false,
    appearance: 'switch',
  },
];

/** Every question that a condition can ask. */
const questions: readonly [Condition, ...Condition[]] = [
  { field: 'metal', is: 'gold' },
  { field: 'metal', isOneOf: ['silver', 'gold'] },
  { field: 'stones', contains: 'pearl' },
  { field: 'width', atLeast: 2, atMost: 8 },
  { field: 'width', moreThan: 2.5, lessThan: 7.5 },
  { field: 'stones', equals: 2 },
  { field: 'metal', isFilled: true },
  { field: 'stones', isEmpty: true },
  { variant: 'Finger', isOneOf: ['Ring finger', 'Little finger'] },
  { quantity: true, atLeast: 2 },
  { market: ['uk', 'eu'] },
  { customer: 'signed-in' },
  { any: [{ field: 'metal', is: 'gold' }, { customer: 'guest' }] },
  { none: [{ field: 'metal', is: 'gold' }] },
  { not: { all: [{ field: 'metal', is: 'gold' }] } },
];

/** Every effect that a rule can have, and every kind of charge that no field shows. */
const effects: readonly [Effect, ...Effect[]] = [
  { kind: 'show', field: 'words' },
  { kind: 'hide', field: 'words' },
  { kind: 'require', field: 'words' },
  { kind: 'limit', field: 'stones', choices: ['ruby'] },
  { kind: 'set', field: 'polish', to: 'on' },
  { kind: 'set', field: 'width', to: 4.5 },
  { kind: 'warn', field: 'stones', message: 'A pearl is soft: not for every day.', mustAccept: true },
  { kind: 'warn', message: 'This ring cannot be resized.', mustAccept: false },
  { kind: 'block', field: 'stones', message: 'Too narrow for stones. Take 3 mm or more.' },
  { kind: 'block', message: 'We do not make this.' },
  {
    kind: 'add-price',
    label: 'Wide band',
    charge: {
      kind: 'table',
      rows: { field: 'metal' },
      columns: { field: 'width', from: [2, 4, 6.5] },
      amounts: [
        [0, 1000, 2000],
        [0, 9000, -50],
      ],
    },
  },
  {
    kind: 'add-price',
    label: 'Gold by weight',
    charge: {
      kind: 'metal',
      metal: 'gold',
      fineness: 585,
      grams: { grams: 4, of: 'width', at: 3, each: 1.25 },
      wastagePercent: 5,
      making: { amount: 9000, per: 'piece' },
    },
  },
  { kind: 'add-days', days: 3 },
];

/** A set with steps, groups, every question, every effect, rounding, a lead time and translations. */
export const rulesExample: OptionSet = {
  format: 2,
  name: 'A ring with rules',
  currency: 'GBP',
  steps: [
    { id: 'piece', label: 'The ring', help: 'What it is made of.' },
    { id: 'words', label: 'Its words' },
  ],
  groups: [
    { id: 'form', label: 'Form', help: 'In millimetres.', showWhen: { field: 'metal', isFilled: true } },
  ],
  fields,
  rules: [
    ...questions.map((when, index): Rule => ({
      id: `asks-${index}`,
      name: `Question ${index}`,
      when,
      then: [{ kind: 'add-days', days: 1 }],
    })),
    { id: 'does-all', name: 'Every effect', when: { field: 'metal', is: 'gold' }, then: effects },
  ],
  rounding: { ending: 99 },
  leadTime: { baseDays: 10 },
  translations: {
    fr: { Metal: 'Métal', Silver: 'Argent', Gold: 'Or' },
    'pt-BR': { Gold: 'Ouro' },
  },
};
