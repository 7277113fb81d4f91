import { beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { optionSetId, orderOf, publishRing, ringLine } from '../../tests/builders/ordered-ring.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { decideAndSaveIn } from './decide-and-save.server.ts';
import { reconcileOrder } from './reconcile-order.server.ts';
import { sweepOrders } from './sweep-orders.server.ts';

useTestDatabase();
const world = useInstalledShop();
let stamp = '';

beforeEach(async () => {
  stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
});

function commissions() {
  const { shop } = world;
  return inShop(shop, (tx) =>
    tx.commission.findMany({
      where: { shop },
      include: { differences: { orderBy: { key: 'asc' } }, events: { orderBy: { sequence: 'asc' } } },
      orderBy: [{ lineItemId: 'asc' }, { number: 'asc' }],
    }),
  );
}

async function kinds(): Promise<string[]> {
  return (await commissions()).flatMap(({ differences }) =>
    differences.map(({ kind, acceptedAt }) => (acceptedAt === null ? kind : `${kind} (settled)`)),
  );
}

/** Everything that has happened at the shop reaches the app and is worked off. */
async function arrive(): Promise<void> {
  await world.sandbox.webhooks.settled();
  expect(await workOff()).toEqual([]);
}

describe('an order for a bespoke ring', () => {
  it('becomes one commission with what was ordered, charged and published', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { quantity: 2 })]));
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
        selection: `2;${stamp};;2;R & T`,
        specification: [
          { field: 'metal', label: 'Metal', value: 'Platinum 950', chargeMinor: 32_000 },
          { field: 'engraving', label: 'Engraving', value: 'R & T', chargeMinor: 600 },
        ],
        charged: { currency: 'GBP', baseMinor: 125_000, unitMinor: 157_600, computedUnitMinor: 157_600 },
      },
    });
  });

  it('is opened once, however often and however concurrently its webhook comes', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
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
    const cloth = ringLine(world.sandbox, stamp, {
      productId: '10004',
      properties: [],
      group: null,
      unitPrice: '9.50',
    });
    const rings = Array.from({ length: 55 }, () => ringLine(world.sandbox, stamp));
    world.sandbox.webhooks.hold();
    const order = world.sandbox.orders.place(orderOf([cloth, ...rings]));
    await reconcileOrder(world.shop, order.id, new Date());

    expect(await commissions()).toHaveLength(55);
  });

  it('is read in the currency the shopper paid in', async () => {
    const line = ringLine(world.sandbox, stamp, { unitPrice: '303380' });
    world.sandbox.orders.place(orderOf([line], { presentmentCurrency: 'JPY', rate: '192.5' }));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.snapshot).toMatchObject({ charged: { currency: 'JPY', unitMinor: 303_380 } });
    expect(await kinds()).toEqual([]);
  });

  it('is found by the sweep when no webhook ever comes', async () => {
    world.sandbox.webhooks.drop(100);
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await arrive();
    expect(await commissions()).toEqual([]);

    await sweepOrders(world.shop, new Date());
    await workOff();
    await sweepOrders(world.shop, new Date());
    await workOff();

    expect(await commissions()).toHaveLength(1);
  });
});

