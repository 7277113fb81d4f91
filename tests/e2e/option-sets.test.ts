import { describe, expect, it } from 'vitest';
import type { Merchant } from './hands/merchant.ts';
import type { Shopper } from './hands/shopper.ts';
import { useVisits } from './hands/visit.ts';

const visits = useVisits();
/** Jobs are taken up within half a second, and write to Shopify then. */
const byJob = { timeout: 15_000 };
const unreadable = { kind: 'text', id: 'note', label: 'Wish', required: true };
const band = {
  format: 2,
  name: 'Court band',
  currency: 'GBP',
  fields: [
    {
      id: 'finish',
      kind: 'choice',
      label: 'Finish',
      required: true,
      appearance: 'dropdown',
      choices: [
        { id: 'polished', label: 'Polished' },
        { id: 'brushed', label: 'Brushed', charge: { kind: 'flat', amount: 2500 } },
      ],
    },
  ],
  rules: [
    {
      id: 'by-hand',
      name: 'Brushed by hand',
      when: { field: 'finish', is: 'brushed' },
      then: [{ kind: 'warn', message: 'A brushed finish wears to a shine.', mustAccept: false }],
    },
  ],
  translations: { fr: { Finish: 'Finition', Polished: 'Poli', Brushed: 'Brossé' } },
};

describe('a document to import', () => {
  it('that is broken keeps its text, with what to mend beside it', async () => {
    const merchant = await visits.merchant();
    const { app, page } = merchant;
    await merchant.open('/app/option-sets/import');
    const field = app.getByLabel('Option set as JSON');
    await field.fill('{ "format": 2,\n  "name": "Band" ');
    await page.getByRole('button', { name: 'Save' }).click();
    await app.getByText('The document is not JSON').waitFor();
    expect(await field.inputValue()).toContain('"name": "Band"');

    const broken = JSON.stringify({ ...band, fields: [unreadable] });
    await field.fill(broken);
    await page.getByRole('button', { name: 'Save' }).click();
    await app.getByText('fields[0].maxCharacters cannot be used: it is missing.').waitFor();
    await app.getByText('Give fields[0].maxCharacters a whole number from 1 to 500.').waitFor();
    expect(await field.inputValue()).toBe(broken);
  });

  it('is not lost by a link pressed too early: the save bar asks first', async () => {
    const merchant = await visits.merchant();
    const { app, page } = merchant;
    await merchant.open('/app/option-sets/import');
    const field = app.getByLabel('Option set as JSON');
    await field.fill('{ "half": ');
    await page.getByText('Unsaved changes').waitFor();
    const back = app
      .getByRole('link', { name: 'Option sets' })
      .or(app.getByRole('button', { name: 'Option sets' }));
    await back.first().click();
    const question = page.getByRole('dialog', { name: 'Leave page with unsaved changes?' });
    await question.getByRole('button', { name: 'Stay' }).click();
    expect(await field.inputValue()).toBe('{ "half": ');
    await back.first().click();
    await question.getByRole('button', { name: 'Leave page' }).click();
    await app.getByRole('heading', { name: 'Option sets', level: 1 }).waitFor();
    await expect.poll(() => page.getByText('Unsaved changes').isVisible()).toBe(false);
  });
});

describe('an option set', () => {
  it('is previewed at the price of the storefront, withdrawn without a trace, and published again', async () => {
    const merchant = await visits.merchant();
    const at = await publishBand(merchant);
    const shopper = await visits.shopper();
    await shopper.open('court-wedding-band');
    await shopper.select('Finish', 'Brushed (+ £25.00)');
    await expect.poll(shopper.shownPrice).toBe('£335.00');
    expect(await previewedPrice(merchant)).toBe('£335.00');
    await expectExplained(merchant);

    await inMenu(merchant, 'Withdraw');
    await merchant.app.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    const plain = await visits.shopper();
    await expect
      .poll(async () => {
        await plain.page.goto('/products/court-wedding-band');
        return await plain.page.locator('bespoke-options').count();
      }, byJob)
      .toBe(0);
    await plain.addToCart();
    await plain.checkOut();
    expect(await plain.page.locator('[data-total]').innerText()).toBe('£310.00 GBP');
    await plain.page.getByRole('button', { name: 'Pay now' }).isEnabled();

    await publishAgain(merchant, at);
    await untilAsked(plain);
    await plain.select('Finish', 'Brushed (+ £25.00)');
    await plain.page.request.post('/cart/clear.js');
    await plain.addToCart();
    await expectCheckout(plain, '£335.00 GBP');

    // Other words and other help bind nobody anew; another price does.
    await saveDocument(merchant, at, (text) => text.replace('"Polished"', '"Mirror polished"'));
    await publishAgain(merchant, at);
    await expectCheckout(plain, '£335.00 GBP');
    await saveDocument(merchant, at, (text) => text.replace('2500', '4000'));
    await publishAgain(merchant, at);
    await expect
      .poll(async () => {
        await plain.checkOut();
        return await plain.page.getByRole('alert').allInnerTexts();
      }, byJob)
      .toEqual([expect.stringContaining('have changed')]);

    await takeDown(merchant, at);
  });
});

