import { afterAll, beforeAll, expect, it } from 'vitest';
import { purchases, specifyRing, startBlockJourney, type BlockJourney } from './block-journey.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

const focused = `document.activeElement?.getAttribute('name')`;

for (const theme of ['dawn', 'horizon'] as const)
  for (const button of ['Add to cart', 'Buy it now'])
    it(`“${button}” of ${theme} does not sell an unfinished piece, and leads to what is missing`, async () => {
      const page = await journey.visit({ theme });
      expect(await page.locator('.bespoke__error:visible').count()).toBe(0);
      await page.getByText(button).click();

      expect(await purchases(page)).toEqual([]);
      expect(await page.locator('.bespoke__error:visible').allInnerTexts()).toEqual(
        [
          '⚠ Choose an option for “Metal”.',
          '⚠ Choose an option for “Centre stone”.',
          '⚠ Choose an option for “Setting”.',
          '⚠ Choose a size for “Ring size”.',
        ].map((sentence) => sentence.replace('⚠ ', '')),
      );
      expect(await page.evaluate(focused)).toBe('properties[Metal]');

      await specifyRing(page);
      await expect.poll(() => page.locator('.bespoke__error:visible').count()).toBe(0);
      await page.getByText(button).click();
      expect(await purchases(page)).toHaveLength(1);
    });

it('stops a form without script of its own, whichever way it is sent', async () => {
  const page = await journey.visit({ theme: 'unknown' });
  const address = page.url();
  await page.getByText('Add to bag').click();
  await page.locator('.product form:has(select)').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
    form.requestSubmit();
  });
  await page.getByLabel('Engraving').press('Enter');
  expect(page.url()).toBe(address);
  expect(await page.locator('.bespoke__error:visible').count()).toBe(4);
});

it('lets the form of another product through', async () => {
  const page = await journey.visit({ theme: 'unknown' });
  await page.getByText('Add the other').click();
  await page.waitForURL(/cart\/add/);
  expect(page.url()).toContain('id=999');
});

it('ties each error to what it is about', async () => {
  const page = await journey.visit();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  const stone = page.getByLabel('Centre stone');
  expect(await stone.getAttribute('aria-invalid')).toBe('true');
  const described = await stone.evaluate((select) =>
    (select.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim()),
  );
  expect(described).toEqual([
    'Round brilliant, 6.5 mm. A diamond comes with its certificate.',
    'Choose an option for “Centre stone”.',
  ]);
  await stone.selectOption({ label: 'Moissanite' });
  await expect.poll(() => stone.getAttribute('aria-invalid')).toBe('false');
});

it('does not ask for what is not shown', async () => {
  const page = await journey.visit();
  expect(await page.getByLabel('About your stone').isVisible()).toBe(false);
  await page.getByLabel('Centre stone').selectOption({ label: 'A stone of my own (+ £120.00)' });
  await expect.poll(() => page.getByLabel('About your stone').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  expect(await page.getByText('Fill in “About your stone”.').isVisible()).toBe(true);
});

it('counts characters as people do, and says at once when there are too many', async () => {
  const page = await journey.visit();
  const engraving = page.getByLabel('Engraving');
  const count = page.locator('.bespoke__count:visible');
  await engraving.fill('👩‍👩‍👧 é ñ');
  await expect.poll(() => count.innerText()).toBe('5 of 20 characters · £6.00');
  await engraving.fill('a'.repeat(21));
  await expect
    .poll(() => page.getByText('“Engraving” has room for 20 characters: shorten it.').isVisible())
    .toBe(true);
  expect(await count.innerText()).toBe('21 of 20 characters');
  await engraving.fill('a'.repeat(20));
  await expect.poll(() => page.locator('.bespoke__error:visible').count()).toBe(0);
});

it('leaves the page without a fault', () => {
  expect(journey.faults).toEqual([]);
});
