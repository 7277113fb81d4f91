import type { Charge } from '../charge.ts';
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
  {
    id: 'polish',
    inStep: 'piece',
    kind: 'switch',
    label: 'High polish',
    required: false,
    appearance: 'switch',
  },
  { id: 'words', inStep: 'words', kind: 'text', label: 'Words', required: false, maxCharacters: 40 },
  { id: 'note', inStep: 'words', kind: 'long-text', label: 'Note', required: false, maxCharacters: 200 },
];

const wideBand: Charge = {
  kind: 'table',
  rows: { field: 'metal' },
  columns: { field: 'width', from: [2, 4, 6.5] },
  amounts: [
    [0, 1000, 2000],
    [0, 9000, 18_000],
  ],
};

const goldByWeight: Charge = {
  kind: 'metal',
  metal: 'gold',
  fineness: 585,
  grams: { grams: 4, of: 'width', at: 3, each: 1.25 },
  wastagePercent: 5,
  making: { amount: 9000, per: 'piece' },
};

const gold: Condition = { field: 'metal', is: 'gold' };

/** A rule by its id, which is what it is called too. */
function rule(id: string, when: Condition, ...then: readonly [Effect, ...Effect[]]): Rule {
  return { id, name: id.replaceAll('-', ' '), when, then };
}

/** Every question that a condition can ask, and every effect that a rule can have. */
const rules: readonly Rule[] = [
  rule(
    'narrow-on-little-fingers',
    { variant: 'Finger', isOneOf: ['Little finger'] },
    { kind: 'set', field: 'width', to: 2.5 },
  ),
  rule(
    'no-pearls-in-wide-bands',
    { field: 'width', moreThan: 5 },
    { kind: 'limit', field: 'stones', choices: ['ruby'] },
  ),
  rule(
    'gold-is-polished',
    { all: [gold, { field: 'stones', isEmpty: true }] },
    { kind: 'set', field: 'polish', to: 'on' },
  ),
  rule('words-where-room-is', { field: 'width', atLeast: 3, atMost: 8 }, { kind: 'show', field: 'words' }),
  rule(
    'no-polish-around-stones',
    { field: 'stones', equals: 2 },
    { kind: 'hide', field: 'polish' },
    { kind: 'warn', message: 'Around two stones the band stays satin.', mustAccept: false },
  ),
  rule('guests-leave-a-note', { customer: 'guest' }, { kind: 'require', field: 'note' }),
  rule(
    'pearls-are-soft',
    { field: 'stones', contains: 'pearl' },
    { kind: 'warn', field: 'stones', message: 'A pearl is soft: not for every day.', mustAccept: true },
  ),
  rule(
    'stones-need-width',
    {
      all: [
        { field: 'stones', isFilled: true },
        { field: 'width', lessThan: 3 },
      ],
    },
    { kind: 'block', field: 'stones', message: 'Too narrow for stones. Take 3 mm or more.' },
  ),
  rule(
    'one-of-a-kind',
    {
      all: [
        { quantity: true, atLeast: 2 },
        { field: 'words', isFilled: true },
      ],
    },
    { kind: 'block', message: 'Rings with words are made one by one. Add each as a line of its own.' },
  ),
  rule(
    'wide-bands',
    { field: 'metal', isOneOf: ['silver', 'gold'] },
    { kind: 'add-price', label: 'Wide band', charge: wideBand },
  ),
  rule('gold-by-weight', gold, { kind: 'add-price', label: 'Gold by weight', charge: goldByWeight }),
  rule('shipped-far', { not: { market: ['uk', 'eu'] } }, { kind: 'add-days', days: 3 }),
  rule(
    'for-regulars',
    { all: [{ customer: 'signed-in' }, { none: [gold, { field: 'stones', isFilled: true }] }] },
    { kind: 'add-days', days: -2 },
  ),
  rule('hard-to-polish', { any: [gold, { field: 'polish', is: 'on' }] }, { kind: 'add-days', days: 1 }),
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
  rules,
  rounding: { ending: 99 },
  leadTime: { baseDays: 10 },
  translations: {
    fr: { Metal: 'Métal', Silver: 'Argent', Gold: 'Or' },
    'pt-BR': { Gold: 'Ouro' },
  },
};
