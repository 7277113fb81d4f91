import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { Selection, setValue } from '#app/options/engine/runtime/selection.ts';
import { COUNTED_SET, countedSet, publishCounted } from '../../tests/builders/counted-set.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { readWorkshop } from './read-workshop.server.ts';
import { recountChoice } from './recount-choice.server.ts';
import { reserveStock } from './reserve-stock.server.ts';
import { returnStock } from './return-stock.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

const NOW = new Date('2026-11-23T09:00:00Z');

/** An opal with the charms whose bits are given. */
function chosen(charms: number): Selection {
  const selection = new Selection(2);
  setValue(selection, 0, 2, 1);
  setValue(selection, 1, charms, charms > 0 ? 1 : 0);
  return selection;
}

async function reserve(lineItemId: string, quantity: number, charms = 0): Promise<void> {
  const line = {
    orderId: '5001',
    lineItemId,
    optionSetId: COUNTED_SET,
    set: countedSet,
    selection: chosen(charms),
    quantity,
  };
  await inShop(atelier.shop, async (tx) => await reserveStock(tx, atelier.shop, { line, at: NOW }));
}

async function giveBack(lineItemId: string): Promise<void> {
  await inShop(atelier.shop, async (tx) => await returnStock(tx, atelier.shop, { lineItemId, at: NOW }));
}

const stock = async () =>
  (await readWorkshop(atelier.shop, NOW)).stock.flatMap(({ choices }) =>
    choices.map(({ choiceId, left, reserved, standing }) => `${choiceId} ${left}/${reserved} ${standing}`),
  );

describe('an order’s line', () => {
  it('holds one of each counted choice a piece, once however often it is read', async () => {
    await publishCounted(atelier.shop, NOW);
    await reserve('7001', 2, 0b10);
    await reserve('7001', 2, 0b10);

    expect(await stock()).toEqual(['opal 1/2 low', 'star 20/0 in-stock', 'moon 8/2 in-stock']);
  });

  it('holds as many as are on it now', async () => {
    await publishCounted(atelier.shop, NOW);
    await reserve('7001', 3);
    await reserve('7001', 1);
    expect((await stock())[0]).toBe('opal 2/1 in-stock');
  });

  it('gives back what it held, once, and takes it again when it is ordered after all', async () => {
    await publishCounted(atelier.shop, NOW);
    await reserve('7001', 2);
    await giveBack('7001');
    await giveBack('7001');
    expect((await stock())[0]).toBe('opal 3/0 in-stock');

    await reserve('7001', 2);
    expect((await stock())[0]).toBe('opal 1/2 low');
  });

  it('is never turned away: two carts that took the last one are oversold, and said to be', async () => {
    await publishCounted(atelier.shop, NOW);
    await Promise.all([reserve('7001', 2), reserve('7002', 2)]);
    expect((await stock())[0]).toBe('opal -1/4 oversold');
  });

  it('stays out of a count that is made while it holds something', async () => {
    await publishCounted(atelier.shop, NOW);
    await reserve('7001', 2);
    const opal = { optionSetId: COUNTED_SET, fieldId: 'stone', choiceId: 'opal', left: '5' };
    await recountChoice(atelier.shop, opal, NOW);
    expect((await stock())[0]).toBe('opal 5/2 in-stock');

    await giveBack('7001');
    expect((await stock())[0]).toBe('opal 7/0 in-stock');
  });
});
