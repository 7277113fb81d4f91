import { describe, expect, it } from 'vitest';
import { useBlockJourney, type Visited } from './block-journey.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();
const open = (workshop = 'r;t\nd;65'): Promise<Visited> => journey.visit({ set: ruledRing, workshop });

/** What cannot be taken of a group, with why. */
async function outOfReach({ options }: Visited, group: string): Promise<string[]> {
  const faces = options.getByRole('radiogroup', { name: group }).locator('label:has(input:disabled)');
  return (await faces.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function bespoke({ options }: Visited): Promise<string> {
  return await options.locator('[name="properties[_bespoke]"]').inputValue();
}

describe('what a rule shows and asks', () => {
  it('comes, goes with what it costs, and keeps what was typed for when it comes again', async () => {
    const visited = await open();
    const { options, pick, select, take, write, shownPrice } = visited;
    const about = options.getByRole('textbox', { name: 'About the stone' });
    await pick('Metal', 'Silver');
    expect(await about.isVisible()).toBe(false);
    await take('Stone', 'Pearl');
    await write('About the stone', 'White, 6 mm');
    await expect.poll(shownPrice).toBe('£1,350.00');
    await take('Stone', 'Opal');
    await expect.poll(() => about.isVisible()).toBe(false);
    await expect.poll(shownPrice).toBe('£1,250.00');
    expect(await bespoke(visited)).not.toContain('White');

    await take('Stone', 'Ruby');
    await expect.poll(() => about.inputValue()).toBe('White, 6 mm');
    await expect.poll(shownPrice).toBe('£1,560.00');
    await select('Stone', 0);
    await expect.poll(shownPrice).toBe('£1,250.00');
  });

  it('is required by a rule alone, and says so before and after', async () => {
    const visited = await open();
    const { options, page, pick, take, write } = visited;
    await pick('Metal', 'Silver');
    await take('Stone', 'Pearl');
    const field = options.locator('[data-label="About the stone"]');
    expect(await field.locator('[data-optional]').isVisible()).toBe(true);
    await take('Stone', 'Ruby');
    await expect.poll(() => field.locator('[data-optional]').isVisible()).toBe(false);
    expect(
      await options.getByRole('textbox', { name: 'About the stone' }).getAttribute('aria-required'),
    ).toBe('true');
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect.poll(visited.errors).toEqual(['Fill in “About the stone”.']);
    await write('About the stone', 'Oval');
    await expect.poll(visited.errors).toEqual([]);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ price: 156_000 }]);
  });

  it('shows words that belong to a choice', async () => {
    const { options, pick } = await open();
    const hint = options.getByText('Gold is cast by hand.');
    expect(await hint.isVisible()).toBe(false);
    await pick('Metal', 'Gold');
    await expect.poll(() => hint.isVisible()).toBe(true);
  });
});

describe('what a rule limits and sets', () => {
  it('cannot be taken, says why, and is called wrong when it was taken before', async () => {
    const visited = await open();
    const { pick } = visited;
    await pick('Finish', 'Hammered');
    await pick('Metal', 'Gold');
    await expect
      .poll(() => outOfReach(visited, 'Finish'))
      .toEqual(['Hammered + £25.00 Does not go with your other choices']);
    await expect
      .poll(visited.errors)
      .toEqual(['Hammered does not go with your other choices. Choose again for “Finish”.']);
    await pick('Finish', 'Polished');
    await expect.poll(visited.errors).toEqual([]);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([
      { price: 165_000, properties: { Finish: 'Polished' } },
    ]);
  });

  it('is set and locked while the rule holds, and what the shopper had is theirs again afterwards', async () => {
    const visited = await open();
    const { options, pick, shownPrice } = visited;
    const chosen = () => options.locator('[data-label=Finish] input:checked').inputValue();
    await pick('Finish', 'Hammered');
    await pick('Metal', 'Steel');
    await expect.poll(chosen).toBe('Satin');
    expect((await outOfReach(visited, 'Finish')).length).toBe(3);
    await expect.poll(shownPrice).toBe('£1,250.00');
    expect(await bespoke(visited)).toMatch(/;3;;2$/);
    await pick('Metal', 'Silver');
    await expect.poll(chosen).toBe('Hammered');
    await expect.poll(shownPrice).toBe('£1,275.00');
  });
});

