import { describe, expect, it } from 'vitest';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { Selection, setValue } from '#app/options/engine/runtime/selection.ts';
import { countedChoices, stockStanding, takenChoices } from './counted-choice.ts';

const set: Pick<OptionSet, 'fields'> = {
  fields: [
    { id: 'note', kind: 'paragraph', text: 'Every stone is set by hand.' },
    {
      id: 'stone',
      kind: 'stone',
      label: 'Stone',
      required: true,
      appearance: 'dropdown',
      cut: [
        { id: 'oval', label: 'Oval' },
        { id: 'pear', label: 'Pear', stock: { count: 3, lowAt: 1 } },
      ],
    },
    {
      id: 'charms',
      kind: 'choices',
      label: 'Charms',
      required: false,
      appearance: 'checkboxes',
      choices: [
        { id: 'star', label: 'Star', stock: { count: 9 } },
        { id: 'moon', label: 'Moon', stock: { count: 2 } },
        { id: 'sun', label: 'Sun' },
      ],
    },
  ],
};

const named = (choices: readonly { fieldId: string; choiceId: string }[]) =>
  choices.map(({ fieldId, choiceId }) => `${fieldId}/${choiceId}`);

describe('counted choices', () => {
  it('are named by slot and place, as the payload numbers them', () => {
    expect(countedChoices(set)).toMatchObject([
      { fieldId: 'stone.cut', slot: 0, choiceId: 'pear', place: 2, count: 3, lowAt: 1, label: 'Pear' },
      { fieldId: 'charms', slot: 1, choiceId: 'star', place: 1, count: 9, lowAt: 0 },
      { fieldId: 'charms', slot: 1, choiceId: 'moon', place: 2, count: 2 },
    ]);
  });

  it('are taken by a selection that has them', () => {
    const selection = new Selection(2);
    setValue(selection, 0, 2, 1);
    setValue(selection, 1, 0b110, 1);

    expect(named(takenChoices(set, selection))).toEqual(['stone.cut/pear', 'charms/moon']);
  });

  it('are left where others were chosen, or nothing', () => {
    const selection = new Selection(2);
    setValue(selection, 0, 1, 1);

    expect(takenChoices(set, selection)).toEqual([]);
  });
});

it.each([
  [-1, 'oversold'],
  [0, 'sold-out'],
  [1, 'low'],
  [2, 'low'],
  [3, 'in-stock'],
] as const)('with %d left of a choice that is low at 2 it is %s', (left, standing) => {
  expect(stockStanding(left, 2)).toBe(standing);
});
