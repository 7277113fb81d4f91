import { describe, expect, it } from 'vitest';
import { exampleOf } from '#app/options/engine/authoring/examples/examples.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import { useBlockJourney, type Visited } from './block-journey.ts';

const journey = useBlockJourney();

async function sizeOf({ options }: Visited): Promise<string | undefined> {
  return (await options.locator('[name="properties[_bespoke]"]').inputValue()).split(';')[3];
}

async function counted({ options }: Visited): Promise<string> {
  return (await options.locator('[data-count]').innerText()).trim();
}

describe('ring sizes', () => {
  const set = exampleOf['ring-size'];

  it.each([
    ['US', 'US'],
    ['GB', 'UK'],
    ['FR', 'ISO'],
    ['JP', 'JP'],
  ])('are shown to shoppers of %s as %s sizes', async (country, system) => {
    const { options } = await journey.visit({ set, country });
    expect(await options.locator('select[data-system]:visible').getAttribute('data-system')).toBe(system);
  });

  it('go along to the nearest of another system, which is said, and find back', async () => {
    const visited = await journey.visit({ set });
    const { options, select, take } = visited;
    const system = (name: string) => options.getByLabel('Sizing system').selectOption(name);
    await take('Ring size', 'UK N½ (54.4 mm)');
    await system('ISO');
    await expect.poll(() => sizeOf(visited)).toBe('5400ISO');
    expect(await options.getByText('The nearest size to UK N½').isVisible()).toBe(true);
    for (const name of ['US', 'IT', 'JP', 'HK', 'DE', 'UK']) await system(name);
    await expect.poll(() => sizeOf(visited)).toBe('5438UK');
    await select('Ring size', 1);
    await expect.poll(() => sizeOf(visited)).toBe('?');
  });

  it('may wait for a sizer, which the cart says', async () => {
    const visited = await journey.visit({ set });
    await visited.take('Ring size', 'Sizer, please');
    await visited.addToCart();
    expect((await visited.cart()).items[0]?.properties).toMatchObject({ 'Ring size': 'Sizer, please' });
    await visited.checkOut();
    await visited.pay();
  });
});

describe('the size guide', () => {
  it('measures a ring on a screen that a bank card has calibrated, and takes the size', async () => {
    const visited = await journey.visit({ set: exampleOf['ring-size'] });
    const { options, page } = visited;
    await options.getByRole('button', { name: 'Find your size' }).click();
    const guide = page.getByRole('dialog');
    // 5 CSS pixels a millimetre: a card of 85.6 mm is drawn 428 wide.
    await guide.locator('[data-card]').fill('500');
    const width = async (hook: string) => Number((await guide.locator(hook).boundingBox())?.width.toFixed(1));
    expect(await width('[data-card-frame]')).toBeCloseTo(428, 0);
    await guide.locator('[data-ring]').fill('1720');
    expect(await width('[data-ring-circle]')).toBeCloseTo(86, 0);
    expect(await guide.locator('[data-found]').innerText()).toMatch(/^17\.2 mm across, 54\.0 mm around: /);
    expect(await guide.getByText('This band is wide').isVisible()).toBe(true);
    await guide.getByRole('button', { name: /^Take size/ }).click();
    await guide.waitFor({ state: 'detached' });
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    expect(item?.properties['Ring size']).toMatch(/^UK N/);
  });

  it('reads a strip of paper, compares all systems, and prints to scale', async () => {
    const { options, page } = await journey.visit({ set: exampleOf['ring-size'] });
    await options.getByRole('button', { name: 'Find your size' }).click();
    const guide = page.getByRole('dialog');
    await guide.locator('[data-paper]').fill('60');
    expect(await guide.locator('[data-found]').innerText()).toContain('60.0 mm around');
    await guide.getByText('All sizes in all systems').click();
    expect(await guide.locator('th:visible').count()).toBe(7);
    expect(await guide.locator('tbody tr').count()).toBeGreaterThan(20);
    // The frame goes once it is printed: what it held is caught on its way.
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof HTMLIFrameElement) document.body.dataset['printed'] = node.srcdoc;
      }).observe(document.body, { subtree: true, childList: true });
    });
    await guide.getByRole('button', { name: 'Print the strip' }).click();
    const printed = await page.locator('body').getAttribute('data-printed');
    expect(printed).toMatch(/data-strip-ruler=""[^>]*width:\s?1\d\d(\.\d+)?mm/);
    expect(printed).toContain('Print at 100 %');
  });

  it('takes no size that is not made, and says so', async () => {
    const { options, page } = await journey.visit({ set: exampleOf['ring-size'] });
    await options.getByRole('button', { name: 'Find your size' }).click();
    const guide = page.getByRole('dialog');
    await guide.locator('[data-ring]').fill('2500');
    expect(await guide.getByText('We do not make this size.').isVisible()).toBe(true);
    expect(await guide.locator('[data-use]').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
  });
});

describe('an engraving', () => {
  const set = exampleOf.engraving;
  const oneLine: OptionSet = {
    ...set,
    fields: set.fields.map((field) =>
      field.kind === 'engraving' && typeof field.room === 'object'
        ? { ...field, lines: 1, room: { ...field.room, most: 80 } }
        : field,
    ),
  };

  it('has the room that the ring gives it', async () => {
    const visited = await journey.visit({ set: oneLine });
    await visited.select('Ring size', 1);
    await visited.write('Engraving', 'a');
    await visited.pick('Font', 'Roman');
    // 44 mm less 8 clear of letters 2 mm high: 36 ÷ (2 × 0.55), and in the slimmer script 36 ÷ (2 × 0.42).
    await expect.poll(() => counted(visited)).toBe('1 of 32 characters');
    await visited.pick('Font', 'Script');
    await expect.poll(() => counted(visited)).toBe('1 of 42 characters');
    await visited.write('Engraving', 'a'.repeat(40));
    await visited.pick('Font', 'Roman');
    await expect.poll(visited.errors).toEqual(['“Engraving” has room for 32 characters: shorten it.']);
    await visited.take('Ring size', 'ISO 54 (54.0 mm)');
    await expect.poll(visited.errors).toEqual([]);
    await expect.poll(() => counted(visited)).toBe('40 of 41 characters');
  });

  it('names the signs that the font does not have, and sells none of them', async () => {
    const visited = await journey.visit({ set });
    await visited.select('Ring size', 10);
    await visited.write('Engraving', 'Ω 漢 ♥');
    await visited.pick('Font', 'Script');
    await visited.pick('Position', 'Inside');
    await expect
      .poll(visited.errors)
      .toEqual(['This font has no Ω 漢. Leave it out of “Engraving” or choose another font.']);
    await visited.press();
    expect((await visited.cart()).items).toEqual([]);
    await visited.pick('Font', 'Roman');
    await expect
      .poll(visited.errors)
      .toEqual(['This font has no 漢. Leave it out of “Engraving” or choose another font.']);
    await visited.write('Engraving', 'Ω ♥');
    await expect.poll(visited.errors).toEqual([]);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([
      { price: 125_400, properties: { Engraving: 'Ω ♥' } },
    ]);
  });

  it('counts characters as people do, whatever they are made of', async () => {
    const visited = await journey.visit({ set: exampleOf.text });
    await visited.write('Name', '👩‍👩‍👧 é ñ');
    await expect.poll(() => counted(visited)).toBe('5 of 12 characters');
    await visited.write('Name', 'x');
    await visited.options.getByRole('textbox', { name: 'Name' }).press('Tab');
    await expect.poll(visited.errors).toEqual(['“Name” needs at least 2 characters.']);
  });
});