describe('what a rule advises and forbids', () => {
  it('sells a pearl only once its advice is accepted, and carries that to the checkout', async () => {
    const visited = await open();
    const { options, page, pick, take } = visited;
    await pick('Metal', 'Silver');
    const advice = options.getByText('A pearl is soft: not for every day.');
    expect(await advice.isVisible()).toBe(false);
    await take('Stone', 'Pearl');
    await expect.poll(() => advice.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect.poll(visited.errors).toEqual(['Read the note and tick its box to go on.']);
    expect((await visited.cart()).items).toEqual([]);

    await visited.tick('I have read this and want it so');
    await expect.poll(visited.errors).toEqual([]);
    await visited.addToCart();
    await visited.checkOut();
    await visited.pay();
    expect(journey.shop().sandbox.state.orders.at(-1)?.lines).toMatchObject([{ unitPrice: '1340.00' }]);
  });

  it('asks anew when the advice was taken back by another choice', async () => {
    const visited = await open();
    await visited.pick('Metal', 'Silver');
    await visited.take('Stone', 'Pearl');
    await visited.tick('I have read this and want it so');
    await visited.take('Stone', 'Opal');
    await visited.take('Stone', 'Pearl');
    await expect
      .poll(() => visited.options.getByLabel('I have read this and want it so').isChecked())
      .toBe(false);
  });

  it('gives advice that needs no answer', async () => {
    const visited = await open();
    await visited.pick('Metal', 'Silver');
    await visited.pick('Finish', 'Hammered');
    await expect.poll(() => visited.options.getByText('Hammering wears smooth').isVisible()).toBe(true);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ price: 127_500 }]);
  });

  it('does not sell what is forbidden, and says why', async () => {
    const visited = await open();
    await visited.pick('Metal', 'Steel');
    await visited.take('Stone', 'Pearl');
    await visited.tick('I have read this and want it so');
    await expect.poll(() => visited.options.getByText('Steel cannot hold a pearl.').isVisible()).toBe(true);
    await visited.page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect
      .poll(visited.errors)
      .toEqual(['The piece cannot be made like this: see the note and change your choices.']);
    expect((await visited.cart()).items).toEqual([]);
  });

  it('forbids by the quantity, above the price', async () => {
    const visited = await open();
    const { page } = visited;
    await visited.pick('Metal', 'Silver');
    await visited.take('Stone', 'Opal');
    await page.getByLabel('Quantity').first().fill('3');
    const message = visited.options.getByText('Stones are set two rings at a time.');
    await expect.poll(() => message.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect.poll(visited.errors).toHaveLength(1);
    expect((await visited.cart()).items).toEqual([]);
    await page.getByLabel('Quantity').first().fill('2');
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ quantity: 2, price: 125_000 }]);
  });
});

/** The day that the page names, since 1970-01-01. */
async function ready({ options }: Visited): Promise<number> {
  const words = options.locator('[data-ready]');
  await expect.poll(() => words.innerText()).toContain('Ready by');
  return Date.parse(`${(await words.innerText()).replace('Ready by ', '')} UTC`) / 86_400_000;
}

describe('what a rule adds', () => {
  it('is a line of the price of its own, for the variant it is about', async () => {
    const { options, page, pick, shownPrice } = await open();
    await pick('Metal', 'Gold');
    await expect.poll(shownPrice).toBe('£1,650.00');
    await page.locator('variant-selects select').selectOption('Knife edge');
    // 1,320 + 400 + 5 % of 1,320
    await expect.poll(shownPrice).toBe('£1,786.00');
    await options.getByText('How the price is made up').click();
    const rows = await options.locator('dl > div:visible').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      'Solitaire engagement ring £1,320.00',
      'Metal £400.00',
      'Knife edge in gold £66.00',
    ]);
  });

  it('takes longer, on working days of the workshop, and in another market', async () => {
    const visited = await open();
    const first = await ready(visited);
    expect([1, 2, 3, 4, 5]).toContain((first + 4) % 7);
    await visited.pick('Metal', 'Gold');
    await expect.poll(() => ready(visited)).toBeGreaterThan(first);
    const abroad = await journey.visit({ set: ruledRing, country: 'US' });
    // Four working days more hold a weekend or end beyond one.
    expect((await ready(abroad)) - first).toBeGreaterThanOrEqual(4);
  });
});

describe('what the workshop says', () => {
  const scarce = 'r;t\nd;65\nk;abcdefgh;1.1=2;1.2=0;1.3=5';

  it('names what is nearly gone and what is gone, which cannot be taken', async () => {
    const { options } = await open(scarce);
    const lines = options.locator('select[name="properties[Stone]"] option');
    await expect
      .poll(async () => (await lines.allInnerTexts()).map((line) => line.trim()))
      .toEqual(['None', 'Pearl (+ £90.00) – Only 2 left', 'Ruby (+ £300.00) – Sold out', 'Opal']);
    expect(await lines.nth(2).isDisabled()).toBe(true);
  });

  it('refuses what was sold out while the page stood open: at checkout, in a sentence', async () => {
    const visited = await open();
    await visited.pick('Metal', 'Silver');
    await visited.take('Stone', 'Opal');
    await visited.addToCart();
    journey.shop().keepWorkshop('r;t\nd;65\nk;abcdefgh;1.3=0');
    await visited.checkOut();
    const alert = visited.page.getByRole('alert');
    expect(await alert.innerText()).toContain('There is not enough left of what was chosen for “Stone”');
  });

  it('takes no day before the piece can be ready, after the last, or on which it is closed', async () => {
    const visited = await open();
    const { options, pick, fill, errors } = visited;
    await pick('Metal', 'Silver');
    const control = options.locator('[name="properties[Needed by]"]');
    await expect.poll(() => control.getAttribute('min')).toMatch(/^\d{4}-/);
    const least = Date.parse(`${await control.getAttribute('min')}`);
    const day = (days: number) => new Date(least + days * 86_400_000).toISOString().slice(0, 10);
    await fill('Needed by', day(-7));
    await control.press('Tab');
    await expect.poll(errors).toMatchObject([expect.stringMatching(/^The earliest day for “Needed by” is /)]);
    const saturday = [0, 1, 2, 3, 4, 5, 6].map(day).find((one) => new Date(one).getUTCDay() === 6);
    await fill('Needed by', `${saturday}`);
    await control.press('Tab');
    await expect.poll(errors).toMatchObject([expect.stringContaining('closed on that day')]);
    await fill('Needed by', day(400));
    await control.press('Tab');
    await expect.poll(errors).toMatchObject([expect.stringMatching(/^The latest day for “Needed by” is /)]);
    await fill('Needed by', day(0));
    await expect.poll(errors).toEqual([]);
    // Gold takes two days more: the same day is too soon by then.
    await pick('Metal', 'Gold');
    await expect.poll(errors).toMatchObject([expect.stringMatching(/^The earliest day/)]);
  });
});
