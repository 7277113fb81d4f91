import { beforeEach, describe, expect, it } from 'vitest';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { dear, putOnSale, type RingOnSale } from '../builders/ring-on-sale.ts';
import { arrive, shopperAt, standingAt } from '../builders/till.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
let onSale: RingOnSale;

beforeEach(async () => {
  onSale = await putOnSale(world);
});

async function buyTwo(): Promise<string[]> {
  const shopper = shopperAt(world);
  await shopper.ajax('/cart/add.js', {
    items: [{ id: 1_000_101, quantity: 2, properties: onSale.specify(dear) }],
  });
  return await shopper.pay();
}

/** Two of the three that could be made in platinum. */
async function ordered(): Promise<{ id: string; lineItemId: string }> {
  expect(await buyTwo()).toEqual([]);
  expect(await platinumLeft()).toBe(1);
  const placed = world.sandbox.state.orders.at(-1);
  if (!placed?.lines[0]) throw new Error('Nothing was ordered.');
  return { id: placed.id, lineItemId: placed.lines[0].id };
}

/** As product pages and Functions are told. */
async function platinumLeft(): Promise<number> {
  await arrive(world);
  const workshop = world.sandbox.state.metafields.find(({ key }) => key === 'workshop')?.value ?? '';
  return Number(/^k;.*=(\d+)$/m.exec(workshop)?.[1]);
}

describe('an order that was changed afterwards', () => {
  it('taken out: its platinum can be sold again, and the commission says so', async () => {
    const { id, lineItemId } = await ordered();
    world.sandbox.orders.edit(id, [{ lineItemId, quantity: 0 }]);
    expect(await platinumLeft()).toBe(3);
    expect(await standingAt(world)).toEqual([['line-removed']]);
  });

  it('one of two taken out: one platinum comes back', async () => {
    const { id, lineItemId } = await ordered();
    world.sandbox.orders.edit(id, [{ lineItemId, quantity: 1 }]);
    expect(await platinumLeft()).toBe(2);
    expect(await standingAt(world)).toEqual([['quantity-changed']]);
  });

  it('refunded: told', async () => {
    const { id } = await ordered();
    world.sandbox.orders.refund(id);
    expect(await platinumLeft()).toBe(3);
    expect((await standingAt(world))[0]).toContain('refunded');
  });

  it('cancelled: all of it comes back', async () => {
    const { id } = await ordered();
    world.sandbox.orders.cancel(id);
    expect(await platinumLeft()).toBe(3);
    expect((await standingAt(world))[0]).toContain('order-cancelled');
  });

  it('what was sold meanwhile cannot be sold twice', async () => {
    await ordered();
    expect(await buyTwo()).toEqual([
      `There is not enough left of what was chosen for “Metal” of “Solitaire engagement ring”. Please remove this piece from your cart, choose its options again on its page and add it once more.`,
    ]);
  });
});
