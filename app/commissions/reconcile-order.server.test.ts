import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { optionSetId, orderOf, ringLine } from '../../tests/builders/ordered-ring.ts';
import { useRingOrders } from '../../tests/builders/ring-orders.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { decideAndSaveIn } from './decide-and-save.server.ts';
import { reconcileOrder } from './reconcile-order.server.ts';
import { sweepOrders } from './sweep-orders.server.ts';

useTestDatabase();
const { world, commissions, kinds, arrive, stamp } = useRingOrders();

describe('an order for a bespoke ring', () => {
  it('becomes one commission with what was ordered, charged and published', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { quantity: 2 })]));
    await arrive();

    const [commission, ...others] = await commissions();
    expect(others).toEqual([]);
    expect(commission).toMatchObject({
      number: 1001,
      orderId: order.id,
      orderName: order.name,
      quantity: 2,
      stage: 'sourcing',
      optionSetId,
      optionSetVersion: 1,
      dueOn: expect.any(Date),
      differences: [],
      snapshot: {
        selection: `2;${stamp()};;2;R & T`,
        specification: [
          { field: 'metal', label: 'Metal', value: 'Platinum 950', chargeMinor: 32_000 },
          { field: 'engraving', label: 'Engraving', value: 'R & T', chargeMinor: 600 },
        ],
        charged: { currency: 'GBP', baseMinor: 125_000, unitMinor: 157_600, computedUnitMinor: 157_600 },
      },
    });
  });

  it('is opened once, however often and however concurrently its webhook comes', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    const { shop } = world;
    // Kept from taking a number until many have read the order, so that they truly meet.
    const gate = Promise.withResolvers<void>();
    const held = inShop(shop, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM shop WHERE shop = ${shop} FOR UPDATE`;
      await gate.promise;
    });
    const all = Promise.all(Array.from({ length: 50 }, () => reconcileOrder(shop, order.id, new Date())));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    gate.resolve();
    await Promise.all([held, all]);
    await arrive();
    await reconcileOrder(world.shop, order.id, new Date());

    const [commission, ...others] = await commissions();
    expect(others).toEqual([]);
    expect(commission?.events.map(({ kind }) => kind)).toEqual(['opened']);
  });

  it('opens a commission for each bespoke line over all pages and none for a polishing cloth', async () => {
    const cloth = ringLine(world.sandbox, stamp(), {
      productId: '10004',
      properties: [],
      group: null,
      unitPrice: '9.50',
    });
    const rings = Array.from({ length: 55 }, () => ringLine(world.sandbox, stamp()));
    world.sandbox.webhooks.hold();
    const order = world.sandbox.orders.place(orderOf([cloth, ...rings]));
    await reconcileOrder(world.shop, order.id, new Date());

    expect(await commissions()).toHaveLength(55);
  });

  it('is read in the currency the shopper paid in', async () => {
    const line = ringLine(world.sandbox, stamp(), { unitPrice: '303380' });
    world.sandbox.orders.place(orderOf([line], { presentmentCurrency: 'JPY', rate: '192.5' }));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.snapshot).toMatchObject({ charged: { currency: 'JPY', unitMinor: 303_380 } });
    expect(await kinds()).toEqual([]);
  });

  it('is found by the sweep when no webhook ever comes', async () => {
    world.sandbox.webhooks.drop(100);
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    await arrive();
    expect(await commissions()).toEqual([]);

    await sweepOrders(world.shop, new Date());
    await workOff();
    await sweepOrders(world.shop, new Date());
    await workOff();

    expect(await commissions()).toHaveLength(1);
  });
});

describe('an order that changes afterwards', () => {
  it('is compared after what somebody decides that very moment, so that no piece is taken off twice', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { quantity: 3 })]));
    await arrive();
    world.sandbox.orders.edit(order.id, [{ lineItemId: order.lines[0]?.id ?? '', quantity: 2 }]);
    await arrive();
    const { shop } = world;
    const [{ id } = { id: '' }] = await commissions();
    let reading: Promise<void> | undefined;
    await inShop(shop, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM commission WHERE shop = ${shop} FOR UPDATE`;
      reading = reconcileOrder(shop, order.id, new Date());
      await new Promise((resolve) => setTimeout(resolve, 700));
      const command = { kind: 'accept-difference', key: 'quantity-changed', by: 'shopify:user:501' } as const;
      await decideAndSaveIn(tx, { shop, commissionId: id, command, seen: null, now: new Date() });
    });
    await reading;

    expect(await kinds()).toEqual(['quantity-changed (settled)']);
    expect((await commissions())[0]).toMatchObject({ quantity: 2 });
  });

  it('raises a difference and deletes nothing when it is cancelled', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    await arrive();
    world.sandbox.orders.cancel(order.id, 'CUSTOMER');
    await arrive();

    expect(await kinds()).toContain('order-cancelled');
    expect((await commissions())[0]).toMatchObject({ stage: 'sourcing', quantity: 1 });
  });

  it('raises a difference when the quantity changes, and settles it when it changes back', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { quantity: 3 })]));
    await arrive();
    const lineItemId = order.lines[0]?.id ?? '';
    world.sandbox.orders.edit(order.id, [{ lineItemId, quantity: 2 }]);
    await arrive();
    expect(await kinds()).toEqual(['quantity-changed']);

    world.sandbox.orders.edit(order.id, [{ lineItemId, quantity: 3 }]);
    await arrive();
    expect(await kinds()).toEqual(['quantity-changed (settled)']);
  });

  it('raises a difference when the ring is taken off the order', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    await arrive();
    world.sandbox.orders.edit(order.id, [{ lineItemId: order.lines[0]?.id ?? '', quantity: 0 }]);
    await arrive();

    expect(await kinds()).toEqual(['line-removed']);
  });

  it('comes out the same in whatever order its webhooks arrive', async () => {
    const { orders, webhooks } = world.sandbox;
    const happen = async (release: 'as-triggered' | 'reversed') => {
      webhooks.hold();
      const order = orders.place(orderOf([ringLine(world.sandbox, stamp(), { quantity: 2 })]));
      orders.refund(order.id, [{ lineItemId: order.lines[0]?.id ?? '', quantity: 1 }]);
      orders.cancel(order.id);
      await webhooks.release(release);
      await arrive();
      const found = (await commissions()).filter(({ orderId }) => orderId === order.id);
      return found.map(({ quantity, stage, differences }) => ({
        quantity,
        stage,
        kinds: differences.map(({ kind }) => kind),
      }));
    };

    expect(await happen('reversed')).toEqual(await happen('as-triggered'));
  });
});
