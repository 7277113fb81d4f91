import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitOut } from '../setup/fit-out.ts';
import { barriers, frameOf } from './hands/axe.ts';
import type { Merchant } from './hands/merchant.ts';
import { useOwnWorld } from './hands/own-world.ts';
import type { Shopper } from './hands/shopper.ts';
import { phone, useVisits, wide } from './hands/visit.ts';

// A shop of its own: its prices, days and stock are other journeys' too.
const world = useOwnWorld();
const visits = useVisits(() => world().sandbox.origin);

beforeAll(() => fitOut(world().sandbox));

async function atTheWorkshop(size = wide): Promise<Merchant> {
  const merchant = await visits.merchant(size);
  await merchant.open('/app/workshop');
  return merchant;
}

/** A band of 18 ct yellow gold, size N: £310 for the work, and its metal. */
async function aBand(): Promise<Shopper> {
  const shopper = await visits.shopper();
  await shopper.open('court-wedding-band');
  await shopper.select('Ring size', 'N');
  await shopper.pick('Metal', '18 ct yellow gold');
  return shopper;
}

async function bandPrice(): Promise<number> {
  const shopper = await aBand();
  await expect.poll(shopper.shownPrice).not.toBe('£310.00');
  const shown = await shopper.shownPrice();
  await shopper.page.context().close();
  return Number(shown.replaceAll(/[^\d.]/g, ''));
}

/** The day in "Ready by 20 January 2027". */
async function bandReady(): Promise<string> {
  const { page, options } = await aBand();
  const ready = options.locator('[data-ready]');
  await expect.poll(() => ready.innerText()).toMatch(/\d{4}$/);
  const said = /\d+ \w+ \d{4}$/.exec(await ready.innerText())?.[0] ?? '';
  await page.context().close();
  return said;
}

async function hasTeal(): Promise<boolean> {
  const shopper = await visits.shopper();
  await shopper.open('solitaire-engagement-ring');
  await shopper.pick('Centre stone', 'Ceylon sapphire');
  const teal = shopper.options.getByRole('radio', { name: 'Teal' });
  await teal.waitFor();
  const canBeHad = await teal.isEnabled();
  await shopper.page.context().close();
  return canBeHad;
}

describe('the workshop’s page', () => {
  it('sets what gold costs by keyboard alone, and bands charged by weight follow', async () => {
    const before = await bandPrice();
    const { app, page } = await atTheWorkshop();
    await app.getByRole('button', { name: 'Set price of gold' }).focus();
    await page.keyboard.press('Enter');
    await app.getByRole('textbox', { name: 'Price of gold', exact: false }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('196.80');
    await page.keyboard.press('Enter');
    await app.getByText('£196.80 a gram').waitFor();
    await page.getByText('Gold has its new price').first().waitFor();

    await expect.poll(bandPrice, { timeout: 20_000, interval: 500 }).toBeGreaterThan(before + 300);
  });

  it('asks before a fetched price that jumps holds, on Home too, and takes the answer', async () => {
    await aFetchedPriceWaits('platinum', '5200');
    const merchant = await visits.merchant();
    const { app } = merchant;
    await merchant.open('/app');
    await app.getByText('Platinum: a fetched price waits for you').waitFor();
    expect(await barriers(await frameOf(merchant.page))).toEqual([]);
    await app.getByRole('link', { name: 'Look at the price' }).click();

    await app.getByText('Platinum would change by +40.9%').waitFor();
    expect(await barriers(await frameOf(merchant.page))).toEqual([]);
    await app.getByRole('button', { name: 'Accept for platinum' }).click();
    await app.getByText('Platinum would change').waitFor({ state: 'detached' });
    await app.getByText(/^£52\.00 a gram/).waitFor();
  });

  it('closes a day and limits what a day can finish, and pieces are promised for later', async () => {
    const before = await bandReady();
    const { app, page } = await atTheWorkshop();
    await app.getByLabel('Closed on').fill(new Date(`${before} UTC`).toISOString().slice(0, 10));
    await app.getByRole('button', { name: 'Close this day' }).click();
    await app.getByLabel('Pieces that can become due on one day').fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Workshop saved').first().waitFor();

    await expect.poll(bandReady, { timeout: 20_000, interval: 500 }).not.toBe(before);
    await page.reload();
    await expect.poll(() => app.getByLabel('Pieces that can become due on one day').inputValue()).toBe('2');
  });

  it('counts a sold-out stone anew, and shoppers can choose it again', async () => {
    expect(await hasTeal()).toBe(false);
    const { app } = await atTheWorkshop();
    await app.getByRole('button', { name: 'Recount Sapphire colour: Teal' }).click();
    await app.getByLabel('How many of Sapphire colour: Teal can be sold now').fill('5');
    await app.getByRole('button', { name: 'Take over the count' }).click();
    await app.getByText('5 left').first().waitFor();
    await expect.poll(hasTeal, { timeout: 20_000, interval: 500 }).toBe(true);
  });

  it.each([
    ['wide', wide],
    ['on a phone', phone],
  ] as const)('has no barrier, %s', async (_, size) => {
    const { page, app } = await atTheWorkshop(size);
    await app.getByRole('button', { name: 'Set price of gold' }).click();
    await app.getByRole('textbox', { name: 'Price of gold', exact: false }).first().waitFor();
    await app.getByRole('button', { name: 'Recount Sapphire colour: Pink' }).click();
    await app.getByRole('button', { name: 'Take over the count' }).waitFor();
    expect(await barriers(await frameOf(page))).toEqual([]);
  });
});

/** As the nightly fetch leaves a price that differs by more than the guard. */
async function aFetchedPriceWaits(metal: string, minorPerGram: string): Promise<void> {
  const { databaseUrl, sandbox } = world();
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(`SELECT set_config('atelier.shop', $1, false)`, [sandbox.shop]);
  await client.query(
    `INSERT INTO spot_price (shop, metal, at, minor_per_gram, by) VALUES ($1, $2, now(), $3, 'source')`,
    [sandbox.shop, metal, minorPerGram],
  );
  await client.end();
}
