import { beforeEach, describe, expect, it } from 'vitest';
import { database, inShop } from '#app/db.server.ts';
import { addNote } from '#app/commissions/add-note.server.ts';
import { useInstalledShop } from '../../tests/builders/installed-shop.ts';
import { orderOf, publishRing, ringLine } from '../../tests/builders/ordered-ring.ts';
import { readHome } from '#app/home/read-home.server.ts';
import { answerDataRequest } from './answer-data-request.server.ts';
import { listDataRequests } from './list-data-requests.server.ts';
import { readHeldData } from './read-held-data.server.ts';
import { workOff } from '../../tests/builders/work-off.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
const secret = 'Für immer, J';

beforeEach(async () => {
  const stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
  const properties = [
    { name: '_bespoke', value: `2;${stamp};;2;${secret}` },
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

/** Each order's line comes with a file. */
async function sendFiles(): Promise<void> {
  const { shop } = world;
  await inShop(shop, async (tx) => {
    for (const { number, lineItemId } of await tx.commission.findMany({ where: { shop } })) {
      const file = { type: 'image/webp', bytes: 1, digest: 'x', name: 'their sketch.jpg' };
      const url = `https://cdn.example/${number}`;
      const data = { ...file, shop, reference: `r${number}`, at: new Date(), url, lineItemId };
      await tx.upload.create({ data });
    }
  });
}

function records(kind: string) {
  const { shop } = world;
  return inShop(shop, (tx) => tx.privacyRecord.findMany({ where: { shop, kind } }));
}

describe('a customer who asks what is held of them', () => {
  it('has it gathered once for the merchant to hand on, and nothing of other customers', async () => {
    await sendFiles();
    world.sandbox.privacy.requestData('60001');
    await arrive();
    const [{ webhookId } = { webhookId: '' }] = world.sandbox.webhooks.deliveries({
      topic: 'customers/data_request',
    });
    await world.sandbox.webhooks.repeat(webhookId, 3);
    await arrive();

    const { open } = await listDataRequests(world.shop);
    expect(open).toMatchObject([
      { customerId: '60001', answer: null, commissions: [{ reference: 'A-1001', order: '#1001' }] },
    ]);
    const held = JSON.stringify(await readHeldData(world.shop, open[0]?.id ?? '', new Date()));
    expect(held).toContain(`She asked for “${secret}”.`);
    expect(held).toContain('orders/create');
    expect(held).toContain('"name":"their sketch.jpg"');
    expect(held).toContain('https://cdn.example/1001');
    expect(held).not.toContain('https://cdn.example/1002');
    expect(held).not.toContain('A-1002');
    expect(held).not.toContain('60002');
  });

  it('is answered once, by whom and when, and is not listed as waiting any more', async () => {
    world.sandbox.privacy.requestData('60001');
    await arrive();
    const { shop } = world;
    expect((await readHome(shop, new Date())).attention.dataRequests).toBe(1);
    const [request] = (await listDataRequests(shop)).open;
    const id = request?.id ?? '';
    const now = new Date('2026-12-01T09:00:00Z');
    expect(await answerDataRequest(shop, { id, by: 'shopify:user:501', now })).toBe(true);
    await answerDataRequest(shop, { id, by: 'shopify:user:502', now: new Date() });

    const { open, answered } = await listDataRequests(shop);
    expect(open).toEqual([]);
    expect(answered).toMatchObject([{ answer: { at: now.toISOString(), by: 'shopify:user:501' } }]);
    expect((await readHome(shop, new Date())).attention.dataRequests).toBe(0);
  });

  it('is nobody’s business in another shop', async () => {
    world.sandbox.privacy.requestData('60001');
    await arrive();
    const id = (await listDataRequests(world.shop)).open[0]?.id ?? '';

    const stranger = 'somebody-else.myshopify.com';
    expect(await readHeldData(stranger, id, new Date())).toBeNull();
    expect(await answerDataRequest(stranger, { id, by: 'shopify:user:9', now: new Date() })).toBe(false);
    expect((await listDataRequests(world.shop)).open).toHaveLength(1);
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

  it('leaves nothing behind although the news of its uninstall never came', async () => {
    world.sandbox.webhooks.drop(1);
    world.sandbox.installation.uninstall();
    await arrive();
    world.sandbox.privacy.redactShop();
    await arrive();

    expect(await everything()).toBe(JSON.stringify([[], [], [], [], [], [], []]));
  });

  it('keeps everything when it has come back meanwhile', async () => {
    world.sandbox.privacy.redactShop();
    await arrive();

    const { shop } = world;
    expect(await inShop(shop, (tx) => tx.commission.count({ where: { shop } }))).toBe(2);
  });
});
