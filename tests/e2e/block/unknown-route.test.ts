import { expect, it } from 'vitest';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { useBlockJourney } from './block-journey.ts';

const journey = useBlockJourney();

const boxed: OptionSet = {
  format: 2,
  name: 'Boxed',
  currency: 'GBP',
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

it('a shop in which nothing charges for options sells none that cost something', async () => {
  const shopper = await journey.visit({ set: boxed, workshop: 'r;x\nd;65;' });
  await shopper.options.getByLabel('Box').check();
  await shopper.press();
  await expect.poll(() => shopper.options.innerText()).toContain('cannot be charged here');
  expect((await shopper.cart()).items).toEqual([]);

  await shopper.options.getByLabel('Box').uncheck();
  await shopper.addToCart();
  expect((await shopper.cart()).items).toHaveLength(1);
});