async function publishBand(merchant: Merchant): Promise<string> {
  const { app, page } = merchant;
  await merchant.open('/app/option-sets/import');
  await app.getByLabel('Option set as JSON').fill(JSON.stringify(band));
  await page.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('heading', { name: 'Court band', level: 1 }).waitFor();
  await expect.poll(() => page.url()).toMatch(/option-sets\/[0-9a-f-]{36}/);
  await app.getByRole('button', { name: 'Choose products' }).click();
  const picker = page.getByRole('dialog');
  await picker.getByLabel('Court wedding band').check();
  await picker.getByRole('button', { name: /^(Add|Select)$/ }).click();
  await app.getByText('Not published').waitFor();
  await publish(merchant);
  return page.url();
}

async function publish({ app }: Merchant): Promise<void> {
  await app
    .getByRole('button', { name: /^Publish( changes)?$/ })
    .first()
    .click();
  await app.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await app
    .getByText(/^Published v\d+$/)
    .first()
    .waitFor();
  const version = (
    await app
      .getByText(/^Published v\d+$/)
      .first()
      .innerText()
  ).replace('Published', 'Shows');
  await app.getByText(version, { exact: true }).waitFor();
}

async function publishAgain(merchant: Merchant, at: string): Promise<void> {
  await merchant.page.goto(at);
  await merchant.heading().waitFor();
  await publish(merchant);
}

async function saveDocument(merchant: Merchant, at: string, change: (text: string) => string): Promise<void> {
  const { app, page } = merchant;
  await page.goto(`${at}/document`);
  const field = app.getByLabel('Option set as JSON');
  await field.fill(change(await field.inputValue()));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.getByText('Unsaved changes').isVisible()).toBe(false);
}

async function inMenu({ app }: Merchant, action: string): Promise<void> {
  const direct = app.getByRole('button', { name: action, exact: true });
  if (!(await direct.first().isVisible())) await app.getByRole('button', { name: 'More actions' }).click();
  await direct
    .or(app.getByRole('menuitem', { name: action }))
    .first()
    .click();
}

async function takeDown(merchant: Merchant, at: string): Promise<void> {
  await merchant.page.goto(at);
  await merchant.heading().waitFor();
  await merchant.app.getByRole('button', { name: 'Take off Court wedding band' }).click();
  await merchant.app.getByText('Court wedding band').waitFor({ state: 'detached' });
}

async function previewedPrice({ app }: Merchant): Promise<string> {
  const preview = app.frameLocator('iframe[title="The options on a product page"]');
  await app.getByLabel('Price of the piece itself').fill('310');
  await preview.locator('[data-total]', { hasText: '£310.00' }).waitFor();
  await preview.getByLabel('Finish').selectOption('Brushed (+ £25.00)');
  const total = preview.locator('[data-total]');
  await total.filter({ hasText: '£335.00' }).waitFor();
  return (await total.innerText()).trim();
}

/** What was picked in the preview: the rule that acts, and a price that adds up. */
async function expectExplained({ app }: Merchant): Promise<void> {
  await app.getByText('£335.00 for what is picked in the preview: one rule acts.').waitFor();
  const rules = app.getByRole('region', { name: 'Rules that act, in order' });
  expect(await rules.getByRole('listitem').first().innerText()).toContain('because Finish is "Brushed"');
  const price = app.getByRole('table', { name: 'Price of one piece' });
  expect(await price.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/^Base price\s+£310\.00$/),
    expect.stringMatching(/^Finish: Brushed\s+\+ £25\.00$/),
    expect.stringMatching(/^Together\s+£335\.00$/),
  ]);
}

async function untilAsked({ page, options }: Shopper): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto('/products/court-wedding-band');
      return await options.count();
    }, byJob)
    .toBe(1);
}

async function expectCheckout(shopper: Shopper, total: string): Promise<void> {
  await shopper.checkOut();
  expect(await shopper.page.locator('[data-total]').innerText()).toBe(total);
  expect(await shopper.page.getByRole('button', { name: 'Pay now' }).isEnabled()).toBe(true);
}
