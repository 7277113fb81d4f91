import type { Frame } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers } from './hands/axe.ts';
import type { Merchant } from './hands/merchant.ts';
import { orderSignet, specifySignet } from './hands/orders.ts';
import { phone, useVisits, wide } from './hands/visit.ts';

const visits = useVisits();
const sizes = [
  ['wide', wide],
  ['on a phone', phone],
] as const;
let order: string;

beforeAll(async () => {
  order = await orderSignet(visits, 2);
});
afterEach(() => visits.controls().useTheme('dawn'));

describe.each(sizes)('%s, axe-core finds no barrier', (_, size) => {
  it('on home, lists, import, and what is not there', async () => {
    const found: string[] = [];
    const merchant = await visits.merchant(size);
    for (const path of [
      '/app',
      '/app/commissions',
      '/app/commissions?view=table',
      '/app/commissions?search=nothing-like-it',
      '/app/option-sets',
      '/app/option-sets/import',
      '/app/commissions/A-9',
      '/app/option-sets/00000000-0000-4000-8000-000000000000',
      '/app/nowhere',
    ]) {
      await merchant.open(path);
      found.push(...(await met(merchant, path)));
    }
    expect(found).toEqual([]);
  });

  it('on an option set, its document, its dialogs and its preview with answers missing', async () => {
    const found: string[] = [];
    const merchant = await visits.merchant(size);
    const { app } = merchant;
    await merchant.open('/app/option-sets');
    await app.getByRole('link', { name: 'Signet ring' }).first().click();
    await app.getByRole('heading', { name: 'Preview' }).waitFor();
    const preview = app.frameLocator('iframe[title="The options on a product page"]');
    await preview.getByRole('button', { name: 'Add to cart' }).click();
    await preview.locator('[data-error]:not(:empty)').first().waitFor();
    await app.getByRole('table', { name: 'Price of one piece' }).waitFor();
    found.push(...(await met(merchant, 'option set')));
    for (const action of ['Rename', 'Withdraw']) {
      await inMenu(merchant, action);
      await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
      found.push(...(await met(merchant, action)));
      await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await app.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await inMenu(merchant, 'Edit document');
    await app.getByLabel('Option set as JSON').waitFor();
    found.push(...(await met(merchant, 'document')));
    expect(found).toEqual([]);
  });

  it('on a commission, its menu and its dialogs', async () => {
    const found: string[] = [];
    const merchant = await visits.merchant(size);
    const { app } = merchant;
    await merchant.openCommission(order);
    found.push(...(await met(merchant, 'commission')));
    for (const action of ['Put on hold…', 'Split…']) {
      await app.getByRole('button', { name: action }).click();
      await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
      found.push(...(await met(merchant, action)));
      await app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await app.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await app.getByRole('button', { name: 'Move to…' }).click();
    await app.getByRole('menuitem', { name: 'Ready' }).waitFor();
    found.push(...(await met(merchant, 'menu')));
    expect(found).toEqual([]);
  });

  it.each(['dawn', 'horizon', 'vintage'] as const)('in %s, on product page and cart', async (theme) => {
    await visits.controls().useTheme(theme);
    const shopper = await visits.shopper(size);
    await specifySignet(shopper);
    await shopper.pick('Face', 'Initials');
    await shopper.write('Initials', 'ABC');
    await shopper.pick('Initials: Font', 'Script');
    await shopper.pick('Direction', 'To be read on the ring');
    expect(await barriers(shopper.page)).toEqual([]);
    if (theme === 'vintage') {
      await shopper.page.getByRole('button', { name: 'Add to cart' }).click();
      await shopper.page.waitForURL('**/cart');
    } else {
      await shopper.addToCart();
      await shopper.page.goto('/cart');
    }
    expect(await barriers(shopper.page)).toEqual([]);
  });

  it('at checkout and on the order’s page', async () => {
    const shopper = await visits.shopper(size);
    await specifySignet(shopper);
    await shopper.addToCart();
    await shopper.checkOut();
    expect(await barriers(shopper.page)).toEqual([]);
    await shopper.pay();
    expect(await barriers(shopper.page)).toEqual([]);
  });
});

/** What axe-core finds in the app, and whether it needs scrolling sideways, each with where it was. */
async function met(merchant: Merchant, where: string): Promise<string[]> {
  const found = await barriers(await frameOf(merchant));
  // Polaris hangs its menus beside the page's landmarks; the rule is advice, and focus is led there and back.
  const ours = found.filter((barrier) => !barrier.includes('id="PolarisPortalsContainer"'));
  const overflow = await merchant.app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  return [...ours, ...(overflow > 0 ? ['scrolls sideways'] : [])].map((barrier) => `${where}: ${barrier}`);
}

async function inMenu({ app }: Merchant, action: string): Promise<void> {
  const direct = app
    .getByRole('button', { name: action, exact: true })
    .or(app.getByRole('link', { name: action, exact: true }));
  if (await direct.first().isVisible()) return await direct.first().click();
  await app.getByRole('button', { name: /^More actions$|^View actions for/ }).click();
  await app.getByRole('menuitem', { name: action }).or(direct).first().click();
}

async function frameOf({ page }: Merchant): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The app is not in its frame.');
  return frame;
}
