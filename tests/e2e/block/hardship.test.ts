import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf } from '#app/options/engine/authoring/examples/examples.ts';
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
    await page.getByRole('alert').getByText('Solitaire engagement ring').waitFor();
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

describe('a file', () => {
  const set = exampleOf.file;
  const picture = { name: 'idea.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
  const received: string[] = [];
  const app = createServer((request, response) => {
    request.on('data', (part: Buffer) => received.push(part.toString('latin1')));
    request.on('end', () => response.writeHead(201).end('{}'));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => app.close());

  const choose = async ({ options }: Visited): Promise<void> => {
    await options.locator('input[type=file]').setInputFiles(picture);
  };

  it('is sent while the shopper goes on, costs what it costs, and is named by its reference alone', async () => {
    const place = app.address();
    if (typeof place === 'object' && place)
      journey.shop().sandbox.connectApp(`http://127.0.0.1:${place.port}`);
    const visited = await journey.visit({ set });
    await choose(visited);
    await expect.poll(visited.shownPrice).toBe('£1,295.00');
    await expect
      .poll(() => visited.options.locator('[data-file-state]').innerText())
      .toBe('idea.png has been sent.');
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    const [, reference = ''] = /;([\da-f-]{36})$/.exec(item?.properties['_bespoke'] ?? '') ?? [];
    expect(reference).not.toBe('');
    expect(received.join('')).toContain(reference);
    expect(item).toMatchObject({ price: 129_500 });
    await visited.checkOut();
    await visited.pay();
  });

  it('that cannot be sent does not keep the piece from being sold; it can be sent again or left out', async () => {
    journey.shop().sandbox.connectApp('http://127.0.0.1:9');
    const visited = await journey.visit({ set });
    const { options } = visited;
    await choose(visited);
    await expect.poll(() => options.locator('[data-file-state]').innerText()).toContain('could not be sent');
    expect(await options.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ price: 129_500 }]);
    await visited.page.keyboard.press('Escape');
    await visited.page.reload();
    await choose(visited);
    await expect.poll(visited.shownPrice).toBe('£1,295.00');
    await options.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
  });

  it('that is too large is refused at once', async () => {
    const visited = await journey.visit({ set });
    await visited.options
      .locator('input[type=file]')
      .setInputFiles({ ...picture, buffer: Buffer.alloc(11_000_000) });
    await expect
      .poll(() => visited.options.locator('[data-file-state]').innerText())
      .toBe('idea.png is too large. Choose one of at most 10 MB.');
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
  });
});

describe('themes and other apps that do as they please', () => {
  const open = async (): Promise<Visited> => {
    const visited = await journey.visit({ set: ruledRing, workshop });
    await visited.pick('Metal', 'Gold');
    await expect.poll(visited.shownPrice).toBe('£1,650.00');
    return visited;
  };

  it('may draw the section again: what was chosen stays', async () => {
    const visited = await open();
    await visited.take('Stone', 'Opal');
    await visited.page.evaluate(async () => {
      const section = document.querySelector('[id$="__main"].shopify-section');
      const answer = await fetch(`${location.pathname}?section_id=template--1001__main`);
      if (section) section.outerHTML = await answer.text();
    });
    await expect.poll(visited.shownPrice).toBe('£1,650.00');
    expect(await visited.options.locator('select[name="properties[Stone]"]').inputValue()).toBe('Opal');
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ price: 165_000, properties: { Stone: 'Opal' } }]);
  });

  it('may empty the form, and browsers may fill it in by themselves', async () => {
    const visited = await open();
    const list = visited.options.locator('select[name="properties[Stone]"]');
    await list.evaluate((select: HTMLSelectElement) => {
      select.selectedIndex = 2;
      window.dispatchEvent(new Event('pageshow'));
    });
    await expect.poll(visited.shownPrice).toBe('£1,950.00');
    await list.evaluate((select: HTMLSelectElement) => select.form?.reset());
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
  });

  it('may put another form in the place of the product’s', async () => {
    const visited = await open();
    await visited.page.evaluate(() => {
      const old = document.querySelector('form[data-type="add-to-cart-form"]');
      const fresh = document.createElement('form');
      fresh.action = '/cart/add';
      fresh.method = 'post';
      fresh.innerHTML = '<input name="id" type="hidden" value="1000101"><button>Add to cart</button>';
      old?.replaceWith(fresh);
    });
    await visited.press();
    await visited.page.waitForURL('**/cart');
    expect((await visited.cart()).items).toMatchObject([{ price: 165_000, properties: { Metal: 'Gold' } }]);
  });

  it('may read the form at any time, and get the same', async () => {
    const visited = await open();
    const entries = await visited.page
      .locator('form[data-type="add-to-cart-form"]')
      .evaluate((form: HTMLFormElement) =>
        [...new FormData(form).entries()].map(([name, value]) => `${name}=${value.toString()}`),
      );
    const properties = entries.filter((entry) => entry.startsWith('properties['));
    expect(properties.map((entry) => entry.replace(/;\w{10};/, ';…;')).toSorted()).toEqual([
      'properties[Metal]=Gold',
      'properties[_bespoke]=2;…;;2',
      'properties[_words]=Metal=Gold',
    ]);
  });
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
