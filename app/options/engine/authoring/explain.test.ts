import { describe, expect, test } from 'vitest';

import { Surroundings } from '../runtime/surroundings.ts';
import { readWorkshop } from '../runtime/workshop.ts';
import { compileOptionSet } from './compile.ts';
import { explainSelection } from './explain.ts';
import type { OptionSet } from './option-set.ts';

const set: OptionSet = {
  format: 2,
  name: 'Ring',
  currency: 'GBP',
  rounding: { to: 5 },
  leadTime: { baseDays: 10 },
  fields: [
    {
      id: 'metal',
      kind: 'choice',
      appearance: 'radio',
      label: 'Metal',
      required: true,
      choices: [
        { id: 'silver', label: 'Silver' },
        { id: 'gold', label: 'Gold', charge: { kind: 'flat', amount: 30_000 }, days: 2 },
      ],
    },
    {
      id: 'size',
      kind: 'number',
      label: 'Width',
      required: true,
      min: 2,
      max: 8,
      step: 0.5,
      unit: 'mm',
      charge: { kind: 'formula', formula: 'size * 12.5' },
    },
    {
      id: 'stones',
      kind: 'choices',
      appearance: 'checkboxes',
      label: 'Stones',
      required: false,
      charge: { kind: 'flat', amount: 333 },
      choices: [
        { id: 'ruby', label: 'Ruby', charge: { kind: 'percentage', percent: 0.5 } },
        { id: 'pearl', label: 'Pearl', charge: { kind: 'flat', amount: 2000 }, days: 1 },
      ],
    },
    { id: 'note', kind: 'text', label: 'Note', required: false, maxCharacters: 20 },
  ],
  rules: [
    {
      id: 'wide',
      name: 'Wide bands',
      when: { field: 'size', moreThan: 6 },
      then: [
        { kind: 'add-price', label: 'Heavy shank', charge: { kind: 'flat', amount: 1500 } },
        { kind: 'add-days', days: 3 },
        { kind: 'set', field: 'note', to: 'heavy' },
      ],
    },
    {
      id: 'gold-note',
      name: 'Gold is stamped',
      when: {
        all: [
          { field: 'metal', is: 'gold' },
          { variant: 'Style', isOneOf: ['Court'] },
        ],
      },
      then: [
        { kind: 'set', field: 'note', to: 'stamped' },
        { kind: 'warn', message: 'Gold is stamped inside.', mustAccept: false },
      ],
    },
    {
      id: 'never',
      name: 'Silver tarnishes',
      when: { field: 'metal', is: 'silver' },
      then: [{ kind: 'warn', message: 'Silver tarnishes.', mustAccept: false }],
    },
  ],
};

function explain(values: string, change: (around: Surroundings) => void = () => {}) {
  const variants = [{ id: 'gid://shopify/ProductVariant/77', options: { Style: 'Court' } }];
  const around = new Surroundings();
  around.baseMinor = 50_001;
  around.variant = 77;
  around.workshop = readWorkshop('', 20_000);
  change(around);
  const { stamp } = compileOptionSet(set, { variants });
  return explainSelection(set, `2;${stamp};;${values}`, Object.assign(around, { variants }));
}

describe('an explanation', () => {
  test('names the rules that fired, in order, what each did, and which was overruled', () => {
    expect(explain('2;6.5;;').rules).toEqual([
      {
        id: 'wide',
        name: 'Wide bands',
        because: 'Width is more than 6',
        did: [
          { kind: 'add-price', words: 'adds "Heavy shank" to the price', minor: 1500 },
          { kind: 'add-days', words: 'adds 3 working days' },
          { kind: 'set', words: 'sets "Note" to "heavy"', overruledBy: 'Gold is stamped' },
        ],
      },
      {
        id: 'gold-note',
        name: 'Gold is stamped',
        because: `Metal is "Gold" and variant's Style is "Court"`,
        did: [
          { kind: 'set', words: 'sets "Note" to "stamped"' },
          { kind: 'warn', words: 'advises: "Gold is stamped inside."' },
        ],
      },
    ]);
  });

  test('shows how the price is made, in lines that add up to what is charged', () => {
    const { price, unitMinor } = explain('2;6.5;1.2');
    expect(price).toEqual([
      { from: 'base', words: 'Base price', minor: 50_001 },
      { from: 'choice', id: 'metal', words: 'Metal: Gold', minor: 30_000 },
      { from: 'field', id: 'size', words: 'Width', minor: 8125 },
      { from: 'field', id: 'stones', words: 'Stones', minor: 333 },
      { from: 'choice', id: 'stones', words: 'Stones: Ruby', minor: 250 },
      { from: 'choice', id: 'stones', words: 'Stones: Pearl', minor: 2000 },
      { from: 'rule', id: 'wide', words: 'Heavy shank', minor: 1500 },
      { from: 'rounding', words: 'Rounding', minor: 291 },
    ]);
    expect(unitMinor).toBe(92_500);
    expect(price.reduce((sum, { minor }) => sum + minor, 0)).toBe(unitMinor);
  });

  test('adds up in another currency too', () => {
    const { price, unitMinor } = explain('2;6.5;1.2', (around) => {
      around.rate = 1.1362;
      around.currency = 'EUR';
      around.baseMinor = 56_800;
    });
    // 378.35 + 284 + 2272.4 are charged as 2935.
    expect(price.find(({ words }) => words === 'Stones: Pearl')?.minor).toBe(2273);
    expect(price.reduce((sum, { minor }) => sum + minor, 0)).toBe(unitMinor);
  });

  test('says where the working days come from', () => {
    const { days, totalDays } = explain('2;6.5;2');
    expect(days).toEqual([
      { from: 'base', words: 'Lead time', days: 10 },
      { from: 'choice', id: 'metal', words: 'Metal: Gold', days: 2 },
      { from: 'choice', id: 'stones', words: 'Stones: Pearl', days: 1 },
      { from: 'rule', id: 'wide', words: 'Wide bands', days: 3 },
    ]);
    expect(totalDays).toBe(16);
  });

  test('has nothing to say but the base price where nothing is chosen', () => {
    const { rules, price, unitMinor } = explain('');
    expect(rules).toEqual([]);
    expect(price).toEqual([{ from: 'base', words: 'Base price', minor: 50_001 }]);
    expect(unitMinor).toBe(50_001);
  });

  test('never throws on a selection that is none', () => {
    expect(explainSelection(set, 'nonsense', new Surroundings()).rules).toEqual([]);
  });
});
