import { afterAll, beforeAll, expect, it } from 'vitest';
import { bespokeOf, purchases, specifyRing, startBlockJourney, type BlockJourney } from './block-journey.ts';
import { drawSection } from './block-shop.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

it('keeps what was specified when the theme draws the section again', async () => {
  const page = await journey.visit();
  await specifyRing(page);
  await page.getByLabel('Sizing system').selectOption('US');
  await page.getByLabel('Engraving').fill('Yes');
  await expect.poll(() => bespokeOf(page)).toMatch(/US;engraving=Yes$/);
  const before = await bespokeOf(page);
  await page.evaluate(`document.getElementById('sections').innerHTML = ${JSON.stringify(drawSection({}))}`);

  expect(await bespokeOf(page)).toBe(before);
  expect(await page.locator('[data-total]').innerText()).toBe('£1,856.00');
  await page.getByLabel('Engraving').fill('No');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  expect(await purchases(page)).toHaveLength(1);
  expect(await bespokeOf(page)).toMatch(/US;engraving=No$/);
});

it('begins anew when the conditions have changed meanwhile', async () => {
  const page = await journey.visit();
  await specifyRing(page);
  const dearer = drawSection({ set: { format: 1, name: 'New', currency: 'GBP', fields: [] } });
  await page.evaluate(`document.getElementById('sections').innerHTML = ${JSON.stringify(dearer)}`);
  expect(await bespokeOf(page)).toMatch(/^1;\w+$/);
});

it('works in a quick-add window on a page that did not load it', async () => {
  const page = await journey.visit({ quickAdd: true });
  await page.getByRole('button', { name: 'Quick add' }).click();
  await page.waitForFunction(`customElements.get('bespoke-options')`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  expect(await purchases(page)).toEqual([]);

  await specifyRing(page);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  const [purchase] = await purchases(page);
  expect(purchase?.form).toBe('product-form-quickadd-template--1__main');
  expect(purchase?.entries.map(([name]) => name)).toContain('properties[_bespoke]');

  await page.getByRole('button', { name: 'Quick add' }).click();
  expect(await page.locator('script[src="/assets/bespoke-options.js"]').count()).toBe(1);
});

it('keeps two pieces on one page apart', async () => {
  const page = await journey.visit({ blocks: 2 });
  await page.getByRole('radio', { name: 'Platinum 950' }).nth(1).check();
  const totals = page.locator('[data-total]');
  await expect.poll(() => totals.nth(1).innerText()).toBe('£1,520.00');
  expect(await totals.first().innerText()).toBe('£1,200.00');
  await page.getByRole('button', { name: 'Add to cart' }).nth(1).click();
  expect(await page.locator('bespoke-options').first().locator('.bespoke__error:visible').count()).toBe(0);
  expect(await page.locator('bespoke-options').nth(1).locator('.bespoke__error:visible').count()).toBe(3);
});

it('shows nothing for a product without options, and tells the merchant in the theme editor', async () => {
  const page = await journey.visit({ set: null });
  expect((await page.locator('#shopify-block-options').innerHTML()).trim()).toBe('');
  const editor = await journey.visit({ set: null, scene: { designMode: true } });
  expect(await editor.locator('#shopify-block-options').innerText()).toContain(
    '“Solitaire” has no options yet',
  );
});

it('leaves the page without a fault', () => {
  expect(journey.faults).toEqual([]);
});
