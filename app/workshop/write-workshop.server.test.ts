import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { readWorkshop as readText } from '#app/options/engine/runtime/workshop.ts';
import { activatePriceRoute } from '#app/options/activate-price-route.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { COUNTED_SET, countedSet, publishCounted } from '../../tests/builders/counted-set.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { dayNumber } from './calendar.ts';
import { readWorkshop } from './read-workshop.server.ts';
import { recountChoice } from './recount-choice.server.ts';
import { setSpotPrice } from './set-spot-price.server.ts';
import { rewriteWorkshop, writeWorkshopNow } from './write-workshop.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

const MONDAY = new Date('2026-11-23T09:00:00Z');
const later = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);

const metafield = () =>
  atelier.sandbox.state.metafields.find(
    ({ ownerType, namespace, key }) =>
      ownerType === 'SHOP' && namespace.endsWith('--bespoke') && key === 'workshop',
  );
const written = () => metafield()?.value ?? '';
const change = async (data: { dailyCapacity?: number; closedDays?: Date[] }) =>
  await inShop(
    atelier.shop,
    async (tx) => await tx.workshop.updateMany({ where: { shop: atelier.shop }, data }),
  );

const left = async () =>
  (await readWorkshop(atelier.shop, later(9))).stock.flatMap(({ choices }) =>
    choices.map((choice) => `${choice.choiceId} ${choice.left} ${choice.standing}`),
  );

describe('what product pages are told of the workshop', () => {
  it('is route, prices, calendar and stock, as the engine reads them', async () => {
    await publishCounted(atelier.shop, MONDAY);
    const price = { metal: 'gold', amount: '82.46', unit: 'gram', by: '11' } as const;
    await setSpotPrice(atelier.shop, price, MONDAY);
    await change({ closedDays: [new Date('2026-12-24T00:00:00Z')] });
    await writeWorkshopNow(atelier.shop, MONDAY);

    expect(metafield()?.type).toBe('multi_line_text_field');
    expect(readText(written(), dayNumber('2026-11-23'))).toMatchObject({
      route: 'x',
      metal: ['gold'],
      spotMinor: [8246],
      closedWeekdays: 65,
      closedDays: [dayNumber('2026-12-24')],
      stock: ['c0de0001;0.2=3;1.1=20;1.2=10'],
      surcharges: [],
    });
  });

  it('names no charging route until the store has said how options are charged', async () => {
    await writeWorkshopNow(atelier.shop, MONDAY);
    expect(written()).toContain('r;x');

    await activatePriceRoute(atelier.shop);
    await writeWorkshopNow(atelier.shop, MONDAY);
    expect(written()).toContain('r;t');
  });

  it('is written when it differs, and left alone when it says the same', async () => {
    await writeWorkshopNow(atelier.shop, MONDAY);
    const before = metafield()?.updatedAt;
    const asked = atelier.sandbox.state.metafields;
    for (const each of asked) each.value = 'untouched';
    await writeWorkshopNow(atelier.shop, later(1));
    expect([written(), metafield()?.updatedAt]).toEqual(['untouched', before]);

    await change({ closedDays: [new Date('2026-12-24T00:00:00Z')] });
    await writeWorkshopNow(atelier.shop, later(2));
    expect(written()).toContain(String(dayNumber('2026-12-24')));
  });

  it('is written again the next day, and after installing anew, whatever stands there', async () => {
    await writeWorkshopNow(atelier.shop, MONDAY);
    atelier.sandbox.state.metafields = [];
    await writeWorkshopNow(atelier.shop, later(24));
    expect(written()).toBe('r;x\nd;65;');

    atelier.sandbox.state.metafields = [];
    await inShop(atelier.shop, async (tx) => await rewriteWorkshop(tx, atelier.shop));
    await writeWorkshopNow(atelier.shop, later(25));
    expect(written()).toBe('r;x\nd;65;');
  });

  it('says on the page why Shopify did not take it, until it does', async () => {
    atelier.sandbox.installation.uninstall();
    await expect(writeWorkshopNow(atelier.shop, MONDAY)).rejects.toThrow(atelier.shop);
    expect((await readWorkshop(atelier.shop, MONDAY)).writing).toMatchObject({
      writtenAt: null,
      failure: expect.stringContaining(atelier.shop),
    });

    await atelier.letIn();
    await writeWorkshopNow(atelier.shop, later(1));
    expect((await readWorkshop(atelier.shop, MONDAY)).writing).toEqual({
      writtenAt: later(1).toISOString(),
      failure: null,
    });
  });
});

describe('how many there are of a choice', () => {
  const opal = { optionSetId: COUNTED_SET, fieldId: 'stone', choiceId: 'opal' };

  it('is what the first publication says; later ones count no more', async () => {
    await publishCounted(atelier.shop, MONDAY);
    await writeWorkshopNow(atelier.shop, MONDAY);
    const more = JSON.stringify(countedSet).replace('"count":3,"lowAt":1', '"count":99,"lowAt":5');
    await publishCounted(atelier.shop, later(1), JSON.parse(more));
    await writeWorkshopNow(atelier.shop, later(1));

    expect(await left()).toEqual(['opal 3 low', 'star 20 in-stock', 'moon 10 in-stock']);
  });

  it('is what the maker counts from then on', async () => {
    await publishCounted(atelier.shop, MONDAY);
    expect(await recountChoice(atelier.shop, { ...opal, left: '0' }, later(1))).toEqual({ kind: 'counted' });
    await writeWorkshopNow(atelier.shop, later(1));

    expect((await left())[0]).toBe('opal 0 sold-out');
    expect(written()).toContain('0.2=0');
  });

  it.each(['', '-1', '1.5', 'many', '1000001'])('is never “%s”', async (text) => {
    await publishCounted(atelier.shop, MONDAY);
    expect(await recountChoice(atelier.shop, { ...opal, left: text }, later(1))).toMatchObject({
      refusal: { code: 'no-count' },
    });
  });

  it('is not counted once the set is withdrawn, nor in another shop', async () => {
    await publishCounted(atelier.shop, MONDAY);
    expect(await recountChoice('elsewhere.myshopify.com', { ...opal, left: '1' }, later(1))).toMatchObject({
      refusal: { code: 'not-counted' },
    });
    await inShop(
      atelier.shop,
      async (tx) =>
        await tx.publication.updateMany({
          where: { shop: atelier.shop },
          data: { withdrawnAt: later(1) },
        }),
    );
    expect(await left()).toEqual([]);
  });

  it('is told as far as there is room, and the page marks what is sold without counting', async () => {
    const [stone] = countedSet.fields;
    const fields = Array.from({ length: 12 }, (_, field) => ({
      ...stone,
      id: `stone-${field}`,
      label: `Stone ${field}`,
      choices: Array.from({ length: 100 }, (__, index) => ({
        id: `bead-${index}`,
        label: `Bead ${index}`,
        stock: { count: 10_000 + 100 * field + index },
      })),
    }));
    const crowded = { ...countedSet, fields };
    await publishCounted(atelier.shop, MONDAY, JSON.parse(JSON.stringify(crowded)));
    await writeWorkshopNow(atelier.shop, MONDAY);

    const view = await readWorkshop(atelier.shop, MONDAY);
    const marked = view.stock.flatMap((set) => set.choices.filter(({ isLeftOut }) => isLeftOut));
    expect(Buffer.byteLength(written())).toBeLessThanOrEqual(10_000);
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.at(-1)?.label).toBe('Stone 11: Bead 99');
  });
});
