import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBuilt } from '../setup/built.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startWorld } from '../setup/world.ts';
import { merchant } from './hands/merchant.ts';
import { shopControls } from './hands/shop-controls.ts';
import { shopper } from './hands/shopper.ts';

// The whole main job in a real browser, each step with its time and what was seen. Ends with 1 when anything differs.
const folder = '.demo';
const startedAt = performance.now();
let pictures = 0;
let differences = 0;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
ensureBuilt();
const world = await startWorld({ folder: join(folder, 'world'), basePort: null, kept: false, say });
const browser = await launchBrowser();
try {
  await driveTheMainJob(world.sandbox.origin);
} catch (error) {
  differences += 1;
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await browser.close();
  await world.stop();
  rmSync(join(folder, 'world'), { recursive: true, force: true });
}
console.log(
  differences === 0
    ? `\nAll as it should be. Pictures are in ${folder}/.`
    : `\n${differences} of these differ. Pictures are in ${folder}/.`,
);
process.exit(differences === 0 ? 0 : 1);

async function driveTheMainJob(origin: string): Promise<void> {
  const office = merchant(await newPage(1280), origin);
  await office.install();
  await seen('The merchant installs Atelier', office.page);
  await office.publishStarter('Engagement ring', ['Solitaire engagement ring']);
  // Without the messages that say so over it.
  await office.page.reload();
  await office.heading().waitFor();
  await seen('An option set is published on a product', office.page);

  const orderName = await buyARing(origin);

  await office.openBoard(orderName);
  await seen('The order is on the board', office.page);
  await office.openCommission(orderName);
  const reference = (await office.heading().innerText()).split(' ')[0] ?? '';
  await seen(`Its commission is ${reference}`, office.page);
  const charged = await office.app.getByText('£2,328.00').first().isVisible();
  expectSame('price on the commission', charged ? '£2,328.00' : 'another', '£2,328.00');

  const controls = shopControls(origin);
  await eventually(
    'order held at Sourcing',
    () => statusOf(controls, orderName),
    'ON_HOLD, Atelier: Sourcing',
  );
  for (const stage of ['Making', 'Checking', 'Ready']) {
    await office.app.getByRole('button', { name: `Move to ${stage}` }).click();
    await office.app.getByText(`to ${stage}`).first().waitFor();
  }
  await seen(`${reference} is Ready`, office.page);
  await eventually('order released at Ready', () => statusOf(controls, orderName), 'OPEN, Atelier: Ready');
  await office.open('/app');
  await seen('Home at the end of the day', office.page);
}

/** On a phone, from the product page to the paid order; answers the order's name. */
async function buyARing(origin: string): Promise<string> {
  const desk = shopper(await newPage(1280), origin);
  await desk.open('solitaire-engagement-ring');
  await desk.pick('Metal', '18 ct yellow gold');
  await desk.pick('Setting', 'Six claws');
  await seen('A shopper looks at the ring at a desk', desk.page);
  const shop = shopper(await newPage(390), origin);
  await shop.open('solitaire-engagement-ring');
  await seen('A shopper opens the ring on a phone', shop.page);
  await shop.pick('Metal', 'Platinum 950');
  await shop.select('Centre stone', 'Ceylon sapphire, blue (+ £650.00)');
  await shop.pick('Setting', 'Bezel');
  await shop.select('Ring size', 'N½');
  await shop.write('Engraving', 'Für immer ♥');
  expectSame('price on the page', await shop.shownPrice(), '£2,328.00');
  await seen('The ring is specified', shop.page);
  await shop.addToCart();
  expectSame('price in the cart', String((await shop.cart()).total_price), '232800');
  await shop.checkOut();
  const total = await shop.page.locator('.totals [data-total]').innerText();
  expectSame('price at checkout', total, '£2,328.00 GBP');
  await seen('The checkout', shop.page);
  const orderName = await shop.pay();
  await seen(`The ring is ordered as ${orderName}`, shop.page);
  return orderName;
}

async function statusOf(controls: ReturnType<typeof shopControls>, name: string): Promise<string> {
  const { fulfillmentOrders, tags } = await controls.order(name);
  return [...fulfillmentOrders.map(({ status }) => status), ...tags].join(', ');
}

async function eventually(what: string, look: () => Promise<string>, wanted: string): Promise<void> {
  let found = await look();
  for (let tries = 0; tries < 40 && found !== wanted; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    found = await look();
  }
  expectSame(what, found, wanted);
}

function expectSame(what: string, found: string, wanted: string): void {
  if (found !== wanted) differences += 1;
  say(found === wanted ? `✓ ${what}: ${found}` : `✗ ${what}: ${found}, but it should be ${wanted}`);
}

async function seen(what: string, page: Page): Promise<void> {
  pictures += 1;
  const name = what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`) });
  say(what);
}

async function newPage(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width < 600 });
  context.setDefaultTimeout(15_000);
  return await context.newPage();
}

function say(sentence: string): void {
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${sentence}`);
}
