import { afterEach, describe, expect, it } from 'vitest';
import { specifySignet } from './hands/orders.ts';
import { useVisits } from './hands/visit.ts';

const visits = useVisits();

afterEach(() => visits.controls().useTheme('dawn'));

describe('a signet ring', () => {
  it('asks for initials only where there are initials, and forgets them where there are none', async () => {
    const shopper = await visits.shopper();
    await specifySignet(shopper);
    const initials = shopper.options.getByRole('textbox', { name: 'Initials' });
    expect(await initials.isVisible()).toBe(false);

    await shopper.pick('Face', 'Initials');
    await initials.fill('ÉMB');
    await shopper.select('Lettering', 'Interlaced monogram (+ £60.00)');
    // 480 + 380 + 95 + 60
    await expect.poll(shopper.shownPrice).toBe('£1,015.00');
    await shopper.pick('Face', 'Plain');
    await expect.poll(shopper.shownPrice).toBe('£860.00');
    await shopper.addToCart();
    const [item] = (await shopper.cart()).items;
    expect(item).toMatchObject({ price: 86_000, properties: { Face: 'Plain' } });
    expect(Object.keys(item?.properties ?? {})).not.toContain('Initials');
  });

  it.each(['dawn', 'horizon'] as const)(
    'keeps what was chosen when another face is picked in %s',
    async (theme) => {
      await visits.controls().useTheme(theme);
      const shopper = await visits.shopper();
      await specifySignet(shopper);
      await shopper.write('Engraving', 'R & T');
      await expect.poll(shopper.shownPrice).toBe('£866.00');
      await shopper.page.locator('variant-selects select').selectOption('16 × 13 mm');
      await expect.poll(shopper.shownPrice).toBe('£1,076.00');
      expect(await shopper.options.getByRole('textbox', { name: 'Engraving' }).inputValue()).toBe('R & T');

      await shopper.addToCart();
      const cart = await shopper.cart();
      expect(cart.items).toMatchObject([{ price: 107_600, properties: { Engraving: 'R & T' } }]);
    },
  );

  it('is bought from a quick look at it in Horizon', async () => {
    await visits.controls().useTheme('horizon');
    const shopper = await visits.shopper();
    await shopper.page.goto('/');
    await shopper.page.getByRole('button', { name: 'Choose options Signet ring' }).click();
    const dialog = shopper.page.getByRole('dialog', { name: 'Choose options' });
    await dialog.locator('bespoke-options output').waitFor();
    await shopper.pick('Metal', '9 ct yellow gold');
    await shopper.pick('Face', 'Plain');
    await shopper.select('Ring size', 'R');
    await expect.poll(shopper.shownPrice).toBe('£860.00');
    await dialog.getByRole('button', { name: 'Add to cart' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await shopper.cart()).items).toMatchObject([{ price: 86_000, properties: { Face: 'Plain' } }]);
  });

  it('is bought in a theme that nobody prepared for it, whose form is sent without scripts', async () => {
    await visits.controls().useTheme('vintage');
    const shopper = await visits.shopper();
    const { page } = shopper;
    await specifySignet(shopper);
    await expect.poll(shopper.shownPrice).toBe('£860.00');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.waitForURL('**/cart');
    expect((await shopper.cart()).items).toMatchObject([{ price: 86_000, properties: { Face: 'Plain' } }]);
    await shopper.checkOut();
    expect(await page.locator('[data-total]').innerText()).toBe('£860.00 GBP');
  });

  it('is not sold unspecified to a browser without scripts, which is told so', async () => {
    const shopper = await visits.shopper({ width: 1280, height: 900, hasScripts: false });
    const { page } = shopper;
    await page.goto('/products/signet-ring');
    // Chromium does not draw noscript when a tool, rather than a person, switches scripts off.
    expect(await shopper.options.locator('noscript').innerHTML()).toContain('scripts switched off');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.waitForURL('**/cart');
    await shopper.checkOut();
    await page.getByRole('alert').getByText('Signet ring').waitFor();
    expect(await page.getByRole('button', { name: 'Pay now' }).isDisabled()).toBe(true);
  });
});

