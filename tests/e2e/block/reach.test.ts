import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { engagementRing, signetRing } from '#app/options/engine/authoring/starter-sets.ts';
import { barriers } from '../hands/axe.ts';
import { phone, useBlockJourney, type Visited } from './block-journey.ts';
import { everyKind, fillInEverything, workshopOfEverything } from './every-kind.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();
const ringWithSteps = { set: engagementRing('GBP'), workshop: 'r;t\nd;65' };

/** How far the page can be scrolled sideways. */
const excess = async (page: Page): Promise<number> =>
  await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(): Promise<Visited> {
  return await journey.visit({ ...ringWithSteps, browser: phone });
}

describe('steps on a phone', () => {
  it('come one after the other: an error stops, the place is told, the heading has the focus', async () => {
    const visited = await open();
    const { page, options } = visited;
    const next = options.getByRole('button', { name: 'Next' });
    const progress = options.locator('[data-progress]');
    expect(await options.locator('[data-step]:visible').count()).toBe(1);
    expect(await progress.innerText()).toBe('Step 1 of 3');
    expect(await options.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
    await next.click();
    await expect.poll(visited.errors).toEqual(['Choose an option for “Centre stone”.']);
    expect(await progress.innerText()).toBe('Step 1 of 3');

    await options.getByRole('radio', { name: 'Moissanite' }).check();
    await next.click();
    await expect.poll(() => progress.innerText()).toBe('Step 2 of 3');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('The ring');
    await options.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => progress.innerText()).toBe('Step 1 of 3');
    expect(await options.getByRole('radio', { name: 'Moissanite' }).isChecked()).toBe(true);
    expect(await excess(page)).toBe(0);
  });

  it('are gone back by the browser’s own button, which stays on the page', async () => {
    const { page, options } = await open();
    await options.getByRole('radio', { name: 'Moissanite' }).check();
    await options.getByRole('button', { name: 'Next' }).click();
    const progress = options.locator('[data-progress]');
    await expect.poll(() => progress.innerText()).toBe('Step 2 of 3');
    await page.goBack();
    await expect.poll(() => progress.innerText()).toBe('Step 1 of 3');
    expect(page.url()).toContain('/products/');
  });

  it('lead back to the one in which something is missing when the piece is to be bought', async () => {
    const visited = await open();
    await visited.options.getByRole('radio', { name: 'Moissanite' }).check();
    await visited.press();
    await expect.poll(() => visited.options.locator('[data-progress]').innerText()).toBe('Step 2 of 3');
    await expect
      .poll(visited.errors)
      .toEqual(['Choose an option for “Setting”.', 'Choose a size for “Ring size”.']);
    expect((await visited.cart()).items).toEqual([]);
  });

  it('are one page on a wide screen', async () => {
    const { options } = await journey.visit(ringWithSteps);
    expect(await options.locator('[data-step]:visible').count()).toBe(3);
    expect(await options.locator('[data-stepper]').isVisible()).toBe(false);
  });
});

it('the keyboard alone goes from the first field to the cart', async () => {
  const visited = await journey.visit(ringWithSteps);
  const { page } = visited;
  const { keyboard } = page;
  await tabTo(page, 'properties[Centre stone]');
  for (let presses = 0; presses < 4; presses += 1) await keyboard.press('ArrowDown');
  await tabTo(page, 'properties[Metal]');
  await keyboard.press('ArrowRight');
  await tabTo(page, 'properties[Setting]');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await tabTo(page, 'properties[Diamond-set shoulders, 0.20 ct]');
  await keyboard.press('Space');
  await tabTo(page, 'properties[Ring size]');
  await keyboard.type('O');
  await tabTo(page, 'properties[Engraving]');
  await keyboard.type('Ada');
  await tabTo(page, 'properties[Font]');
  await keyboard.press('Space');
  await tabTo(page, 'add');
  await keyboard.press('Enter');
  await expect.poll(async () => (await visited.cart()).items.length).toBe(1);
  expect((await visited.cart()).items[0]?.properties).toMatchObject({
    'Centre stone': 'Moissanite, 6.5 mm',
    Setting: 'Six claws',
    'Ring size': 'UK O (55.0 mm)',
    Engraving: 'Ada',
  });
});

