import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileOptionSet } from '#app/options/engine/authoring/compile.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { readableProperties, readSpecification } from '#app/options/engine/authoring/specification.ts';
import { engagementRing } from '#app/options/engine/authoring/starter-sets.ts';
import { bespokeOf, purchases, specifyRing, startBlockJourney, type BlockJourney } from './block-journey.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

/** Names of the line item properties that a form would post. */
function propertiesOf(page: Page, form: string): Promise<string[]> {
  return page
    .locator(form)
    .evaluate((each: HTMLFormElement) =>
      [...new FormData(each).keys()].filter((name) => name.startsWith('properties[')),
    );
}

const forms = {
  dawn: 'product-form-template--1__main',
  horizon: 'BuyButtons-ProductForm-template--1__main',
} as const;

for (const theme of ['dawn', 'horizon'] as const)
  it(`posts what was specified with the product form of ${theme}, and not with the one for instalments`, async () => {
    const page = await journey.visit({ theme });
    await specifyRing(page);
    await page.getByLabel('Engraving').fill('  Für immer; A=J ');
    await page.getByRole('button', { name: 'Add to cart' }).click();

    const { payload } = compileOptionSet(engagementRing('GBP'));
    const [purchase] = await purchases(page);
    const bespoke = await bespokeOf(page);
    expect(purchase?.form).toBe(forms[theme]);
    expect(readSpecification(payload, bespoke).problems).toEqual([]);
    expect(purchase?.entries.filter(([name]) => name.startsWith('properties['))).toEqual([
      ...readableProperties(payload, bespoke).map(({ name, value }) => [`properties[${name}]`, value]),
      ['properties[_bespoke]', bespoke],
    ]);
    expect(await propertiesOf(page, '[id*=installment]')).toEqual([]);
  });

it('finds the product form of an unknown theme, not the one of another product', async () => {
  const page = await journey.visit({ theme: 'unknown' });
  await specifyRing(page);
  const entries = await propertiesOf(page, '.product form:has(select)');
  expect(entries.toSorted()).toEqual([
    'properties[Centre stone]',
    'properties[Metal]',
    'properties[Ring size]',
    'properties[Setting]',
    'properties[_bespoke]',
  ]);
  expect(await propertiesOf(page, '.sticky form')).toEqual([]);
  expect(await propertiesOf(page, '.pay-later')).toEqual([]);
});

it('keeps nothing of a field that went out of sight', async () => {
  const page = await journey.visit();
  await specifyRing(page);
  await page.getByLabel('Centre stone').selectOption({ label: 'A stone of my own (+ £120.00)' });
  await page.getByLabel('About your stone').fill('My grandmother’s garnet, 5 mm');
  await expect.poll(() => bespokeOf(page)).toContain('own-stone=My grandmother');

  await page.getByLabel('Centre stone').selectOption({ label: 'Moissanite' });
  await expect.poll(() => bespokeOf(page)).not.toContain('own-stone');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  const [purchase] = await purchases(page);
  expect(purchase?.entries.map(([name]) => name)).not.toContain('properties[About your stone]');

  await page.getByLabel('Centre stone').selectOption({ label: 'A stone of my own (+ £120.00)' });
  expect(await page.getByLabel('About your stone').inputValue()).toBe('My grandmother’s garnet, 5 mm');
});

it('is specified and bought with the keyboard alone', async () => {
  const page = await journey.visit();
  await page.locator('[data-variants]').focus();
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Space', 'ArrowRight');
  await press('Tab', 'M', 'o', 'i');
  // A stone of ours opens a question about the shoulders, which is left alone.
  await page.getByText('Diamond-set shoulders').first().waitFor();
  await press('Tab', 'Space', 'Tab');
  await press('Tab', 'Tab', 'N');
  await press('Tab');
  await page.keyboard.type('Yes');
  await press('Tab', 'Tab', 'Enter');
  const [purchase] = await purchases(page);
  expect(purchase?.entries).toContainEqual([
    'properties[_bespoke]',
    expect.stringMatching(/^1;\w+;metal=w18;stone=moissanite;setting=four;size=\d+UK;engraving=Yes$/),
  ]);
});

it('takes whatever a maker writes as words', async () => {
  const words = `"Ring" & <b>it's</b> </script> ¤ £5`;
  const set: OptionSet = {
    format: 1,
    name: 'Words',
    currency: 'GBP',
    fields: [
      {
        id: 'list',
        kind: 'choice',
        label: `${words} 1`,
        help: words,
        required: true,
        appearance: 'dropdown',
        choices: [{ id: 'a', label: words, surchargeMinor: 500 }],
      },
      {
        id: 'buttons',
        kind: 'choice',
        label: `${words} 2`,
        required: true,
        appearance: 'buttons',
        choices: [{ id: 'a', label: words, surchargeMinor: 500 }],
      },
      {
        id: 'text',
        kind: 'text',
        label: `${words} 3`,
        required: false,
        maxCharacters: 9,
        charge: { kind: 'free' },
      },
    ],
  };
  const page = await journey.visit({ set });
  await page.getByRole('button', { name: 'Add to cart' }).click();
  expect(await page.locator('.bespoke__error:visible').first().innerText()).toBe(
    `Choose an option for “${words} 1”.`,
  );
  await page.getByLabel(`${words} 1`).selectOption(words);
  await page.getByRole('radio').check();
  await page.getByLabel(`${words} 3`).fill(`a;b=c\\d`);
  await page.getByRole('button', { name: 'Add to cart' }).click();

  const { payload } = compileOptionSet(set);
  const [purchase] = await purchases(page);
  const readable = readableProperties(payload, await bespokeOf(page));
  expect(readable.map(({ value }) => value)).toEqual([words, words, `a;b=c\\d`]);
  for (const { name, value } of readable)
    expect(purchase?.entries).toContainEqual([`properties[${name}]`, value]);
});

it('has nothing chosen for the shopper that costs something', async () => {
  const page = await journey.visit();
  expect(await bespokeOf(page)).toMatch(/^1;\w+$/);
  expect(await page.locator('[data-total]').innerText()).toBe('£1,200.00');
});

it('posts readable words and nothing that could be sold where scripts are switched off', async () => {
  const page = await journey.visit({}, { javaScriptEnabled: false });
  await page.getByRole('radio', { name: '18 ct rose gold' }).check();
  const form = page.locator(`#${forms.dawn}`);
  expect(await page.locator('noscript p').innerText()).toContain('scripts switched off');
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('[data-total]').isVisible()).toBe(false);
  const entries = await form.evaluate((each: HTMLFormElement) => [...new FormData(each).entries()]);
  expect(entries).toContainEqual(['properties[Metal]', '18 ct rose gold']);
  expect(entries).toContainEqual(['properties[_bespoke]', '0']);
});

it('leaves the page without a fault', () => {
  expect(journey.faults).toEqual([]);
});
