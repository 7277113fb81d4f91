import { describe, expect, it } from 'vitest';
import { boardOf } from './hands/board.ts';
import type { Merchant } from './hands/merchant.ts';
import { orderSignet } from './hands/orders.ts';
import { useVisits } from './hands/visit.ts';

const visits = useVisits();

async function aCommission(quantity = 1): Promise<{ merchant: Merchant; name: string; reference: string }> {
  const name = await orderSignet(visits, quantity);
  const merchant = await visits.merchant();
  await merchant.openCommission(name);
  const reference = (await merchant.heading().innerText()).split(' ')[0] ?? '';
  return { merchant, name, reference };
}

describe('a commission', () => {
  it('is put on hold with a reason and goes on where it stood; the order stays held throughout', async () => {
    const { merchant, name, reference } = await aCommission();
    const { app } = merchant;
    await expect.poll(() => heldBy(name)).toEqual(['ON_HOLD']);
    await app.getByRole('button', { name: 'Put on hold…' }).click();
    const question = app.getByRole('dialog', { name: `Put ${reference} on hold?` });
    await question.getByLabel('Reason (optional)').fill('Waiting for the hallmark');
    await question.getByRole('button', { name: 'Put on hold' }).click();
    await app.getByRole('heading', { name: 'On hold, from Sourcing' }).waitFor();
    await app.getByText('Waiting for the hallmark').waitFor();
    await expect.poll(async () => (await visits.controls().order(name)).tags).toEqual(['Atelier: On hold']);
    expect(await heldBy(name)).toEqual(['ON_HOLD']);

    await app.getByRole('button', { name: 'Resume in Sourcing' }).click();
    await app.getByRole('button', { name: 'Move to Making' }).waitFor();
    await expect.poll(async () => (await visits.controls().order(name)).tags).toEqual(['Atelier: Sourcing']);
  });

  it('is promised for a day by its lead time, takes notes and another day, which the board shows', async () => {
    const { merchant, name, reference } = await aCommission();
    const { app } = merchant;
    await app.getByLabel('Add a note').fill('Customer collects on a Saturday.');
    await app.getByRole('button', { name: 'Add note' }).click();
    await app.locator('blockquote', { hasText: 'Customer collects on a Saturday.' }).waitFor();
    await expect.poll(() => app.getByLabel('Add a note').inputValue()).toBe('');

    expect(await app.getByLabel('Promised for').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
    await app.getByLabel('Promised for').fill('2031-05-14');
    await app.getByRole('button', { name: 'Save due date' }).click();
    await app.getByText('14 May 2031').first().waitFor();
    await merchant.openBoard(name);
    expect(await boardOf(merchant).card(reference).innerText()).toContain('14 May 2031');
  });

  it('of three pieces is split; both keep the specification and name each other', async () => {
    const { merchant, name, reference } = await aCommission(3);
    const { app } = merchant;
    await app.getByRole('button', { name: 'Split…' }).click();
    const dialog = app.getByRole('dialog', { name: `Split ${reference}` });
    await dialog.getByLabel('Pieces to split off, of 3').fill('2');
    await dialog.getByText('1 piece stays here.').waitFor();
    await dialog.getByRole('button', { name: 'Split' }).click();
    await app.getByRole('heading', { name: 'Also in this order' }).waitFor();
    await app.getByText('1 piece', { exact: true }).waitFor();
    await app.getByRole('link', { name: /A-\d+ Signet ring/ }).click();
    await app.getByText('2 pieces (part 2 of its order line)').waitFor();
    await app.getByRole('cell', { name: '9 ct yellow gold' }).first().waitFor();
    expect((await visits.controls().order(name)).lines).toMatchObject([{ quantity: 3 }]);
  });

  it('asks to accept what an edit of the order changed, and is not made before', async () => {
    const { merchant, name, reference } = await aCommission();
    const { app, page } = merchant;
    const at = page.url();
    await visits.controls().editQuantity(name, 2);
    const accept = app.getByRole('button', { name: 'Accept: The quantity was changed on the order' });
    await expect
      .poll(
        async () => {
          await page.goto(at);
          await merchant.heading().waitFor();
          return await accept.isVisible();
        },
        { timeout: 15_000, interval: 300 },
      )
      .toBe(true);
    await app.getByRole('button', { name: 'Move to Making' }).click();
    await app.getByText(`${reference} has a difference that nobody has accepted.`).waitFor();

    await accept.click();
    await app.getByText('2 pieces', { exact: true }).first().waitFor();
    await accept.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Move to Making' }).click();
    await app.getByRole('button', { name: 'Move to Checking' }).waitFor();
  });

  it('is moved by two people at once: one wins, the other is told what happened meanwhile', async () => {
    const { merchant: first, name, reference } = await aCommission();
    const second = await visits.merchant();
    await second.openBoard(name);
    await first.app.getByRole('button', { name: 'Move to Making' }).click();
    await first.app.getByRole('button', { name: 'Move to Checking' }).waitFor();

    const board = boardOf(second);
    await board.moveByMenu(reference, 'Ready');
    await second.app.getByText(`${reference} was changed since you looked`).waitFor();
    await expect.poll(() => board.stageOf(reference)).toBe('Making');
    await board.moveByMenu(reference, 'Ready');
    await second.page.getByText(`${reference}: Ready`, { exact: true }).first().waitFor();
  });
});

async function heldBy(order: string): Promise<string[]> {
  return (await visits.controls().order(order)).fulfillmentOrders.map(({ status }) => status);
}
