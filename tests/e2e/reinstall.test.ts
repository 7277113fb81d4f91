import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { merchant, type Merchant } from './hands/merchant.ts';
import { useOwnWorld } from './hands/own-world.ts';

// A shop of its own: what an uninstallation takes away, other journeys need.
const world = useOwnWorld();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function atTheDesk(): Promise<Merchant> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  return merchant(await context.newPage(), world().sandbox.origin);
}

describe('the app', () => {
  it('opens on Home right after every installation, also where the shop was forgotten meanwhile', async () => {
    for (let times = 0; times < 3; times += 1) {
      const office = await atTheDesk();
      await office.install();
      expect(await office.heading().innerText()).toBe('Home');
      await expect.poll(() => world().sandbox.state.cartTransforms.length).toBe(1);
      world().sandbox.installation.uninstall();
      world().sandbox.privacy.redactShop();
      await farewellDone();
      await office.page.context().close();
    }
  });

  it('is uninstalled and installed again by its merchant: option sets are kept, and sell again', async () => {
    const office = await atTheDesk();
    const { page, app } = office;
    await office.install();
    await office.publishStarter('Signet ring', ['Signet ring']);
    await page.goto(`${world().sandbox.origin}/admin/settings`);
    await page.getByRole('button', { name: 'Uninstall', exact: true }).click();
    await page.getByText('Not installed.').waitFor();
    expect(world().sandbox.state.cartTransforms).toEqual([]);
    await farewellDone();

    await office.install();
    expect(await office.heading().innerText()).toBe('Home');
    await expect.poll(() => world().sandbox.state.cartTransforms.length).toBe(1);
    await expect.poll(() => world().sandbox.state.validations.length).toBe(1);
    await office.open('/app/option-sets');
    await app.getByRole('link', { name: 'Signet ring' }).first().waitFor();
  });
});

/** Until Shopify has told everything and the worker has done what follows from it. */
async function farewellDone(): Promise<void> {
  await world().sandbox.webhooks.settled();
  const client = new Client(world().databaseUrl);
  await client.connect();
  const left = `SELECT name FROM pgboss.job
    WHERE state < 'completed' AND (name = 'shop.uninstalled' OR starts_with(name, 'privacy.'))`;
  await expect.poll(async () => (await client.query(left)).rows, { timeout: 20_000 }).toEqual([]);
  await client.end();
}