/** Forward only, as a person would. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Eighty presses of Tab did not reach ${name}.`);
}

describe('in Arabic', () => {
  it('the page reads from right to left, in Arabic words, and sells the same', async () => {
    const visited = await journey.visit({
      set: ruledRing,
      workshop: 'r;t\nd;65',
      language: 'ar',
      browser: phone,
    });
    const { page, options } = visited;
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const [label = 0, total = 0] = await options
      .locator('.bespoke__total > *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect(label).toBeGreaterThan(total);
    await page.locator('[name=add]').first().click();
    await expect.poll(visited.errors).toHaveLength(1);
    expect((await visited.errors())[0]).toMatch(/[\u0600-\u06FF]{3}/);
    expect(await excess(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);

    await visited.pick('Metal', 'Gold');
    const answered = page.waitForResponse((answer) => answer.url().includes('/cart/add'));
    await page.locator('[name=add]').first().click();
    await answered;
    expect((await visited.cart()).items).toMatchObject([{ price: 165_000, properties: { Metal: 'Gold' } }]);
  });
});

describe.each([
  ['at a desk', {}],
  ['on a phone', phone],
] as const)('axe finds no barrier %s', (_, browser) => {
  it('on a piece with every kind of field, untouched, wrong, filled in and with guidance open', async () => {
    const visited = await journey.visit({ set: everyKind, workshop: workshopOfEverything(), browser });
    const { page, options } = visited;
    expect(await barriers(page)).toEqual([]);
    await visited.press();
    await expect.poll(async () => (await visited.errors()).length).toBeGreaterThan(5);
    expect(await barriers(page)).toEqual([]);
    await options.getByRole('button', { name: 'About: Finishes' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await options.getByRole('button', { name: 'Find your size' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await fillInEverything(visited, '2027-06-02');
    await options.getByText('How the price is made up').click();
    expect(await barriers(page)).toEqual([]);
    expect(await excess(page)).toBe(0);
  });

  it('on rules that advise, limit and forbid', async () => {
    const visited = await journey.visit({ set: ruledRing, workshop: 'r;t\nd;65', browser });
    await visited.pick('Metal', 'Steel');
    await visited.take('Stone', 'Pearl');
    await visited.press();
    await expect.poll(async () => (await visited.errors()).length).toBe(1);
    expect(await barriers(visited.page)).toEqual([]);
  });
});

it('whatever is tapped is at least 24 pixels each way', async () => {
  const { options } = await journey.visit({ set: everyKind, browser: phone });
  const small = await options
    .locator(
      ':is(input:not([type=radio], [type=checkbox]), select, textarea, button, summary, label.bespoke__choice):visible',
    )
    .evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 24 ? [`${target.outerHTML.slice(0, 80)} ${width} × ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

it('what is chosen shows in forced colours', async () => {
  const { options, page } = await journey.visit({ set: ruledRing, browser: { forcedColors: 'active' } });
  const choice = options.locator('.bespoke__choice', { hasText: 'Gold' });
  const outline = async () =>
    await choice.locator('.bespoke__face').evaluate((face) => getComputedStyle(face).outlineStyle);
  expect(await outline()).toBe('none');
  await choice.click();
  await page.mouse.move(0, 0);
  await expect.poll(outline).toBe('solid');
});

it('nothing is animated, for those who asked for less motion and for the others', async () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const { options, pick } = await journey.visit({ set: signetRing('GBP'), browser: { reducedMotion } });
    await pick('Face', 'Initials');
    const moving = await options.evaluate((block) => block.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  }
});
