import { beforeEach, describe, expect, it } from 'vitest';
import { database, inShop } from '#app/db.server.ts';
import { addNote } from '#app/commissions/add-note.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { orderOf, publishRing, ringLine } from '../../tests/builders/ordered-ring.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
const secret = 'Für immer, J';

beforeEach(async () => {
  const stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
  const properties = [
    { name: '_bespoke', value: `1;${stamp};metal=pt950;engraving=${secret}` },
    { name: 'Metal', value: 'Platinum 950' },
    { name: 'Engraving', value: 'Something else' },
  ];
  const { orders } = world.sandbox;
  orders.place(orderOf([ringLine(world.sandbox, stamp, { properties, group: null })]));
  await arrive();
  orders.place(orderOf([ringLine(world.sandbox, stamp)], { customerId: '60002' }));
  await arrive();
  const [first] = world.sandbox.state.orders;
  for (const line of first?.lines ?? []) line.properties.push({ name: 'Card', value: `${secret} again` });
  orders.updateNote(first?.id ?? '', 'With a card');
  await arrive();
  const { shop } = world;
  const { id, revision } = await inShop(shop, (tx) =>
    tx.commission.findFirstOrThrow({ where: { shop }, orderBy: { number: 'asc' } }),
  );
  await addNote(
    { shop, commissionId: id, by: 'shopify:user:501', seen: revision },
    `She asked for “${secret}”.`,
  );
});

async function arrive(): Promise<void> {
  await world.sandbox.webhooks.settled();
  expect(await workOff()).toEqual([]);
}

/** Everything that the database holds of the shop, as text. */
async function everything(): Promise<string> {
  const { shop } = world;
  return await inShop(shop, async (tx) => {
    const where = { shop };
    const held = [
      await tx.commission.findMany({ where, orderBy: { number: 'asc' } }),
      await tx.commissionEvent.findMany({ where }),
      await tx.difference.findMany({ where }),
      await tx.webhookDelivery.findMany({ where }),
      await tx.privacyRecord.findMany({ where }),
      await tx.shop.findMany({ where }),
      await tx.optionSet.findMany({ where }),
    ];
    return JSON.stringify(held);
  });
}

function records(kind: string) {
  const { shop } = world;
  return inShop(shop, (tx) => tx.privacyRecord.findMany({ where: { shop, kind } }));
}

describe('a customer who asks what is held of them', () => {
  it('has it gathered once for the merchant to hand on, and nothing of other customers', async () => {
    world.sandbox.privacy.requestData('60001');
    await arrive();
    const [{ webhookId } = { webhookId: '' }] = world.sandbox.webhooks.deliveries({
      topic: 'customers/data_request',
    });
    await world.sandbox.webhooks.repeat(webhookId, 3);
    await arrive();

    const [gathered, ...others] = await records('data-request');
    expect(others).toEqual([]);
    expect(gathered?.detail).toMatchObject({ customerId: '60001', held: [{ reference: 'A-1001' }] });
    expect(JSON.stringify(gathered?.detail)).toContain(secret);
  });
});

describe('a customer who is to be forgotten', () => {
  it('has their words erased everywhere, while the work and its amounts stay', async () => {
    expect(await everything()).toContain(secret);
    world.sandbox.privacy.redactCustomer('60001');
    await arrive();

    expect(await everything()).not.toContain(secret);
    const { shop } = world;
    const [first, second] = await inShop(shop, (tx) =>
      tx.commission.findMany({ where: { shop }, orderBy: { number: 'asc' } }),
    );
    expect(first).toMatchObject({
      number: 1001,
      snapshot: { selection: null, charged: { unitMinor: 157_600 } },
    });
    expect(second?.snapshot).toMatchObject({
      specification: [{ value: 'Platinum 950' }, { value: 'R & T' }],
    });
    expect(await records('customer-redaction')).toHaveLength(1);
  });

  it('stays forgotten when their order is read again', async () => {
    world.sandbox.privacy.redactCustomer('60001');
    await arrive();
    const [order] = world.sandbox.state.orders;
    world.sandbox.orders.updateNote(order?.id ?? '', 'Please hurry');
    await arrive();

    const { shop } = world;
    const events = await inShop(shop, (tx) => tx.commissionEvent.findMany({ where: { shop } }));
    expect(JSON.stringify(events)).not.toContain(secret);
    expect(
      await inShop(shop, (tx) => tx.difference.count({ where: { shop, kind: 'property-changed' } })),
    ).toBe(1);
  });
});

describe('a shop that is to be forgotten', () => {
  it('leaves nothing behind, also when told twice', async () => {
    world.sandbox.installation.uninstall();
    await arrive();
    world.sandbox.privacy.redactShop();
    await arrive();
    world.sandbox.privacy.redactShop();
    await arrive();

    expect(await everything()).not.toContain('A-1001');
    const { shop } = world;
    const left = await inShop(shop, async (tx) => ({
      commissions: await tx.commission.count({ where: { shop } }),
      shops: await tx.shop.count({ where: { shop } }),
      sets: await tx.optionSet.count({ where: { shop } }),
    }));
    expect(left).toEqual({ commissions: 0, shops: 0, sets: 0 });
    expect(await database().session.count({ where: { shop } })).toBe(0);
  });

  it('keeps everything when it has come back meanwhile', async () => {
    world.sandbox.privacy.redactShop();
    await arrive();

    const { shop } = world;
    expect(await inShop(shop, (tx) => tx.commission.count({ where: { shop } }))).toBe(2);
  });
});
