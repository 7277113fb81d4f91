import { describe, expect, it } from 'vitest';
import { themeNames } from '../../sandbox/state/theme-name.ts';
import { useBlockJourney, type Visited } from './block-journey.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();
const workshop = 'r;t\nd;65';

/** Gold in satin: £1,250 and 400. */
async function specify({ pick, shownPrice }: Visited): Promise<void> {
  await pick('Metal', 'Gold');
  await pick('Finish', 'Satin');
  await expect.poll(shownPrice).toBe('£1,650.00');
}

describe.each(themeNames)('in %s', (theme) => {
  it('the piece is bought as it was specified, at the price the page said', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop, theme });
    await specify(visited);
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    expect(item).toMatchObject({
      price: 165_000,
      properties: { Metal: 'Gold', Finish: 'Satin', _words: 'Metal=Gold;Finish=Satin' },
    });
    expect(item?.properties['_bespoke']).toMatch(/^2;\w{10};;2;;2$/);
    await visited.checkOut();
    await visited.pay();
    expect(journey.shop().sandbox.state.orders.at(-1)?.lines).toMatchObject([{ unitPrice: '1650.00' }]);
  });

  it('an unfinished piece is not sold: what is missing is named and has the focus', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop, theme });
    await visited.press();
    await expect.poll(visited.errors).toEqual(['Choose an option for “Metal”.']);
    const focused = await visited.page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe('properties[Metal]');
    expect((await visited.cart()).items).toEqual([]);
  });

  it('the price follows the variant, and what was chosen stays', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop, theme });
    await specify(visited);
    await visited.page.locator('variant-selects select, select[name=id]').first().selectOption({ index: 1 });
    await expect.poll(visited.shownPrice).toBe('£1,786.00');
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    expect(item).toMatchObject({ price: 178_600, properties: { Metal: 'Gold', Finish: 'Satin' } });
  });
});

describe.each(['dawn', 'horizon'] as const)('the quick look of %s', (theme) => {
  it('sells the piece on a page that never loaded the block', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop, theme, path: '/' });
    const { page } = visited;
    await page.getByRole('button', { name: 'Choose options Solitaire engagement ring' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose options' });
    await dialog.locator('bespoke-options output').waitFor();
    await dialog.getByRole('button', { name: 'Add to cart' }).click();
    await expect.poll(visited.errors).toEqual(['Choose an option for “Metal”.']);
    await specify(visited);
    const answered = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
    await dialog.getByRole('button', { name: 'Add to cart' }).click();
    await answered;
    expect((await visited.cart()).items).toMatchObject([{ price: 165_000 }]);
    expect(await page.locator('script[src*="bespoke-options.js"]').count()).toBe(1);
  });

  it('begins where the shopper left it when they look again', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop, theme, path: '/' });
    const { page } = visited;
    const look = page.getByRole('button', { name: 'Choose options Solitaire engagement ring' });
    await look.click();
    await specify(visited);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await look.click();
    await expect.poll(visited.shownPrice).toBe('£1,650.00');
  });
});

describe.each(['dawn', 'horizon', 'vintage', 'handmade', 'sticky'] as const)(
  'the button of %s that skips the cart',
  (theme) => {
    it('sells a finished piece at its price, and no other', async () => {
      const visited = await journey.visit({ set: ruledRing, workshop, theme });
      const { page } = visited;
      const express = page.locator('.shopify-payment-button__button, [name=checkout]').first();
      await express.click();
      await expect.poll(visited.errors).toEqual(['Choose an option for “Metal”.']);
      await specify(visited);
      await express.click();
      await page.waitForURL('**/checkouts/**');
      expect(await page.locator('[data-total]').innerText()).toBe('£1,650.00 GBP');
    });
  },
);
