import { afterEach, describe, expect, it } from 'vitest';
import type { Shopper } from '../hands/shopper.ts';
import { useVisits } from '../hands/visit.ts';

const visits = useVisits();

afterEach(() => visits.controls().useTheme('dawn'));

/** A ring at £1,250 + 320 + 40 that nobody engraves. */
async function specify(shopper: Shopper): Promise<void> {
  await shopper.pick('Centre stone', 'Moissanite, 6.5 mm');
  await shopper.pick('Metal', 'Platinum 950');
  await shopper.pick('Setting', 'Six claws');
  await shopper.select('Ring size', 10);
  await expect.poll(shopper.shownPrice).toBe('£1,610.00');
}

describe('a ring with options', () => {
  it.each(['dawn', 'horizon'] as const)(
    'costs the same from the window that adds without leaving the list, in %s',
    async (theme) => {
      await visits.controls().useTheme(theme);
      const shopper = await visits.shopper();
      const { page } = shopper;
      await page.goto('/collections/all');
      await page.getByRole('button', { name: 'Solitaire engagement ring' }).click();
      await specify(shopper);
      const added = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
      await page.getByRole('dialog').getByRole('button', { name: 'Add to cart' }).first().click();
      await added;
      const { items, total_price: total } = await shopper.cart();
      expect(total).toBe(161_000);
      expect(items[0]?.properties).toMatchObject({ Metal: 'Platinum 950' });
    },
  );

  it('costs the same by the button that skips the cart, and its commission says so', async () => {
    const shopper = await visits.shopper();
    await shopper.open('solitaire-engagement-ring');
    await specify(shopper);
    await shopper.page.getByRole('button', { name: 'Buy it now' }).click();
    await shopper.page.getByRole('button', { name: 'Pay now' }).waitFor();
    const name = await shopper.pay();
    expect((await visits.controls().order(name)).lines).toMatchObject([{ unitPrice: '1610.00' }]);

    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    await merchant.app.getByText('£1,610.00').first().waitFor();
    await merchant.app.getByRole('button', { name: 'Move to Making' }).click();
    await merchant.app.getByText('to Making').first().waitFor();
  });

  it('is shown, charged and taken in at one price in euros', async () => {
    const shopper = await visits.shopper();
    const { page, options } = shopper;
    await page.goto('/');
    await page.context().addCookies([{ name: 'localization', value: 'DE', url: page.url() }]);
    await shopper.open('solitaire-engagement-ring');
    await shopper.pick('Centre stone', 'Moissanite, 6.5 mm');
    await shopper.pick('Metal', 'Platinum 950');
    await shopper.pick('Setting', 'Six claws');
    await options.locator('select[name="properties[Ring size]"]:enabled').selectOption({ index: 10 });
    // 1 250 at 1.18 is 1 475; 320 is 377.60; 40 is 47.20.
    await expect.poll(shopper.shownPrice).toBe('€1.899,80');
    await shopper.addToCart();
    expect((await shopper.cart()).total_price).toBe(189_980);
    await shopper.checkOut();
    const name = await shopper.pay();
    expect((await visits.controls().order(name)).lines).toMatchObject([{ unitPrice: '1899.80' }]);

    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    await merchant.app.getByText('€1,899.80').first().waitFor();
    await merchant.app.getByRole('button', { name: 'Move to Making' }).click();
    await merchant.app.getByText('to Making').first().waitFor();
  });
});
