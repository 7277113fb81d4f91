import { describe, expect, it } from 'vitest';
import { useBlockJourney, type Visited } from './block-journey.ts';
import { everyKind, fillInEverything, workshopOfEverything } from './every-kind.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();
const workshop = 'r;t\nd;65';

async function lines(visited: Visited): Promise<(readonly [number, number, string | undefined])[]> {
  const { items } = await visited.cart();
  return items.map(({ price, quantity, properties }) => [price, quantity, properties['Finish']] as const);
}

async function add(visited: Visited, finish: string): Promise<void> {
  await visited.pick('Metal', 'Gold');
  await visited.pick('Finish', finish);
  await visited.addToCart();
}

describe('a line of the cart', () => {
  it('that is edited comes back with all that was chosen, and takes the place of the old one', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop });
    const { page, options } = visited;
    await add(visited, 'Satin');
    await page.reload();
    await visited.pick('Metal', 'Silver');
    await visited.pick('Finish', 'Satin');
    await visited.take('Stone', 'Pearl');
    await visited.tick('I have read this and want it so');
    await visited.addToCart();
    expect(await lines(visited)).toHaveLength(2);

    await page.goto('/cart');
    await page.locator('.line', { hasText: 'Pearl' }).locator('.line__edit').click();
    await options.locator('output').waitFor();
    await expect.poll(visited.shownPrice).toBe('£1,340.00');
    expect(await options.getByLabel('I have read this and want it so').isChecked()).toBe(true);
    expect(await options.getByLabel('Stone').first().inputValue()).toBe('Pearl');
    await visited.pick('Finish', 'Hammered');
    await visited.press();
    await page.waitForURL('**/cart');
    const both = await lines(visited);
    expect(both).toHaveLength(2);
    expect(both).toEqual(
      expect.arrayContaining([
        [136_500, 1, 'Hammered'],
        [165_000, 1, 'Satin'],
      ]),
    );
  });

  it('of every kind of field is edited without losing anything', async () => {
    const visited = await journey.visit({ set: everyKind, workshop: workshopOfEverything() });
    const { page } = visited;
    await fillInEverything(visited, '2027-06-02');
    await visited.addToCart();
    const [before] = (await visited.cart()).items;
    await page.goto('/cart');
    await page.locator('.line .line__edit').click();
    await expect.poll(visited.shownPrice).toBe('£2,090.91');
    await visited.write('Your note', 'Changed');
    await visited.press();
    await page.waitForURL('**/cart');
    const { items } = await visited.cart();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ price: 209_091, quantity: 1 });
    expect({ ...items[0]?.properties, _bespoke: '', _words: '' }).toEqual({
      ...before?.properties,
      'Your note': 'Changed',
      _bespoke: '',
      _words: '',
    });
  });

  it('that is edited and left as it was stays one line with its quantity', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop });
    const { page } = visited;
    await page.getByLabel('Quantity').first().fill('2');
    await add(visited, 'Satin');
    await page.goto('/cart');
    await page.locator('.line .line__edit').click();
    await expect.poll(visited.shownPrice).toBe('£1,650.00');
    await page.getByLabel('Quantity').first().fill('2');
    await visited.press();
    await page.waitForURL('**/cart');
    expect(await lines(visited)).toEqual([[165_000, 2, 'Satin']]);
  });

  it('under conditions that have changed is specified anew', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop });
    const { page } = visited;
    await add(visited, 'Satin');
    journey.shop().offer({ ...ruledRing, leadTime: { baseDays: 11 } });
    await page.goto('/cart');
    await page.locator('.line .line__edit').click();
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
    await visited.press();
    await expect.poll(visited.errors).toEqual(['Choose an option for “Metal”.']);
    await visited.pick('Metal', 'Silver');
    await visited.press();
    await page.waitForURL('**/cart');
    expect(await lines(visited)).toEqual([[125_000, 1, undefined]]);
  });

  it('leaves the others right when its quantity changes and when it goes', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop });
    const { page } = visited;
    await add(visited, 'Satin');
    await page.reload();
    await add(visited, 'Polished');
    await page.goto('/cart');
    await page.locator('.line', { hasText: 'Satin' }).getByRole('spinbutton').fill('3');
    await page.getByRole('button', { name: 'Update' }).first().click();
    await expect.poll(() => lines(visited)).toContainEqual([165_000, 3, 'Satin']);
    await page
      .locator('.line', { hasText: 'Polished' })
      .getByRole('link', { name: /^Remove/ })
      .click();
    await expect.poll(() => lines(visited)).toEqual([[165_000, 3, 'Satin']]);
    await visited.checkOut();
    await visited.pay();
    expect(journey.shop().sandbox.state.orders.at(-1)?.lines).toMatchObject([
      { unitPrice: '1650.00', quantity: 3 },
    ]);
  });
});

it('a subscription beside a specified piece is sold at its price, and the piece at its own', async () => {
  const visited = await journey.visit({ set: ruledRing, workshop });
  const { page } = visited;
  await add(visited, 'Satin');
  await page.goto('/products/ring-care-plan');
  expect(await page.locator('bespoke-options').count()).toBe(0);
  await page.getByLabel('Delivered every year').check();
  await visited.addToCart();
  expect((await visited.cart()).total_price).toBe(165_000 + 4500);
  await visited.checkOut();
  await visited.pay();
  const prices = journey
    .shop()
    .sandbox.state.orders.at(-1)
    ?.lines.map(({ unitPrice }) => unitPrice);
  expect(prices).toEqual(expect.arrayContaining(['1650.00', '45.00']));
});

describe('the price on the page, in the cart and on the order is one', () => {
  it.each([
    ['EUR', 'DE', 2],
    ['JPY', 'JP', 0],
    // Shops write dinars with two decimals: Shopify charges no third.
    ['KWD', 'KW', 2],
  ] as const)('in %s, of every kind of field', async (currency, country, decimals) => {
    const visited = await journey.visit({ set: everyKind, workshop: workshopOfEverything(), country });
    await fillInEverything({ ...visited, take: takeAnySize(visited) }, '2027-06-02');
    let last = '';
    await expect.poll(async () => last === (last = await visited.shownPrice()), { interval: 200 }).toBe(true);
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    expect(item?.price).toBe(Math.round(figure(last, decimals) * 100));
    await visited.checkOut();
    await visited.pay();
    const order = journey.shop().sandbox.state.orders.at(-1);
    expect(order?.presentmentCurrency).toBe(currency);
    expect(Number(order?.lines[0]?.unitPrice)).toBeCloseTo(figure(last, decimals), 3);
  });
});

/** Countries see their own systems: any size of theirs near UK N will do. */
function takeAnySize(visited: Visited): Visited['take'] {
  return async (field, name) => {
    if (field !== 'Ring size') return await visited.take(field, name);
    await visited.options.getByLabel('Sizing system').selectOption('UK');
    await visited.take(field, name);
  };
}

/** "€1.234,50", "¥123,456" and "KD1,234.56" as numbers. */
function figure(text: string, decimals: number): number {
  return Number(text.replaceAll(/\D/g, '')) / 10 ** decimals;
}