describe('an order that does not agree with itself', () => {
  it('is flagged where the words people read are not what was charged', async () => {
    const line = ringLine(world.sandbox, stamp);
    line.properties = line.properties.map((property) =>
      property.name === 'Engraving' ? { ...property, value: 'T & R' } : property,
    );
    world.sandbox.orders.place(orderOf([line]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.differences.map(({ detail }) => detail)).toEqual([
      { kind: 'words-disagree', label: 'Engraving', charged: 'R & T', read: 'T & R' },
    ]);
  });

  it('is flagged where it claims an engraving that was not charged', async () => {
    const properties = [
      { name: '_bespoke', value: `2;${stamp};;2` },
      { name: 'Metal', value: 'Platinum 950' },
      { name: 'Engraving', value: 'R & T' },
    ];
    world.sandbox.orders.place(
      orderOf([ringLine(world.sandbox, stamp, { properties, group: null, unitPrice: '1570.00' })]),
    );
    await arrive();

    const [commission] = await commissions();
    expect(commission?.differences.map(({ detail }) => detail)).toEqual([
      { kind: 'words-disagree', label: 'Engraving', charged: '', read: 'R & T' },
    ]);
  });

  it('is flagged where it was specified under prices that had long been replaced', async () => {
    const { shop } = world;
    const long = new Date(Date.now() - 3 * 86_400_000);
    await inShop(shop, async (tx) => {
      const first = await tx.publication.findFirstOrThrow({ where: { shop } });
      await tx.publication.updateMany({ where: { shop }, data: { at: new Date(long.getTime() - 1) } });
      const { document, form } = first;
      await tx.publication.create({
        data: { ...first, version: 2, stamp: 'dearer', at: long, document: document ?? {}, form: form ?? {} },
      });
    });
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.differences.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ kind: 'selection-faulty', label: 'The options' }),
    ]);
  });

  it('is read under the product’s own set where another one has the same stamp', async () => {
    const { shop } = world;
    const other = '00000000-0000-4000-8000-000000000001';
    await inShop(shop, async (tx) => {
      const first = await tx.publication.findFirstOrThrow({ where: { shop } });
      const at = new Date();
      const document = first.document ?? {};
      await tx.optionSet.create({
        data: { shop, id: other, name: 'A copy', document, createdAt: at, updatedAt: at },
      });
      const copy = { ...first, optionSetId: other, version: 7, at, document, form: first.form ?? {} };
      await tx.publication.create({ data: copy });
    });
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await arrive();

    const [commission] = await commissions();
    expect([commission?.optionSetId, commission?.differences]).toEqual([optionSetId, []]);
  });

  it('is flagged where the price charged is not what the options come to', async () => {
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { unitPrice: '1250.00' })]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.differences.map(({ detail }) => detail)).toEqual([
      { kind: 'price-differs', currency: 'GBP', chargedMinor: 125_000, computedMinor: 157_600 },
    ]);
  });

  it('is flagged when it was specified under options the shop does not know', async () => {
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, 'stranger')]));
    await arrive();

    expect(await kinds()).toEqual(['selection-unknown']);
  });

  it('is flagged when a ring with options comes without a selection', async () => {
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { properties: [], group: null })]));
    await arrive();

    expect(await kinds()).toEqual(['selection-unreadable']);
  });

  it('is flagged when something required is missing from the selection', async () => {
    const properties = [
      { name: '_bespoke', value: `2;${stamp};;;R & T` },
      { name: 'Engraving', value: 'R & T' },
    ];
    world.sandbox.orders.place(
      orderOf([ringLine(world.sandbox, stamp, { properties, group: null, unitPrice: '1256.00' })]),
    );
    await arrive();

    expect(await kinds()).toEqual(['selection-faulty']);
  });

  it('keeps properties of every shape that Shopify has been seen to send', async () => {
    const odd = [
      { name: '_bespoke', value: '' },
      { name: '_bespoke', value: 'not a selection' },
      { name: 'Gift\u200B wrap', value: 'yes\r\nplease' },
      { name: 'Gift\u200B wrap', value: '{"a":[1,2]}' },
      { name: '刻印', value: '愛 💍' },
      { name: '', value: '' },
      { name: 'Nothing\u0000', value: 'half a heart \uD83D' },
      ...Array.from({ length: 45 }, (_, index) => ({ name: `Note ${index}`, value: 'x'.repeat(300) })),
    ];
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { properties: odd, group: null })]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.snapshot).toMatchObject({ properties: { length: 49 } });
    expect(await kinds()).toEqual(['selection-unreadable']);
  });
});

describe('an order that changes afterwards', () => {
  it('is compared after what somebody decides that very moment, so that no piece is taken off twice', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { quantity: 3 })]));
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
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await arrive();
    world.sandbox.orders.cancel(order.id, 'CUSTOMER');
    await arrive();

    expect(await kinds()).toContain('order-cancelled');
    expect((await commissions())[0]).toMatchObject({ stage: 'sourcing', quantity: 1 });
  });

  it('raises a difference when the quantity changes, and settles it when it changes back', async () => {
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp, { quantity: 3 })]));
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
    const order = world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp)]));
    await arrive();
    world.sandbox.orders.edit(order.id, [{ lineItemId: order.lines[0]?.id ?? '', quantity: 0 }]);
    await arrive();

    expect(await kinds()).toEqual(['line-removed']);
  });

  it('comes out the same in whatever order its webhooks arrive', async () => {
    const { orders, webhooks } = world.sandbox;
    const happen = async (release: 'as-triggered' | 'reversed') => {
      webhooks.hold();
      const order = orders.place(orderOf([ringLine(world.sandbox, stamp, { quantity: 2 })]));
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
