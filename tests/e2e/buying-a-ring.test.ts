import { afterEach, describe, expect, it } from 'vitest';
import { barriers } from './hands/axe.ts';
import { phone, useVisits, wide } from './hands/visit.ts';
import type { Shopper } from './hands/shopper.ts';

const visits = useVisits();
const ring = 'solitaire-engagement-ring';

afterEach(() => visits.controls().useTheme('dawn'));

/** A ring at £1,250 + 650 + 320 + 90 + 9 inked characters at £2. */
async function specifyByMouse(shopper: Shopper): Promise<void> {
  await shopper.open(ring);
  await shopper.pick('Centre stone', 'Ceylon sapphire');
  await shopper.pick('Sapphire colour', 'Teal');
  await shopper.pick('Metal', 'Platinum 950');
  await shopper.pick('Setting', 'Bezel');
  await shopper.select('Ring size', 'N½');
  await shopper.write('Engraving', 'Für immer ♥');
  await shopper.pick('Font', 'Script');
}

describe('a shopper specifies an engraved ring and buys it', () => {
  it.each([
    ['Dawn, at a desk', 'dawn', wide],
    ['Dawn, on a phone', 'dawn', phone],
    ['Horizon, at a desk', 'horizon', wide],
    ['Horizon, on a phone', 'horizon', phone],
  ] as const)('by hand in %s', async (_, theme, size) => {
    await visits.controls().useTheme(theme);
    const shopper = await visits.shopper(size);
    await specifyByMouse(shopper);
    await expect.poll(shopper.shownPrice).toBe('£2,328.00');

    await shopper.addToCart();
    const cart = await shopper.cart();
    expect(cart.total_price).toBe(232_800);
    expect(cart.items[0]?.properties).toMatchObject({ Metal: 'Platinum 950', Engraving: 'Für immer ♥' });

    await shopper.checkOut();
    expect(await shopper.page.locator('[data-total]').innerText()).toBe('£2,328.00 GBP');
    const name = await shopper.pay();
    expect((await visits.controls().order(name)).lines).toMatchObject([
      { unitPrice: '2328.00', quantity: 1 },
    ]);
  });

  it('by keyboard alone', async () => {
    const shopper = await visits.shopper();
    const { page } = shopper;
    await shopper.open(ring);
    await tabTo(shopper, 'properties[Centre stone]');
    await press(shopper, 'ArrowRight', 2);
    await tabTo(shopper, 'properties[Sapphire colour]');
    await press(shopper, 'ArrowRight', 1);
    await tabTo(shopper, 'properties[Metal]');
    await press(shopper, 'ArrowRight', 3);
    await tabTo(shopper, 'properties[Setting]');
    await press(shopper, 'ArrowRight', 2);
    await tabTo(shopper, 'properties[Ring size]');
    // Not N: a list would go to “Not sure: send me a sizer”, which begins with it.
    await page.keyboard.type('O');
    await tabTo(shopper, 'properties[Engraving]');
    await page.keyboard.type('Ada');
    await tabTo(shopper, 'properties[Font]');
    await press(shopper, 'Space', 1);
    await expect.poll(shopper.shownPrice).toBe('£2,316.00');

    await tabTo(shopper, 'add');
    const answered = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
    await page.keyboard.press('Enter');
    await answered;
    expect((await shopper.cart()).total_price).toBe(231_600);
  });

  it('straight from the product page, by the button that skips the cart', async () => {
    const shopper = await visits.shopper();
    await specifyByMouse(shopper);
    await shopper.page.getByRole('button', { name: 'Buy it now' }).click();
    await shopper.page.getByRole('button', { name: 'Pay now' }).waitFor();
    expect(await shopper.page.locator('[data-total]').innerText()).toBe('£2,328.00 GBP');
  });
});

describe('what a shopper may not order', () => {
  it('is a ring without its size: the page says so, and nothing reaches the cart', async () => {
    const shopper = await visits.shopper();
    await shopper.open(ring);
    await shopper.pick('Centre stone', 'Moissanite');
    await shopper.pick('Setting', 'Four claws');
    await shopper.page.getByRole('button', { name: 'Add to cart' }).first().click();

    await shopper.options.getByText('Choose a size for “Ring size”.').waitFor();
    const focused = await shopper.page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe('properties[Ring size]');
    expect((await shopper.cart()).items).toEqual([]);
  });

  it.each([
    ['without its selection', () => ({})],
    ['with a metal that is not offered', (text: string) => ({ _bespoke: text.replace(';4;3;', ';9;3;') })],
    [
      'under conditions that no longer hold',
      (text: string) => ({ _bespoke: text.replace(/^2;[^;]+/, '2;0000000000') }),
    ],
    [
      'with an engraving that is too long',
      (text: string) => ({ _bespoke: text.replace('Für immer ♥', 'x'.repeat(80)) }),
    ],
    ['with something unreadable', () => ({ _bespoke: '💍' })],
  ])('is a ring %s: checkout refuses it with a sentence', async (_, tampered) => {
    const shopper = await visits.shopper();
    await specifyByMouse(shopper);
    await shopper.addToCart();
    const [item] = (await shopper.cart()).items;
    const properties = tampered(item?.properties['_bespoke'] ?? '');
    const { page } = shopper;
    await page.request.post('/cart/clear.js');
    await page.request.post('/cart/add.js', {
      data: { items: [{ id: 1_000_101, quantity: 1, properties }] },
    });

    await shopper.checkOut();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('Solitaire engagement ring');
    expect(await page.getByRole('button', { name: 'Pay now' }).isDisabled()).toBe(true);
  });
});

describe('the product page', () => {
  it('has no barrier, untouched or with its errors shown, wide or on a phone', async () => {
    for (const size of [wide, phone]) {
      const shopper = await visits.shopper(size);
      await shopper.open(ring);
      expect(await barriers(shopper.page)).toEqual([]);
      await shopper.page.getByRole('button', { name: 'Add to cart' }).first().click();
      await shopper.options.getByText('Choose an option for “Centre stone”.').waitFor();
      expect(await barriers(shopper.page)).toEqual([]);
    }
  });

  it('shows nothing of ours for a piece without options', async () => {
    const shopper = await visits.shopper();
    await shopper.page.goto('/products/polishing-cloth').catch(() => null);
    expect(await shopper.page.locator('bespoke-options').count()).toBe(0);
  });
});

async function press({ page }: Shopper, key: string, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

/** Tabs forward until the control of that name has the focus; forward only, as a person would. */
async function tabTo({ page }: Shopper, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  throw new Error(`Sixty presses of Tab did not reach ${name}.`);
}
