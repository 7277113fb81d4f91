import { describe, expect, it } from 'vitest';
import { boardOf, type Point } from './hands/board.ts';
import type { Merchant } from './hands/merchant.ts';
import { orderSignet } from './hands/orders.ts';
import { phone, useVisits } from './hands/visit.ts';

const visits = useVisits();
const tablet = { width: 1100, height: 800 };

/** A commission in Sourcing, alone on a board. */
async function aPieceOnTheBoard(merchant: Merchant): Promise<string> {
  return await merchant.openBoard(await orderSignet(visits));
}

describe('a card of the board', () => {
  it('is carried by keyboard alone, and every step is spoken', async () => {
    const merchant = await visits.merchant();
    const { page, app } = merchant;
    const reference = await aPieceOnTheBoard(merchant);
    const board = boardOf(merchant);
    await app.getByRole('button', { name: `Drag ${reference} by keyboard` }).focus();

    await page.keyboard.press('Space');
    await expect.poll(board.spoken).toContain(`${reference}, Signet ring, is over Sourcing.`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(board.spoken).toBe(`${reference}, Signet ring, is over Making.`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(board.spoken).toBe(`${reference}, Signet ring, is over Checking.`);
    await page.keyboard.press('Space');
    await expect.poll(board.spoken).toBe(`${reference}, Signet ring, was put down on Checking.`);
    await told(merchant, `${reference}: Checking`);
    expect(await board.stageOf(reference)).toBe('Checking');

    await app.getByRole('button', { name: `Drag ${reference} by keyboard` }).focus();
    await page.keyboard.press('Space');
    await expect.poll(board.spoken).toContain('is over Checking');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(board.spoken).toContain('is over Making');
    await page.keyboard.press('Escape');
    await expect.poll(board.spoken).toBe(`${reference}, Signet ring, was put back.`);
    expect(await board.stageOf(reference)).toBe('Checking');
  });

  it('goes where its menu says, by keyboard, on a phone too', async () => {
    const merchant = await visits.merchant(phone);
    const { page, app } = merchant;
    const reference = await aPieceOnTheBoard(merchant);
    await app.getByRole('button', { name: `Move ${reference} to…` }).focus();
    await page.keyboard.press('Enter');
    const making = app.getByRole('menuitem', { name: 'Making', exact: true });
    await making.waitFor();
    for (let presses = 0; presses < 12 && !(await hasFocus(making)); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await told(merchant, `${reference}: Making`);
    await app.getByRole('combobox', { name: 'Stage' }).selectOption('making');
    await expect.poll(() => boardOf(merchant).card(reference).isVisible()).toBe(true);
  });

  it('is dragged by mouse', async () => {
    const merchant = await visits.merchant();
    const { mouse } = merchant.page;
    const reference = await aPieceOnTheBoard(merchant);
    const board = boardOf(merchant);
    const [from, to] = [await board.grip(reference), await board.place('Making')];

    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const { x, y } of wayBetween(from, to)) await mouse.move(x, y);
    await expect.poll(board.spoken).toContain('is over Making');
    await mouse.up();
    await told(merchant, `${reference}: Making`);
    expect(await board.stageOf(reference)).toBe('Making');
  });

  it('is dragged by a finger that rests on it', async () => {
    const merchant = await visits.merchant({ ...tablet, hasTouch: true });
    const reference = await aPieceOnTheBoard(merchant);
    const board = boardOf(merchant);
    const finger = await merchant.page.context().newCDPSession(merchant.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    const [from, to] = [await board.grip(reference), await board.place('Making')];

    await touch('touchStart', from);
    await expect.poll(board.spoken).toContain('is over Sourcing');
    for (const point of wayBetween(from, to)) await touch('touchMove', point);
    await expect.poll(board.spoken).toContain('is over Making');
    await touch('touchEnd');
    await told(merchant, `${reference}: Making`);
    expect(await board.stageOf(reference)).toBe('Making');
  });

  it('returns to where it was when the move is refused, and the reason stays to be read', async () => {
    const merchant = await visits.merchant();
    const reference = await aPieceOnTheBoard(merchant);
    const board = boardOf(merchant);
    await board.moveByMenu(reference, 'Completed');
    await merchant.app.getByText(`${reference} was not completed, because it is not Ready yet.`).waitFor();
    await merchant.app.getByText('Move it to Ready when it has been checked, then complete it.').waitFor();
    await expect.poll(() => board.stageOf(reference)).toBe('Sourcing');

    await board.moveByMenu(reference, 'Ready');
    await told(merchant, `${reference}: Ready`);
    await expect.poll(() => merchant.app.getByText('was not completed').count()).toBe(0);
  });

  it('is cancelled from its menu after a question, and leaves the board', async () => {
    const merchant = await visits.merchant();
    const { app } = merchant;
    const reference = await aPieceOnTheBoard(merchant);
    await boardOf(merchant).moveByMenu(reference, 'Cancel commission…');
    const question = app.getByRole('dialog', { name: `Cancel ${reference}?` });
    await question.getByLabel('Reason (optional)').fill('Ordered twice');
    await question.getByRole('button', { name: 'Cancel commission' }).click();
    await told(merchant, `${reference}: Cancelled`);
    await expect.poll(() => boardOf(merchant).card(reference).count()).toBe(0);
  });
});

describe('the list of commissions', () => {
  it('finds by what was specified, says when nothing matches, and narrows by due date', async () => {
    const order = await orderSignet(visits);
    const merchant = await visits.merchant();
    const { app } = merchant;
    const reference = await merchant.openBoard(order);
    const search = app.getByRole('searchbox', { name: 'Search commissions' });
    await search.fill(`${reference} yellow gold`);
    await boardOf(merchant).card(reference).waitFor();
    await search.fill(`${reference} palladium`);
    await app.getByRole('heading', { name: 'No commission matches' }).waitFor();
    await app.getByRole('button', { name: 'Clear search and filters' }).click();
    await boardOf(merchant).card(reference).waitFor();

    const due = app.getByRole('combobox', { name: 'Due date' });
    await merchant.openBoard(order);
    await due.selectOption('Overdue');
    await app.getByRole('heading', { name: 'No commission matches' }).waitFor();
    await due.selectOption('Any due date');
    await expect.poll(() => boardOf(merchant).card(reference).isVisible()).toBe(true);
  });

  it('is a table sorted by its headings', async () => {
    const orders = [await orderSignet(visits), await orderSignet(visits)];
    const merchant = await visits.merchant();
    const { app } = merchant;
    const [older, newer] = [
      await merchant.openBoard(orders[0] ?? ''),
      await merchant.openBoard(orders[1] ?? ''),
    ];
    await merchant.open('/app/commissions?view=table&search=signet');
    const byNumber = app.getByRole('columnheader', { name: 'Commission' }).getByRole('button');
    const order = async () => {
      const rows = await app.getByRole('link', { name: /^A-\d+$/ }).allInnerTexts();
      return rows.filter((reference) => [older, newer].includes(reference));
    };

    await byNumber.click();
    await expect.poll(order).toEqual([older, newer]);
    await byNumber.click();
    await expect.poll(order).toEqual([newer, older]);
  });
});

/** What the admin says once the app has said it. */
async function told({ page }: Merchant, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).first().waitFor();
}

function wayBetween(from: Point, to: Point): Point[] {
  return [0.1, 0.35, 0.6, 0.85, 1].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  }));
}

async function hasFocus(item: ReturnType<Merchant['heading']>): Promise<boolean> {
  return await item.evaluate((element) => element === element.ownerDocument.activeElement);
}
