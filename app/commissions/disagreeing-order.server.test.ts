import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { optionSetId, orderOf, ringLine } from '../../tests/builders/ordered-ring.ts';
import { useRingOrders } from '../../tests/builders/ring-orders.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';

useTestDatabase();
const { world, commissions, kinds, arrive, stamp } = useRingOrders();

describe('an order that does not agree with itself', () => {
  it('is flagged where the words people read are not what was charged', async () => {
    const line = ringLine(world.sandbox, stamp());
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
      { name: '_bespoke', value: `2;${stamp()};;2` },
      { name: 'Metal', value: 'Platinum 950' },
      { name: 'Engraving', value: 'R & T' },
    ];
    world.sandbox.orders.place(
      orderOf([ringLine(world.sandbox, stamp(), { properties, group: null, unitPrice: '1570.00' })]),
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
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.differences.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ kind: 'selection-faulty', label: 'The options' }),
    ]);
  });

  it('is read under the product’s own set where another one has the same stamp()', async () => {
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
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp())]));
    await arrive();

    const [commission] = await commissions();
    expect([commission?.optionSetId, commission?.differences]).toEqual([optionSetId, []]);
  });

  it('is flagged where the price charged is not what the options come to', async () => {
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { unitPrice: '1250.00' })]));
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
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { properties: [], group: null })]));
    await arrive();

    expect(await kinds()).toEqual(['selection-unreadable']);
  });

  it('is flagged when something required is missing from the selection', async () => {
    const properties = [
      { name: '_bespoke', value: `2;${stamp()};;;R & T` },
      { name: 'Engraving', value: 'R & T' },
    ];
    world.sandbox.orders.place(
      orderOf([ringLine(world.sandbox, stamp(), { properties, group: null, unitPrice: '1256.00' })]),
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
    world.sandbox.orders.place(orderOf([ringLine(world.sandbox, stamp(), { properties: odd, group: null })]));
    await arrive();

    const [commission] = await commissions();
    expect(commission?.snapshot).toMatchObject({ properties: { length: 49 } });
    expect(await kinds()).toEqual(['selection-unreadable']);
  });
});
