import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitOut } from '../setup/fit-out.ts';
import { barriers, frameOf } from './hands/axe.ts';
import { useOwnWorld } from './hands/own-world.ts';
import { phone, useVisits, wide, type WindowSize } from './hands/visit.ts';

const world = useOwnWorld();
const visits = useVisits(() => world().sandbox.origin);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-sketch-'));
  await fitOut(world().sandbox);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sketch(): Promise<string> {
  const file = join(folder, 'sketch of the ring.png');
  const paper = { width: 640, height: 480, channels: 3, background: '#f4ead8' } as const;
  await sharp({ create: paper }).png().toFile(file);
  return file;
}

/** A design at £150 + 210 for the model + 80 for haste, with a picture and advice accepted; answers the order's name. */
async function commissionADesign(size: WindowSize): Promise<string> {
  const shopper = await visits.shopper(size);
  await shopper.open('design-of-your-own');
  await shopper.pick('Piece', 'Ring');
  await shopper.write('What you have in mind', 'A ring like a twig in snow, for a gardener.');
  await shopper.attach('A picture that inspires you', await sketch());
  await shopper.select('Budget for the piece', 'Gold, without larger stones');
  await shopper.tick('Rose gold');
  await shopper.tick('I have gold or stones of my own to use');
  await shopper.write('What you would bring', 'My grandmother’s band.');
  await shopper.options.locator('[data-accept]:visible').check();
  await shopper.pick('How we show it', 'A rendering and a model');
  await shopper.write('E-mail for the drawings', 'ada@example.com');
  await shopper.tick('Draw it within the week');
  await expect.poll(shopper.shownPrice).toBe('£440.00');
  await shopper.addToCart();
  await shopper.checkOut();
  return await shopper.pay();
}

describe('a commission', () => {
  it.each([
    ['at a desk', wide],
    ['on a phone', phone],
  ] as const)('is briefed %s, and the workshop has it within seconds, with its file', async (_, size) => {
    const order = await commissionADesign(size);
    const paidAt = Date.now();
    const merchant = await visits.merchant(size);
    const { app, page } = merchant;
    await merchant.openBoard(order, 'table');
    expect(Date.now() - paidAt).toBeLessThan(10_000);
    await merchant.openCommission(order);

    // The lead time: 10 days, 10 more for the model, 5 less for haste, and no Sundays, Saturdays or holidays.
    expect(await app.getByLabel('Promised for').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
    await app.getByRole('heading', { name: 'Sent by the customer' }).waitFor();
    await expect
      .poll(
        async () => {
          await page.reload();
          await merchant.heading().waitFor();
          return await app.getByRole('link', { name: 'sketch of the ring' }).getAttribute('href');
        },
        { timeout: 20_000, interval: 500 },
      )
      .toMatch(/^https?:/);
    await app.getByText('Advice that the customer accepted').waitFor();
    await app.getByText('Old solder can make gold brittle').first().waitFor();
    await app.getByText('+ £210.00').first().waitFor();
    await app.getByText('£440.00').first().waitFor();
    expect(await app.getByText('Differs').count()).toBe(0);
    expect(await barriers(await frameOf(page))).toEqual([]);
  });

  it('names what rules add: the stone by its weight', async () => {
    const shopper = await visits.shopper();
    await shopper.open('solitaire-engagement-ring');
    await shopper.pick('Centre stone', 'Natural diamond');
    for (const part of ['Cut', 'Colour', 'Clarity', 'Certificate']) await shopper.select(part, 1);
    await shopper.fill('Size', '1.2');
    await shopper.pick('Setting', 'Four claws');
    await shopper.select('Ring size', 'N');
    // 1,250 for the ring and 1.2 × 1.2 × 4,800 for the stone.
    await expect.poll(shopper.shownPrice).toBe('£8,162.00');
    await shopper.addToCart();
    await shopper.checkOut();
    const merchant = await visits.merchant();
    await merchant.openCommission(await shopper.pay());
    await merchant.app.getByText('+ £6,912.00').first().waitFor();
    await merchant.app.getByText('£8,162.00').first().waitFor();
  });
});
