import { expect, it } from 'vitest';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { reviewCharging } from './review-for-shop.ts';

const free: OptionSet = {
  format: 2,
  name: 'A "charge":{ of the light brigade',
  currency: 'GBP',
  fields: [{ id: 'box', kind: 'switch', label: 'Box', required: false, appearance: 'switch' }],
};
const paid: OptionSet = {
  ...free,
  fields: [
    {
      id: 'box',
      kind: 'switch',
      label: 'Box',
      required: false,
      appearance: 'switch',
      charge: { kind: 'flat', amount: 3500 },
    },
  ],
};

it('warns of options that cost something while nothing in the shop charges for them', () => {
  expect(reviewCharging(paid, null)).toMatchObject([{ code: 'no-charging', severity: 'warning' }]);
  expect([
    reviewCharging(paid, 'nested'),
    reviewCharging(paid, 'transform'),
    reviewCharging(free, null),
  ]).toEqual([[], [], []]);
});
