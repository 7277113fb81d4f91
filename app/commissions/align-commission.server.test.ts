import { beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { orderOf, publishRing, ringLine } from '../../tests/builders/ordered-ring.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import type { Order } from '../../tests/sandbox/state/shop-state.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import type { Command } from './decide.ts';
import { decideAndSave } from './decide-and-save.server.ts';

useTestDatabase();
const world = useInstalledShop();
let stamp = '';

beforeEach(async () => {
  stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
});

async function arrive(): Promise<void> {
  await world.sandbox.webhooks.settled();
  expect(await workOff()).toEqual([]);
}

/** Orders a ring, with a polishing cloth beside it. */
async function ordered(): Promise<Order> {
  const cloth = {
    productId: '10004',
    title: 'Polishing cloth',
    properties: [],
    group: null,
    unitPrice: '9.50',
  };
  const lines = [ringLine(world.sandbox, stamp), ringLine(world.sandbox, stamp, cloth)];
  const order = world.sandbox.orders.place(orderOf(lines, { tags: ['vip'] }));
  await arrive();
  return order;
}

async function decide(command: Command): Promise<void> {
  const { shop } = world;
  const { id } = await inShop(shop, (tx) => tx.commission.findFirstOrThrow({ where: { shop } }));
  const { outcome } = await decideAndSave({ shop, commissionId: id, command, seen: null, now: new Date() });
  expect(outcome).toBe('done');
  await arrive();
}

/** Titles of what is held by whom. */
function held(order: Order): string[] {
  return order.fulfillmentOrders.flatMap(({ holds, lines }) =>
    holds.map(({ heldBy, handle }) => {
      const titles = lines.map(({ lineItemId }) => order.lines.find(({ id }) => id === lineItemId)?.title);
      return `${titles.join(' + ')} by ${heldBy === 'merchant' ? 'merchant' : handle?.slice(0, 8)}`;
    }),
  );
}

const move = (to: 'making' | 'ready' | 'completed'): Command => ({
  kind: 'move',
  to,
  by: 'shopify:user:501',
});

describe('a piece in the workshop', () => {
  it('is held back from fulfilment with our handle, and nothing else of its order is', async () => {
    const order = await ordered();

    expect(held(order)).toEqual(['Solitaire engagement ring by atelier-']);
  });

  it('is held among more pieces than Shopify lists at once', async () => {
    const cloth = { title: 'Polishing cloth', productId: '10004', properties: [], group: null };
    const cloths = Array.from({ length: 60 }, () => ringLine(world.sandbox, stamp, cloth));
    const order = world.sandbox.orders.place(orderOf([...cloths, ringLine(world.sandbox, stamp)]));
    await arrive();

    expect(held(order)).toEqual(['Solitaire engagement ring by atelier-']);
  });

  it('tags its order with its stage and leaves other tags alone', async () => {
    const order = await ordered();
    expect(order.tags.toSorted()).toEqual(['Atelier: Sourcing', 'vip']);
    await decide(move('making'));

    expect(order.tags.toSorted()).toEqual(['Atelier: Making', 'vip']);
  });

  it('is held again when routing makes new fulfilment orders for it', async () => {
    const order = await ordered();
    for (const fulfillmentOrder of order.fulfillmentOrders) {
      fulfillmentOrder.holds = [];
      fulfillmentOrder.status = 'OPEN';
    }
    await decide(move('making'));

    expect(held(order)).toEqual(['Solitaire engagement ring by atelier-']);
  });
});

describe('a piece that is ready', () => {
  it('is released, and holds of others stay', async () => {
    const order = await ordered();
    order.fulfillmentOrders[0]?.holds.push({
      id: world.sandbox.world.nextId(),
      reason: 'INCORRECT_ADDRESS',
      reasonNotes: '',
      handle: null,
      externalId: null,
      heldBy: 'merchant',
    });
    await decide(move('ready'));

    expect(held(order).filter((hold) => !hold.endsWith('merchant'))).toEqual([]);
    expect(held(order).filter((hold) => hold.endsWith('merchant'))).toHaveLength(1);
    expect(order.tags).toContain('Atelier: Ready');
  });

  it('is held once more when it goes back to the bench', async () => {
    const order = await ordered();
    await decide(move('ready'));
    await decide(move('making'));

    expect(held(order)).toEqual(['Solitaire engagement ring by atelier-']);
    const { shop } = world;
    const holds = await inShop(shop, (tx) =>
      tx.fulfilmentHold.findMany({ where: { shop, releasedAt: null } }),
    );
    expect(holds).toHaveLength(1);
  });

  it('is released too when the commission is cancelled', async () => {
    const order = await ordered();
    await decide({ kind: 'cancel', reason: 'Stone cracked', by: 'shopify:user:501' });

    expect(held(order)).toEqual([]);
    expect(order.tags).toContain('Atelier: Cancelled');
  });
});
