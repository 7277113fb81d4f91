import { afterAll, beforeAll, expect, it } from 'vitest';
import { engagementRing } from '#app/options/engine/authoring/starter-sets.ts';
import { specifyRing, startBlockJourney, type BlockJourney } from './block-journey.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

it('shows the price of the piece as the shopper specifies it', async () => {
  const page = await journey.visit();
  const total = page.locator('[data-total]');
  expect(await total.innerText()).toBe('£1,200.00');

  await specifyRing(page);
  await page.getByRole('radio', { name: 'Six claws' }).check();
  await page.getByLabel('Engraving').fill('A & J');
  // 1 200 + 650 sapphire + 40 six claws + 3 inked characters at 2.
  await expect.poll(() => total.innerText()).toBe('£1,896.00');

  await page.getByText('How the price is made up').click();
  const rows = await page.locator('dl > div:visible').allInnerTexts();
  expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    'Solitaire £1,200.00',
    'Centre stone £650.00',
    'Setting £40.00',
    'Engraving £6.00',
  ]);
});

it('follows what the browser fills in by itself, and a form that is emptied', async () => {
  const page = await journey.visit();
  const total = page.locator('[data-total]');
  await page.getByLabel('Centre stone').evaluate((list: HTMLSelectElement) => {
    list.selectedIndex = 3;
    window.dispatchEvent(new Event('pageshow'));
  });
  await expect.poll(() => total.innerText()).toBe('£1,850.00');
  await page.getByLabel('Centre stone').evaluate((list: HTMLSelectElement) => list.form?.reset());
  await expect.poll(() => total.innerText()).toBe('£1,200.00');
});

for (const theme of ['dawn', 'horizon'] as const)
  it(`follows the variant that the shopper picks in ${theme}`, async () => {
    const page = await journey.visit({ theme });
    await specifyRing(page);
    await page.locator('[data-variants]').selectOption({ label: 'Wide' });
    await expect.poll(() => page.locator('[data-total]').innerText()).toBe('£2,000.50');
  });

it('follows the variant in a theme that nobody knows', async () => {
  const page = await journey.visit({ theme: 'unknown' });
  await page.locator('.product select[name=id]').selectOption({ label: 'Wide' });
  await expect.poll(() => page.locator('[data-total]').innerText()).toBe('£1,350.50');
});

it('works inside the product form, and comes to rest', async () => {
  const page = await journey.visit({ theme: 'inside' });
  await specifyRing(page);
  await expect.poll(() => page.locator('[data-total]').innerText()).toBe('£1,850.00');
  await page.evaluate(`document.querySelector('[name=id]').value = '2'`);
  await expect.poll(() => page.locator('[data-total]').innerText()).toBe('£2,000.50');
  const writes = await page.evaluate(`new Promise((resolve) => {
    let seen = 0;
    new MutationObserver((records) => { seen += records.length; }).observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(() => resolve(seen), 200);
  })`);
  expect(writes).toBe(0);
});

it('says what the choices add when the price of the variant is not on the page', async () => {
  const page = await journey.visit();
  await specifyRing(page);
  await page.evaluate(`document.querySelector('.product-variant-id').value = '31'`);
  await expect.poll(() => page.locator('[data-total]').innerText()).toBe('+ £650.00');
});

it('shows all prices in the currency of the shopper, written as the shop writes it', async () => {
  const page = await journey.visit({
    rate: '1.1735',
    scene: { currency: 'EUR', country: 'DE', moneyFormat: '{{amount_with_comma_separator}} €', locale: 'de' },
  });
  const platinum = page.locator('.bespoke__choice', { hasText: 'Platinum 950' });
  expect(await platinum.locator('.bespoke__price').innerText()).toBe('+ 375,52 €');
  await platinum.click();
  await page.getByLabel('Centre stone').selectOption({ label: 'Ceylon sapphire, blue (+ 762,78 €)' });
  await expect.poll(() => page.locator('[data-total]').innerText()).toBe('2.338,30 €');
});

it('charges whole yen', async () => {
  const page = await journey.visit({
    set: engagementRing('JPY'),
    scene: { currency: 'JPY', moneyFormat: '¥{{amount_no_decimals}}' },
  });
  await page.locator('.bespoke__choice', { hasText: 'Platinum 950' }).click();
  const price = await page
    .locator('.bespoke__choice', { hasText: 'Platinum' })
    .locator('.bespoke__price')
    .innerText();
  expect(price).toMatch(/^\+ ¥[\d,]+$/);
  const charge = Number(price.replaceAll(/\D/g, ''));
  await expect
    .poll(() => page.locator('[data-total]').innerText())
    .toBe(`¥${(1200 + charge).toLocaleString('en')}`);
});

it('leaves the page without a fault', () => {
  expect(journey.faults).toEqual([]);
});
