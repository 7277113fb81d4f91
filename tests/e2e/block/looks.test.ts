import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engagementRing, signetRing } from '#app/options/engine/authoring/starter-sets.ts';
import { startBlockJourney, type BlockJourney } from './block-journey.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The names of what axe finds wrong with the block, with the elements. */
async function faultsFoundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run('bespoke-options').then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** Sum of the layout shifts that no input explains. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    `window.shifts.filter(({ recent }) => !recent).reduce((sum, { value }) => sum + value, 0)`,
  );
}

/** A page scrolled sideways shows something too wide. */
function excessWidth(page: Page): Promise<number> {
  return page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
}

for (const set of [engagementRing('GBP'), signetRing('GBP')])
  for (const width of [375, 1280])
    it(`the ${set.name.toLowerCase()} at ${width} pixels: axe finds nothing, nothing moves, nothing is too wide`, async () => {
      const page = await journey.visit({ set }, { viewport: { width, height: 800 } });
      expect(await faultsFoundByAxe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Add to cart' }).click();
      await page.getByText('How the price is made up').click();
      expect(await faultsFoundByAxe(page)).toEqual([]);
      expect(await layoutShift(page)).toBe(0);
      expect(await excessWidth(page)).toBe(0);
    });

it('nothing moves when the prices are converted', async () => {
  const page = await journey.visit(
    { rate: '1.1735', scriptDelayMs: 300, scene: { currency: 'EUR', moneyFormat: '€{{amount}}' } },
    { viewport: { width: 375, height: 800 } },
  );
  const price = page.locator('.bespoke__price').first();
  await price.waitFor();
  expect(await price.innerText()).toBe('+ €70.41');
  expect(await layoutShift(page)).toBe(0);
});

it('targets are at least 24 pixels each way', async () => {
  const page = await journey.visit({ set: signetRing('GBP') }, { viewport: { width: 375, height: 800 } });
  const sizes = await page
    .locator('bespoke-options :is(input, select, summary):visible')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

it('reads from right to left', async () => {
  const page = await journey.visit({ direction: 'rtl' }, { viewport: { width: 375, height: 800 } });
  const [label, total] = await page
    .locator('.bespoke__total > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
  expect(label).toBeGreaterThan(total ?? 0);
  expect(await excessWidth(page)).toBe(0);
});

it('what is chosen shows in forced colours', async () => {
  const page = await journey.visit({}, { forcedColors: 'active' });
  const chosen = page.locator('.bespoke__choice', { hasText: 'Four claws' });
  const outline = (): Promise<string> =>
    chosen.locator('.bespoke__face').evaluate((face) => getComputedStyle(face).outlineStyle);
  expect(await outline()).toBe('none');
  await chosen.click();
  await page.mouse.move(0, 0);
  expect(await outline()).toBe('solid');
});

it('leaves the page without a fault', () => {
  expect(journey.faults).toEqual([]);
});
