import { describe, expect, it } from 'vitest';
import { barriers, frameOf } from './hands/axe.ts';
import { phone, useVisits, wide } from './hands/visit.ts';

const visits = useVisits();

/** Buys a ring with one thing to charge and answers the order's name. */
async function aRingIsOrdered(): Promise<string> {
  const shopper = await visits.shopper();
  await shopper.open('signet-ring');
  await shopper.pick('Metal', '9 ct yellow gold');
  await shopper.pick('Face', 'Plain');
  await shopper.select('Ring size', 'R');
  await shopper.addToCart();
  await shopper.checkOut();
  return await shopper.pay();
}

describe('the merchant', () => {
  it('finds the commission on the board and carries it to Ready, while the order is held and tagged', async () => {
    const name = await aRingIsOrdered();
    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    expect(await merchant.heading().innerText()).toMatch(/^A-\d+ Signet ring/);
    await expect.poll(() => heldBy(name)).toEqual(['ON_HOLD']);
    await expect.poll(async () => (await visits.controls().order(name)).tags).toEqual(['Atelier: Sourcing']);

    for (const stage of ['Making', 'Checking', 'Ready']) {
      await merchant.app.getByRole('button', { name: `Move to ${stage}` }).click();
      await merchant.app.getByText(`to ${stage}`).first().waitFor();
    }
    await expect.poll(async () => (await visits.controls().order(name)).tags).toEqual(['Atelier: Ready']);
    await expect.poll(() => heldBy(name)).toEqual(['OPEN']);
  });

  it('decides what becomes of a commission whose order was cancelled; nothing is lost', async () => {
    const name = await aRingIsOrdered();
    const merchant = await visits.merchant();
    await merchant.openCommission(name);
    const at = merchant.page.url();
    await visits.controls().moveOrder(name, 'cancel');
    await expect
      .poll(
        async () => {
          await merchant.page.goto(at);
          await merchant.heading().waitFor();
          return await merchant.app.getByText('The order was cancelled').first().isVisible();
        },
        { timeout: 15_000, interval: 800 },
      )
      .toBe(true);
    await merchant.app.getByRole('button', { name: 'Move to Making' }).click();
    await merchant.app.getByText('A difference').or(merchant.app.getByText('cannot')).first().waitFor();
  });

  it.each([
    ['home', '/app'],
    ['the board', '/app/commissions'],
    ['the table', '/app/commissions?view=table'],
    ['option sets', '/app/option-sets'],
  ])('meets no barrier on %s, wide or on a phone', async (_, path) => {
    for (const size of [wide, phone]) {
      const merchant = await visits.merchant(size);
      await merchant.open(path);
      expect(await barriers(await frameOf(merchant.page))).toEqual([]);
    }
  });
});

async function heldBy(order: string): Promise<string[]> {
  return (await visits.controls().order(order)).fulfillmentOrders.map(({ status }) => status);
}
