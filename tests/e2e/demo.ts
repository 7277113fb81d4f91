import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { ensureBuilt } from '../setup/built.ts';
import { launchBrowser } from '../setup/browser.ts';
import { fitOut } from '../setup/fit-out.ts';
import { startWorld } from '../setup/world.ts';
import { merchant, type Merchant } from './hands/merchant.ts';
import { shopControls } from './hands/shop-controls.ts';
import { shopper, type Shopper } from './hands/shopper.ts';

// The whole main job in a real browser, each step with its time and what was seen. Ends with 1 when anything differs.
const folder = '.demo';
/** 1,250 + 120 for a stone of one's own + 320 + 90 + 480 + 9 inked characters at 2 + 35. */
const price = '£2,313.00';
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
  await fitOut(world.sandbox);
  await office.open('/app/workshop');
  await seen('Metal has its price, days are closed, stones are counted', office.page);
  await office.publishStarter('Bracelet with charms', ['Charm of the season']);
  // Without the messages that say so over it.
  await office.page.reload();
  await office.heading().waitFor();
  await seen('An option set is published on a product', office.page);

  await lookAround(origin);
  const orderName = await buyARing(origin);

  await office.openBoard(orderName);
  await seen('The order is on the board', office.page);
  await office.openCommission(orderName);
  const reference = (await office.heading().innerText()).split(' ')[0] ?? '';
  await fileStored(office);
  await seen(`Its commission is ${reference}`, office.page);
  const charged = await office.app.getByText(price).first().isVisible();
  expectSame('price on the commission', charged ? price : 'another', price);
  const due = await office.app.getByLabel('Promised for').inputValue();
  say(`✓ promised for: ${due}`);

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

/** What other shoppers see: a diamond by its weight, metal by its own, Arabic. */
async function lookAround(origin: string): Promise<void> {
  const desk = shopper(await newPage(1280), origin);
  await desk.open('solitaire-engagement-ring');
  await desk.pick('Centre stone', 'Natural diamond');
  await desk.pick('Metal', '18 ct rose gold');
  await seen('A shopper looks at the ring at a desk', desk.page);
  await desk.open('court-wedding-band');
  await desk.select('Ring size', 'N');
  await desk.pick('Metal', 'Platinum 950');
  await seen('A wedding band is charged by its weight', desk.page);
  await desk.page.goto(`${origin}/ar/products/signet-ring`);
  await desk.options.waitFor();
  await seen('The signet ring in Arabic', desk.page);
}

/** On a phone, from the product page to the paid order; answers the order's name. */
async function buyARing(origin: string): Promise<string> {
  const shop = shopper(await newPage(390), origin);
  await shop.open('solitaire-engagement-ring');
  await seen('A shopper opens the ring on a phone', shop.page);
  await specify(shop);
  expectSame('price on the page', await shop.shownPrice(), price);
  await seen('The ring is specified', shop.page);
  await shop.addToCart();
  expectSame('price in the cart', String((await shop.cart()).total_price), '231300');
  await shop.checkOut();
  const total = await shop.page.locator('.totals [data-total]').innerText();
  expectSame('price at checkout', total, `${price} GBP`);
  await seen('The checkout', shop.page);
  const orderName = await shop.pay();
  await seen(`The ring is ordered as ${orderName}`, shop.page);
  return orderName;
}

/** A ring at £1,250 for the shopper's own stone, with nearly every kind of field. */
async function specify(shop: Shopper): Promise<void> {
  await shop.pick('Centre stone', 'A stone of my own');
  await shop.write('About your stone', 'An oval sapphire of 7 × 5 mm, loose.');
  await shop.attach('A picture of your stone', await pictureOfAStone());
  await seen('The first step, with a picture', shop.page);
  await shop.pick('Metal', 'Platinum 950');
  await shop.pick('Setting', 'Bezel');
  await shop.tick('Diamond-set shoulders');
  await shop.select('Ring size', 'N½');
  await shop.write('Engraving', 'Für immer ♥');
  await shop.pick('Font', 'Script');
  await shop.tick('Proposal box with a light');
}

async function pictureOfAStone(): Promise<string> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#efe8dc"/>
    <ellipse cx="240" cy="180" rx="130" ry="92" fill="#27408b"/><ellipse cx="240" cy="180" rx="74" ry="50" fill="#4463b8"/>
    <path d="M110 180 L166 180 M314 180 L370 180 M240 88 L240 130 M240 230 L240 272" stroke="#9db2e8" stroke-width="3"/></svg>`;
  const file = join(folder, 'stone.jpg');
  await sharp(Buffer.from(drawing)).jpeg().toFile(file);
  return file;
}

/** The file goes to Shopify in the background: looks again until it is there. */
async function fileStored(office: Merchant): Promise<void> {
  const link = office.app.getByRole('link', { name: 'stone' });
  for (let tries = 0; tries < 40 && !(await link.isVisible()); tries += 1) {
    await office.page.reload();
    await office.app.getByRole('heading', { name: 'Sent by the customer' }).waitFor();
  }
  expectSame('file on the commission', (await link.isVisible()) ? 'stored' : 'missing', 'stored');
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
