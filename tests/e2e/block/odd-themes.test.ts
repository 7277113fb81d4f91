import { describe, expect, it } from 'vitest';
import { useBlockJourney, type Visited } from './block-journey.ts';
import { ruledRing } from './ruled-ring.ts';

const journey = useBlockJourney();

async function open(): Promise<Visited> {
  const visited = await journey.visit({ set: ruledRing, workshop: 'r;t\nd;65' });
  await visited.pick('Metal', 'Gold');
  await expect.poll(visited.shownPrice).toBe('£1,650.00');
  return visited;
}

describe('themes and other apps that do as they please', () => {
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
        [...new FormData(form).entries()].map(
          ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
        ),
      );
    const properties = entries.filter((entry) => entry.startsWith('properties['));
    expect(properties.map((entry) => entry.replace(/;\w{10};/, ';…;')).toSorted()).toEqual([
      'properties[Metal]=Gold',
      'properties[_bespoke]=2;…;;2',
      'properties[_words]=Metal=Gold',
    ]);
  });
});
