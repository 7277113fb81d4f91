import { expect, it } from 'vitest';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { ring } from './block-shop.ts';
import { useBlockJourney } from './block-journey.ts';

const journey = useBlockJourney();

const boxed: OptionSet = {
  format: 2,
  name: 'Boxed',
  currency: 'GBP',
  fields: [{ id: 'box', kind: 'switch', label: 'Box', required: false, appearance: 'switch' }],
};

it('a piece whose old line cannot be changed leaves that line alone, and says so', async () => {
  const shopper = await journey.visit({ set: boxed });
  await shopper.addToCart();
  const [line] = (await shopper.cart()).items;
  const asked = new URLSearchParams({
    bespoke: line?.properties['_bespoke'] ?? '',
    'bespoke-line': line?.key ?? '',
  });
  await shopper.page.goto(`/products/${ring}?${asked}`);
  await shopper.options.getByLabel('Box').check();
  await shopper.page.route(
    '**/cart/change.js',
    (route) => route.fulfill({ status: 422, json: { description: 'The cart is being paid for.' } }),
    { times: 1 },
  );
  await shopper.press();

  await expect.poll(() => shopper.options.innerText()).toContain('The cart is being paid for.');
  expect((await shopper.cart()).items.map(({ key }) => key)).toEqual([line?.key]);
});
