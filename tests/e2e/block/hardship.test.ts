import { describe, expect, it } from 'vitest';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { useBlockJourney, type Visited } from './block-journey.ts';
import { everyKind } from './every-kind.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();
const workshop = 'r;t\nd;65';
const withoutScript = { javaScriptEnabled: false };

describe('where scripts are switched off', () => {
  const free: OptionSet = {
    format: 2,
    name: 'Free and paid',
    currency: 'GBP',
    fields: [
      {
        id: 'metal',
        kind: 'choice',
        label: 'Metal',
        required: true,
        appearance: 'radio',
        default: 'silver',
        choices: [
          { id: 'silver', label: 'Silver' },
          { id: 'gold', label: 'Gold', charge: { kind: 'flat', amount: 40_000 } },
        ],
      },
      {
        id: 'finish',
        kind: 'choice',
        label: 'Finish',
        required: false,
        appearance: 'dropdown',
        choices: [
          { id: 'satin', label: 'Satin' },
          { id: 'hammered', label: 'Hammered', charge: { kind: 'flat', amount: 2500 } },
        ],
      },
      { id: 'note', kind: 'text', label: 'Note', required: false, maxCharacters: 80 },
    ],
  };

  it('free choices are ordered at the piece’s own price; paid ones are locked, and the page says so', async () => {
    const visited = await journey.visit({ set: free, workshop, browser: withoutScript });
    const { options, page } = visited;
    expect(await options.getByRole('radio', { name: 'Gold' }).isDisabled()).toBe(true);
    expect(await options.locator('option', { hasText: 'Hammered' }).isDisabled()).toBe(true);
    expect(await options.locator('noscript').innerHTML()).toContain('choices that cost nothing extra');
    await visited.take('Finish', 'Satin');
    await visited.write('Note', 'For Ada');
    await visited.press();
    await page.waitForURL('**/cart');
    expect((await visited.cart()).items).toMatchObject([
      { price: 125_000, properties: { Metal: 'Silver', Finish: 'Satin', Note: 'For Ada' } },
    ]);
    await visited.checkOut();
    await visited.pay();
  });

  it('a theme whose form nobody can guess sends nothing of the piece, and checkout refuses it', async () => {
    const visited = await journey.visit({ set: free, workshop, theme: 'vintage', browser: withoutScript });
    const { page } = visited;
    await visited.press();
    await page.waitForURL('**/cart');
    await visited.checkOut();
    expect(await page.getByRole('alert').innerText()).toContain('Solitaire engagement ring');
  });

  it('a piece that needs the script is drawn whole, says what to do, and is refused at checkout', async () => {
    const visited = await journey.visit({ set: everyKind, theme: 'vintage', browser: withoutScript });
    const { options, page } = visited;
    expect(await options.locator('fieldset[data-field]:visible').count()).toBeGreaterThan(20);
    expect(await options.locator('noscript').innerHTML()).toContain('Switch them on to order');
    await page.locator('form[action*="/cart/add"]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
      form.submit();
    });
    await page.waitForURL('**/cart');
    await visited.checkOut();
    await page.getByRole('alert').getByText('Solitaire engagement ring').waitFor();
    expect(await page.getByRole('button', { name: 'Pay now' }).isDisabled()).toBe(true);
  });
});

describe('on a bad connection', () => {
  it('whoever buys before the engine is there waits for it, once', async () => {
    const visited = await slowly(async (visit) => await visit.continue(), 1200);
    await visited.options.getByRole('radio', { name: 'Silver' }).check();
    const answered = visited.page.waitForResponse((answer) => answer.url().includes('/cart/add'));
    await visited.press();
    await visited.press();
    await answered;
    await visited.page.waitForTimeout(300);
    expect((await visited.cart()).items).toMatchObject([{ quantity: 1, price: 125_000 }]);
  });

  it('whose engine cannot be had is told so, orders nothing, and may try again', async () => {
    const visited = await slowly(async (visit) => await visit.abort(), 0);
    await visited.options.getByRole('radio', { name: 'Silver' }).check();
    await visited.press();
    await expect.poll(() => visited.options.getByText('could not be loaded').isVisible()).toBe(true);
    expect((await visited.cart()).items).toEqual([]);
    await visited.page.unroute('**/bespoke-engine.js*');
    await visited.addToCart();
    expect((await visited.cart()).items).toHaveLength(1);
    expect(journey.faults().join()).toContain('bespoke-engine.js');
  });

  type Route = Parameters<Parameters<Visited['page']['route']>[1]>[0];

  /** The page of the ring, whose engine is under way for a while. */
  async function slowly(then: (route: Route) => Promise<void>, ms: number): Promise<Visited> {
    const { leadTime: _, ...quiet } = ruledRing;
    const visited = await journey.visit({ set: { ...quiet, rules: [] } });
    await visited.page.route('**/bespoke-engine.js*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await then(route);
    });
    await visited.page.reload();
    return visited;
  }
});

it('whatever a maker writes is words', async () => {
  const words = `"Ring" & <b>it's</b> </script> ¤0 £5 {{ x }} \\ ; =`;
  const choices = [{ id: 'a', label: words, charge: { kind: 'flat', amount: 500 } }] as const;
  const set: OptionSet = {
    format: 2,
    name: words,
    currency: 'GBP',
    fields: [
      {
        id: 'list',
        kind: 'choice',
        label: `1 ${words}`,
        help: words,
        required: true,
        appearance: 'dropdown',
        choices,
      },
      { id: 'buttons', kind: 'choice', label: `2 ${words}`, required: true, appearance: 'buttons', choices },
      {
        id: 'text',
        kind: 'text',
        label: `3 ${words}`,
        required: false,
        maxCharacters: 90,
        placeholder: words,
      },
    ],
    rules: [
      {
        id: 'say',
        name: 'Say',
        when: { field: 'list', is: 'a' },
        then: [{ kind: 'warn', message: words, mustAccept: false }],
      },
    ],
  };
  const visited = await journey.visit({ set });
  const { options } = visited;
  await visited.press();
  await expect
    .poll(visited.errors)
    .toEqual([`Choose an option for “1 ${words}”.`, `Choose an option for “2 ${words}”.`]);
  await options.locator('select').first().selectOption({ index: 1 });
  await options.getByRole('radio').check();
  await options.getByRole('textbox').fill(words);
  await visited.addToCart();
  const { _bespoke: _, _words: __, ...readable } = (await visited.cart()).items[0]?.properties ?? {};
  expect(readable).toEqual({ [`1 ${words}`]: words, [`2 ${words}`]: words, [`3 ${words}`]: words });
  expect(await options.locator('.bespoke__message:visible').innerText()).toBe(words);
});
