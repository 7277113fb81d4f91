import { beforeAll, describe, expect, it } from 'vitest';
import { themeNames } from '../../sandbox/state/theme-name.ts';
import { until } from '../../builders/worker.ts';
import { fitOut } from '../../setup/fit-out.ts';
import { useOwnWorld } from '../hands/own-world.ts';
import type { Shopper } from '../hands/shopper.ts';
import { useVisits } from '../hands/visit.ts';

// A store of its own: one that refuses Functions, so that options are charged by lines under the piece.
const world = useOwnWorld();
const visits = useVisits(() => world().sandbox.origin);
const ring = 'solitaire-engagement-ring';

beforeAll(async () => {
  const { sandbox } = world();
  sandbox.store.become('refuses-functions');
  await fitOut(sandbox);
  await until(() => Promise.resolve(surchargeProduct()?.status === 'UNLISTED'), 20_000);
  // Only the merchant can put on sale what an app made.
  sandbox.store.publish(surchargeProduct()?.id ?? '');
  await until(() => Promise.resolve(/^r;n[^]*^n;\d+=\d+/m.test(workshop())), 20_000);
});

function surchargeProduct() {
  return world().sandbox.state.products.find(({ handle }) => handle === 'atelier-surcharges');
}

/** What product pages are told of the shop. */
function workshop(): string {
  return world().sandbox.state.metafields.find(({ key }) => key === 'workshop')?.value ?? '';
}

/** A ring at £1,250 + 320 + 40 that nobody engraves. */
async function specify(shopper: Shopper): Promise<void> {
  await shopper.open(ring);
  await shopper.pick('Centre stone', 'Moissanite, 6.5 mm');
  await shopper.pick('Metal', 'Platinum 950');
  await shopper.pick('Setting', 'Six claws');
  await shopper.select('Ring size', 10);
  await expect.poll(shopper.shownPrice).toBe('£1,610.00');
}

/** The block leads to the cart once the piece is in it. */
async function addToCart({ page, options }: Shopper): Promise<void> {
  const form = await options.locator('[name="properties[_bespoke]"]').getAttribute('form');
  const own = form === null ? page.locator('bespoke-options') : page.locator(`form[id="${form}"]`);
  await own.locator('[type=submit]:not([name=checkout])').first().click();
  await page.waitForURL(/\/cart$/);
}

interface CartLine {
  readonly key: string;
  readonly quantity: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly parent_relationship?: { readonly parent_key: string };
}

async function cartOf(shopper: Shopper): Promise<{ total: number; piece: CartLine; surcharge: CartLine[] }> {
  const answer = await shopper.page.request.get('/cart.js');
  const { items, total_price: total }: { items: CartLine[]; total_price: number } = await answer.json();
  const [piece, ...surcharge] = items;
  if (!piece) throw new Error('The cart is empty.');
  return { total, piece, surcharge };
}

async function inCart(): Promise<Shopper> {
  const shopper = await visits.shopper();
  await specify(shopper);
  await addToCart(shopper);
  return shopper;
}

describe('in a store that refuses Functions', () => {
  it.each(themeNames)('a ring is added with its surcharge under it, in %s', async (theme) => {
    world().sandbox.state.shop.theme = theme;
    const shopper = await inCart();
    const { total, piece, surcharge } = await cartOf(shopper);
    expect(total).toBe(161_000);
    expect(surcharge.map(({ quantity }) => quantity)).toEqual([6, 3]);
    expect(new Set(surcharge.map((line) => line.parent_relationship?.parent_key))).toEqual(
      new Set([piece.key]),
    );
    const marks = [piece, ...surcharge].map(({ properties }) => properties['_piece']);
    expect(new Set(marks).size).toBe(1);
    expect(marks[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await shopper.page.locator('.line--nested').count()).toBe(2);
    expect(await shopper.page.getByText(marks[0] ?? '').count()).toBe(0);
    world().sandbox.state.shop.theme = 'dawn';
  });

  it('three cost three times as much, and leave the cart with their surcharge', async () => {
    const shopper = await visits.shopper();
    await specify(shopper);
    await shopper.page.getByLabel('Quantity').first().fill('3');
    await addToCart(shopper);
    expect((await cartOf(shopper)).total).toBe(483_000);
    await shopper.page.locator('.line:not(.line--nested) .line__remove').click();
    await expect.poll(async () => (await shopper.cart()).items).toEqual([]);
  });

  it('two that are alike stay apart, each with its own', async () => {
    const shopper = await inCart();
    await specify(shopper);
    await addToCart(shopper);
    const { items, total_price: total } = await shopper.cart();
    expect(total).toBe(322_000);
    expect(items).toHaveLength(6);
  });

  it('is paid to the penny, and its commission has nothing against it', async () => {
    const shopper = await inCart();
    await shopper.checkOut();
    expect(await shopper.page.locator('.totals [data-total]').innerText()).toBe('£1,610.00 GBP');
    const name = await shopper.pay();
    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    await merchant.app.getByText('£1,610.00').first().waitFor();
    await merchant.app.getByRole('button', { name: 'Move to Making' }).click();
    await merchant.app.getByText('to Making').first().waitFor();
  });

  it('waits for the maker when its surcharge was taken out of the cart', async () => {
    const shopper = await inCart();
    await shopper.page.locator('.line--nested .line__remove').first().click();
    await expect.poll(async () => (await shopper.cart()).items.length).toBe(2);
    await shopper.checkOut();
    const name = await shopper.pay();

    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    const { app } = merchant;
    await app.getByText('The price charged is not the price of what was chosen').waitFor();
    await app.getByRole('button', { name: 'Accept' }).first().click();
    await app.getByText('The price charged is not the price of what was chosen').waitFor({ state: 'hidden' });
    await app.getByRole('button', { name: 'Move to Making' }).click();
    await app.getByText('to Making').first().waitFor();
  });

  it('cannot be bought past the cart, and the page says what to do', async () => {
    const shopper = await visits.shopper();
    await specify(shopper);
    await shopper.page.getByRole('button', { name: 'Buy it now' }).click();
    await shopper.options.getByText('Add the piece to the cart first and pay from there').waitFor();
    expect(shopper.page.url()).toContain('/products/');
  });

  it('is sold in the shop’s own currency alone, and the page says so', async () => {
    const shopper = await visits.shopper();
    await shopper.page.goto('/?country=DE');
    await shopper.page
      .context()
      .addCookies([{ name: 'localization', value: 'DE', url: world().sandbox.origin }]);
    await shopper.open(ring);
    await shopper.pick('Centre stone', 'Moissanite, 6.5 mm');
    await shopper.pick('Metal', 'Platinum 950');
    await shopper.pick('Setting', 'Six claws');
    await shopper.select('Ring size', 10);
    await shopper.page.getByRole('button', { name: 'Add to cart' }).first().click();
    await shopper.options.getByText('can only be ordered in GBP').waitFor();
    expect((await shopper.cart()).items).toEqual([]);
  });

  it('is specified anew from the cart, and its old surcharge goes with the old line', async () => {
    const shopper = await inCart();
    await shopper.page.getByRole('link', { name: /^Edit/ }).first().click();
    await expect.poll(shopper.shownPrice).toBe('£1,610.00');
    await shopper.pick('Setting', 'Four claws');
    await expect.poll(shopper.shownPrice).toBe('£1,570.00');
    await addToCart(shopper);
    const { total, surcharge } = await cartOf(shopper);
    expect(total).toBe(157_000);
    expect(surcharge.map(({ quantity }) => quantity)).toEqual([2, 3]);
  });
});
