import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { assignProducts } from '#app/options/assign-products.server.ts';
import { publishCounted } from '../../tests/builders/counted-set.ts';
import { createFromStarter } from '#app/options/create-option-set.server.ts';
import { publishOptionSet } from '#app/options/publish-option-set.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { countPublished } from '#app/workshop/read-stock.server.ts';
import { dismissSetupGuide } from './dismiss-setup-guide.server.ts';
import { readHome } from './read-home.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();
const now = new Date('2026-11-23T15:00:00Z');

async function openedCommission(given: {
  number: number;
  openedAt: string;
  dueOn?: string;
  closedAt?: string;
  differs?: boolean;
  lineItemId?: string;
}): Promise<string> {
  const { shop } = atelier;
  const id = randomUUID();
  const at = new Date(given.openedAt);
  await inShop(shop, async (tx) => {
    await tx.commission.create({
      data: {
        shop,
        id,
        number: given.number,
        quantity: 1,
        lineItemId: given.lineItemId ?? null,
        piece: 'Solitaire engagement ring',
        stage: 'making',
        stageSince: at,
        snapshot: {},
        openedAt: at,
        dueOn: given.dueOn ? new Date(given.dueOn) : null,
        closedAt: given.closedAt ? new Date(given.closedAt) : null,
      },
    });
    if (given.differs) {
      await tx.difference.create({
        data: { shop, commissionId: id, key: 'line-removed', kind: 'line-removed', detail: {}, raisedAt: at },
      });
    }
  });

  return id;
}

