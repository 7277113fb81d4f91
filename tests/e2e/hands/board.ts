import type { Locator } from 'playwright-core';
import type { Merchant } from './merchant.ts';

/** The board in front of a merchant. */
export interface BoardSeen {
  /** The card of a commission: "A-1004". */
  card(reference: string): Locator;
  /** The stage whose column holds the card, as its heading says it. */
  stageOf(reference: string): Promise<string>;
  /** What a screen reader was last told. */
  readonly spoken: () => Promise<string>;
  /** The middle of a column's upper part: where a card is let go. */
  place(stage: string): Promise<Point>;
  /** The middle of a card. */
  grip(reference: string): Promise<Point>;
  /** Chooses a stage in a card's menu, with a word at its button. */
  moveByMenu(reference: string, to: string): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The board that the merchant has open. */
export function boardOf({ app }: Merchant): BoardSeen {
  const columns = app.getByRole('region', { name: 'Commissions by stage' }).locator('section');
  const card = (reference: string) =>
    columns.getByRole('listitem').filter({ has: app.getByRole('link', { name: reference, exact: true }) });

  return {
    card,
    stageOf: async (reference) => {
      const column = columns.filter({ has: app.getByRole('link', { name: reference, exact: true }) });
      return (await column.getByRole('heading', { level: 2 }).innerText()).trim();
    },
    spoken: async () => await app.locator('[id^="DndLiveRegion"]').innerText(),
    place: async (stage) => {
      const column = columns.filter({
        has: app.getByRole('heading', { name: stage, level: 2, exact: true }),
      });
      await column.scrollIntoViewIfNeeded();
      const { x, y, width } = await boxOf(column);
      return { x: x + width / 2, y: y + 120 };
    },
    grip: async (reference) => {
      const { x, y, width, height } = await boxOf(card(reference));
      return { x: x + width / 2, y: y + height / 2 };
    },
    moveByMenu: async (reference, to) => {
      await app.getByRole('button', { name: `Move ${reference} to…` }).click();
      await app.getByRole('menuitem', { name: to }).click();
    },
  };
}

async function boxOf(locator: Locator): Promise<Point & { width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What should be dragged or dropped on is not on the screen.');
  return box;
}