describe('the price on the page, in the cart, at checkout and on the order is one', () => {
  it.each([
    ['EUR', 'DE', 2],
    ['USD', 'US', 2],
    ['JPY', 'JP', 0],
    ['KWD', 'KW', 3],
  ] as const)('in %s, for two of a piece', async (currency, country, decimals) => {
    const shopper = await visits.shopper();
    const { page } = shopper;
    await page.goto('/');
    await page.getByLabel('Country').selectOption(country);
    await page.getByRole('button', { name: 'Update' }).click();
    await page.locator('.footer__currency', { hasText: currency }).waitFor();
    await specifySignet(shopper);
    await shopper.write('Engraving', 'Für R ♥');
    await page.getByLabel('Quantity').fill('2');
    const shown = await settledFigure(shopper.shownPrice);
    await shopper.addToCart();
    const cart = await shopper.cart();
    expect(cart.items).toMatchObject([{ quantity: 2, price: Math.round(shown * 100) }]);

    await shopper.checkOut();
    expect(figure(await page.locator('[data-total]').innerText())).toBeCloseTo(shown * 2, 6);
    const order = await visits.controls().order(await shopper.pay());
    expect(order.presentmentCurrency).toBe(currency);
    expect(order.lines).toMatchObject([{ quantity: 2 }]);
    expect(Number(order.lines[0]?.unitPrice)).toBeCloseTo(shown, decimals);
  });
});

describe('a cart with several pieces', () => {
  it('keeps the others right when one is changed and another removed', async () => {
    const shopper = await visits.shopper();
    const { page } = shopper;
    await specifySignet(shopper);
    await shopper.addToCart();
    await specifySignet(shopper);
    await shopper.write('Engraving', 'Ada');
    await shopper.addToCart();
    await page.request.post('/cart/add.js', { data: { items: [{ id: 1_000_401, quantity: 1 }] } });
    expect((await shopper.cart()).total_price).toBe(86_000 + 86_600 + 950);

    await page.goto('/cart');
    const plain = page.locator('.line', { hasText: 'Signet ring' }).filter({ hasNotText: 'Ada' });
    await plain.getByRole('spinbutton').fill('2');
    await page.getByRole('button', { name: 'Update' }).first().click();
    await expect.poll(async () => (await shopper.cart()).total_price).toBe(2 * 86_000 + 86_600 + 950);
    await page
      .locator('.line', { hasText: 'Ada' })
      .getByRole('link', { name: /^Remove/ })
      .click();
    await expect.poll(async () => (await shopper.cart()).total_price).toBe(2 * 86_000 + 950);
    await shopper.checkOut();
    const order = await visits.controls().order(await shopper.pay());
    expect(order.lines.map(({ unitPrice, quantity }) => [unitPrice, quantity])).toEqual(
      expect.arrayContaining([
        ['860.00', 2],
        ['9.50', 1],
      ]),
    );
  });

  it('sells a subscription beside a bespoke piece, each at its price', async () => {
    const shopper = await visits.shopper();
    const { page } = shopper;
    await page.goto('/products/ring-care-plan');
    expect(await page.locator('bespoke-options').count()).toBe(0);
    await page.getByLabel('Delivered every year').check();
    await shopper.addToCart();
    await specifySignet(shopper);
    await shopper.addToCart();
    expect((await shopper.cart()).total_price).toBe(4_500 + 86_000);
    await shopper.checkOut();
    const order = await visits.controls().order(await shopper.pay());
    expect(order.lines.map(({ unitPrice }) => unitPrice).toSorted()).toEqual(['45.00', '860.00']);
  });
});

/** "€1.234,50" and "¥123,456" as numbers. */
function figure(text: string): number {
  const digits = text.replaceAll(/[^\d.,]/g, '');
  return Number(
    text.includes('€') ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''),
  );
}

/** A figure once two looks at it agree. */
async function settledFigure(look: () => Promise<string>): Promise<number> {
  let last = '';
  await expect.poll(async () => last === (last = await look())).toBe(true);
  return figure(last);
}