describe('home', () => {
  it('welcomes a shop that has nothing yet', async () => {
    const home = await readHome(atelier.shop, now);

    expect(home).toMatchObject({
      isNew: true,
      guide: { isDismissed: false, hasPublished: false, route: { kind: 'unknown' } },
      today: { opened: 0, due: 0, open: 0 },
      attention: { differing: 0, publications: [], deliveries: { count: 0 } },
    });
    expect(home.guide.placeBlockUrl).toContain('atelier-test-key/product-options');
  });

  it('counts the day in the shop’s own time', async () => {
    await inShop(
      atelier.shop,
      async (tx) => await tx.shop.update({ where: { shop: atelier.shop }, data: { timezone: 'Asia/Tokyo' } }),
    );
    // In Tokyo it is the 24th, and has been for no time at all.
    await openedCommission({ number: 1, openedAt: '2026-11-23T14:59:59Z' });
    await openedCommission({ number: 2, openedAt: '2026-11-23T15:00:00Z', dueOn: '2026-11-24' });
    await openedCommission({ number: 3, openedAt: '2026-11-01T09:00:00Z', dueOn: '2026-11-23' });
    await openedCommission({ number: 4, openedAt: '2026-11-01T09:00:00Z', dueOn: '2026-11-25' });
    await openedCommission({
      number: 5,
      openedAt: '2026-11-01T09:00:00Z',
      dueOn: '2026-11-02',
      closedAt: '2026-11-03T09:00:00Z',
    });

    expect((await readHome(atelier.shop, now)).today).toEqual({
      opened: 1,
      due: 2,
      overdue: 1,
      undecided: 0,
      open: 4,
    });
  });

  it('names commissions with a difference, and stops after five', async () => {
    for (let number = 1; number <= 7; number++) {
      await openedCommission({ number, openedAt: '2026-11-01T09:00:00Z', differs: true });
    }

    const { attention, today } = await readHome(atelier.shop, now);

    expect(attention.differing).toBe(7);
    expect(attention.differences.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(today.undecided).toBe(7);
  });

  it('names a set whose products were refused, and one that waits for too long', async () => {
    const { shop } = atelier;
    const { id } = await createFromStarter(shop, 'engagement-ring');
    const products = atelier.stock(3);
    await assignProducts(shop, { id, productIds: products, move: false });
    await publishOptionSet(shop, { id, revision: 1, by: '11' });
    expect((await readHome(shop, new Date())).attention.publications).toEqual([]);

    await inShop(
      shop,
      async (tx) =>
        await tx.assignment.updateMany({
          where: { shop, productId: products[0] ?? '' },
          data: { failure: 'Value is too long' },
        }),
    );
    const later = new Date(Date.now() + 11 * 60_000);

    expect((await readHome(shop, later)).attention.publications).toEqual([
      { id, name: 'Engagement ring', failed: 1, waiting: 2 },
    ]);
  });

  it('tells of events that could not be handled, and not of old ones', async () => {
    const { shop } = atelier;
    const delivery = { shop, topic: 'orders/create', body: '{}', failure: 'It has no id.' };
    await inShop(shop, async (tx) => {
      await tx.webhookDelivery.create({
        data: { ...delivery, webhookId: 'old', receivedAt: new Date('2026-11-01') },
      });
      await tx.webhookDelivery.create({ data: { ...delivery, webhookId: 'new', receivedAt: now } });
    });

    expect((await readHome(shop, now)).attention.deliveries).toEqual({ count: 1, topics: ['orders/create'] });
  });

  it('names what the workshop waits for: a price, the source, scarce choices, what Shopify did not take', async () => {
    const { shop } = atelier;
    const at = new Date('2026-11-23T09:00:00Z');
    await publishCounted(shop, at);
    await inShop(shop, async (tx) => {
      await countPublished(tx, shop);
      await tx.choiceStock.updateMany({ where: { shop, choiceId: 'opal' }, data: { count: 1 } });
      await tx.choiceStock.updateMany({ where: { shop, choiceId: 'moon' }, data: { count: 0 } });
      await tx.spotPrice.create({ data: { shop, metal: 'gold', at, minorPerGram: '9000', by: 'source' } });
      await tx.workshop.create({ data: { shop, spotFailure: 'No answer.', writeFailure: 'Too long.' } });
    });

    expect((await readHome(shop, now)).attention.workshop).toEqual({
      waitingPrices: ['gold'],
      sourceFailure: 'No answer.',
      scarce: [
        { setName: 'Pendant', label: 'Charms: Moon', left: 0, standing: 'sold-out' },
        { setName: 'Pendant', label: 'Stone: Opal', left: 1, standing: 'low' },
      ],
      writeFailure: 'Too long.',
    });
  });

  it('names files that Shopify refused while their piece is in hand, and no others', async () => {
    const { shop } = atelier;
    const id = await openedCommission({ number: 1, openedAt: '2026-11-22T09:00:00Z', lineItemId: '901' });
    const done = { number: 2, openedAt: '2026-11-01T09:00:00Z', closedAt: '2026-11-20T09:00:00Z' };
    await openedCommission({ ...done, lineItemId: '902' });
    const file = { shop, at: now, type: 'image/webp', bytes: 9, digest: '', failure: 'It is no picture.' };
    await inShop(shop, async (tx) => {
      await tx.upload.create({ data: { ...file, reference: 'a', name: 'crest.png', lineItemId: '901' } });
      await tx.upload.create({ data: { ...file, reference: 'b', name: 'old.png', lineItemId: '902' } });
      await tx.upload.create({ data: { ...file, reference: 'c', name: 'left behind.png' } });
    });

    expect((await readHome(shop, now)).attention.lostFiles).toEqual([{ id, number: 1, file: 'crest.png' }]);
  });

  it('counts the workshop as set up once its settings were saved', async () => {
    const { shop } = atelier;
    expect((await readHome(shop, now)).guide.hasWorkshop).toBe(false);
    await inShop(shop, async (tx) => await tx.workshop.create({ data: { shop, revision: 2 } }));
    expect((await readHome(shop, now)).guide.hasWorkshop).toBe(true);
  });

  it('keeps the guide put away until it is asked for', async () => {
    await dismissSetupGuide(atelier.shop, true);
    expect((await readHome(atelier.shop, now)).guide.isDismissed).toBe(true);

    await dismissSetupGuide(atelier.shop, false);
    expect((await readHome(atelier.shop, now)).guide.isDismissed).toBe(false);
  });
});
