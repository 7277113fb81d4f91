import { beforeEach, describe, expect, it } from 'vitest';
import { acceptDifference } from '#app/commissions/accept-difference.server.ts';
import { moveStage } from '#app/commissions/move-stage.server.ts';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { type CartItem, type NestedShop, putOnSaleNested } from '../builders/nested-lines.ts';
import { dear, plain } from '../builders/ring-on-sale.ts';
import { arrive, commissionsOf, paidFor, shopperAt, standingAt } from '../builders/till.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
let shop: NestedShop;

beforeEach(async () => {
  shop = await putOnSaleNested(world);
});

const SURCHARGE = 97_600;
const one = (): CartItem[] =>
  shop.items({ specified: shop.specify(dear), surchargeMinor: SURCHARGE, mark: 'a' });
const three = (): CartItem[] =>
  shop.items({ specified: shop.specify(dear), surchargeMinor: SURCHARGE, mark: 'a', quantity: 3 });

async function buy(items: readonly CartItem[]): Promise<void> {
  const shopper = shopperAt(world);
  expect(await shopper.ajax('/cart/add.js', { items })).not.toHaveProperty('status');
  expect(await shopper.pay()).toEqual([]);
  await arrive(world);
}

describe('a store that refuses Functions', () => {
  it('charges by an unlisted product, of which product pages are told', () => {
    const { state } = world.sandbox;
    const product = state.products.find(({ id }) => id === shop.surchargeProductId);
    expect(product).toMatchObject({ status: 'UNLISTED' });
    expect(state.cartTransforms).toEqual([]);
    const workshop = state.metafields.find(({ key }) => key === 'workshop')?.value.split('\n');
    expect(workshop).toContain('r;n');
    expect(workshop?.find((line) => line.startsWith('n;'))).toContain(`;${shop.variantAt(100)}=100;`);
  });

  it('sells a ring with its surcharge to the penny, and nothing stands against it', async () => {
    await buy(one());
    expect(paidFor(world)).toBe(2226);
    const [commission, ...others] = await commissionsOf(world);
    expect(others).toEqual([]);
    expect(commission).toMatchObject({
      differences: [],
      snapshot: {
        charged: {
          currency: 'GBP',
          baseMinor: 125_000,
          unitMinor: 125_000,
          surchargeLinesMinor: SURCHARGE,
          computedUnitMinor: 222_600,
        },
      },
    });
  });

  it('sells three, each with its surcharge', async () => {
    await buy(three());
    expect(paidFor(world)).toBe(3 * 2226);
    expect(await standingAt(world)).toEqual([[]]);
  });

  it('sells two that are alike, each on lines of its own', async () => {
    await buy([
      ...one(),
      ...shop.items({ specified: shop.specify(dear), surchargeMinor: SURCHARGE, mark: 'b' }),
    ]);
    expect(paidFor(world)).toBe(2 * 2226);
    expect(await standingAt(world)).toEqual([[], []]);
  });

  it('sells a ring whose options are free without any surcharge', async () => {
    await buy([{ id: 1_000_101, quantity: 1, properties: shop.specify(plain) }]);
    expect(paidFor(world)).toBe(1250);
    expect(await standingAt(world)).toEqual([[]]);
  });

  it('takes a discount code off both', async () => {
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', { items: one() });
    await shopper.ajax('/cart/update.js', { discount: 'WELCOME10' });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2003.4);
    await arrive(world);
    expect(await standingAt(world)).toEqual([[]]);
  });

  it('makes nothing of another product that lies under the ring', async () => {
    await buy([...one(), { id: 1_000_401, quantity: 1, parent_id: 1_000_101 }]);
    expect(paidFor(world)).toBe(2235.5);
    expect(await standingAt(world)).toEqual([[]]);
  });

  it('has the surcharge leave the cart with the ring', async () => {
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', { items: one() });
    expect(await shopper.ajax('/cart/change.js', { line: 1, quantity: 0 })).toMatchObject({ items: [] });
  });
});

/** Buys a ring after a line of the cart was changed. */
async function change(line: number, quantity: number): Promise<void> {
  const shopper = shopperAt(world);
  await shopper.ajax('/cart/add.js', { items: one() });
  await shopper.ajax('/cart/change.js', { line, quantity });
  expect(await shopper.pay()).toEqual([]);
  await arrive(world);
}

describe('surcharge lines that somebody has touched in the cart', () => {
  it.each([
    ['a line of them is taken out', 2, 0, 97_000],
    ['one of them is made fewer', 3, 1, 91_600],
    ['the ring becomes two, and its surcharge stays', 1, 2, 48_800],
  ])('%s: the commission waits', async (...[, line, quantity, surchargeLinesMinor]) => {
    await change(line, quantity);
    expect(await standingAt(world)).toEqual([['price-differs']]);
    const [commission] = await commissionsOf(world);
    expect(commission?.snapshot).toMatchObject({ charged: { surchargeLinesMinor } });
  });

  it('is kept from the bench until a person has accepted it', async () => {
    await change(2, 0);
    const [commission] = await commissionsOf(world);
    if (!commission) throw new Error('There is no commission.');
    const hand = {
      shop: world.shop,
      commissionId: commission.id,
      by: 'shopify:user:11',
      seen: commission.revision,
    } as const;
    expect(await moveStage(hand, 'making')).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'differences-standing' },
    });

    expect(await acceptDifference(hand, commission.differenceKeys[0] ?? '')).toMatchObject({
      outcome: 'done',
    });
    expect(await moveStage({ ...hand, seen: hand.seen + 1 }, 'making')).toMatchObject({ outcome: 'done' });
  });
});

describe('a cart that was written by hand', () => {
  it('without the surcharge is sold short, and flagged', async () => {
    await buy(one().slice(0, 1));
    expect(paidFor(world)).toBe(1250);
    expect(await commissionsOf(world)).toMatchObject([
      { differences: [{ kind: 'price-differs', chargedMinor: 125_000, computedMinor: 220_600 }] },
    ]);
  });

  it('with a cheaper variant of the surcharge is flagged', async () => {
    const dearest = shop.variantAt(10_000);
    await buy(one().map((item) => (item.id === dearest ? { ...item, id: shop.variantAt(1) } : item)));
    expect(await standingAt(world)).toEqual([['price-differs']]);
  });

  it('with a penny too little over three rings is flagged', async () => {
    const cheapest = shop.variantAt(100);
    const items = three().flatMap((item) =>
      item.id === cheapest
        ? [
            { ...item, quantity: item.quantity - 1 },
            { ...item, id: shop.variantAt(1), quantity: 99 },
          ]
        : [item],
    );
    await buy(items);
    expect(paidFor(world)).toBe(3 * 2226 - 0.01);
    expect(await standingAt(world)).toEqual([['price-differs']]);
  });

  it('with the surcharge of a ring that is not there is flagged as charged for nothing', async () => {
    await buy(
      one()
        .slice(1)
        .map(({ id, quantity, properties = {} }) => ({ id, quantity, properties })),
    );
    expect(await standingAt(world)).toEqual([
      ['surcharge-orphaned'],
      ['surcharge-orphaned'],
      ['surcharge-orphaned'],
    ]);
  });

  it('with one surcharge for two rings is flagged on both: it is right for neither', async () => {
    const second = { ...one()[0], id: 1_000_102, quantity: 1 };
    await buy([...one(), second]);
    expect(await standingAt(world)).toEqual([['price-differs'], ['price-differs']]);
  });

  it('with a base price of the shopper’s own writing is flagged', async () => {
    // 1 250.00 would then be a ring of 274.00 with options of 976.00.
    const [piece] = one();
    const properties = { ...piece?.properties, _priced: '27400;1;gb;0' };
    await buy([{ id: 1_000_101, quantity: 1, properties }]);
    expect(await standingAt(world)).toEqual([['price-differs']]);
    await buy([
      { id: 1_000_401, quantity: 1 },
      { id: 1_000_101, quantity: 1, properties, parent_id: 1_000_401 },
    ]);
    expect(await standingAt(world)).toEqual([['price-differs'], ['price-differs']]);
    const [, ...surcharge] = one();
    await buy([{ id: 1_000_101, quantity: 1, properties }, ...surcharge.slice(1)]);
    expect((await standingAt(world)).at(-1)).toContain('price-differs');
  });

  it.each([
    ['without its selection', () => ({}), 'selection-unreadable'],
    ['with something unreadable', () => ({ _bespoke: 'w5vDvMOf8J+SjQ==' }), 'selection-unreadable'],
    [
      'under conditions of long ago',
      (own: string) => ({ _bespoke: own.replace(/^2;[^;]+/, '2;0000000000') }),
      'selection-unknown',
    ],
    [
      'with a metal that is not offered',
      (own: string) => ({ _bespoke: own.replace(/;2;/, ';9;') }),
      'selection-faulty',
    ],
  ])('%s is flagged', async (...[, tampered, kind]) => {
    const [piece] = one();
    await buy([{ id: 1_000_101, quantity: 1, properties: tampered(piece?.properties?.['_bespoke'] ?? '') }]);
    expect((await standingAt(world))[0]).toContain(kind);
  });
});

describe('what surcharge lines cannot charge exactly', () => {
  it('for a company with prices of its own, which hold for the surcharge too, is flagged', async () => {
    const shopper = shopperAt(world);
    shopper.signIn('60002');
    await shopper.ajax('/cart/add.js', { items: one() });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(1770.8);
    await arrive(world);
    expect(await standingAt(world)).toEqual([['price-differs']]);
  });

  it('in another currency, which product pages refuse, is flagged', async () => {
    const shopper = shopperAt(world, 'DE');
    await shopper.ajax('/cart/add.js', { items: one() });
    expect(await shopper.pay()).toEqual([]);
    await arrive(world);
    expect(await standingAt(world)).toEqual([['price-differs']]);
  });
});

describe('an order that the merchant edits', () => {
  it('by taking a surcharge line off is told on the commission, and settled when it comes back', async () => {
    await buy(one());
    const order = world.sandbox.state.orders.at(-1);
    const [, line] = order?.lines ?? [];
    if (!order || !line) throw new Error('The order has no surcharge line.');
    world.sandbox.orders.edit(order.id, [{ lineItemId: line.id, quantity: 0 }]);
    await arrive(world);
    expect(await standingAt(world)).toEqual([['surcharge-changed']]);
    world.sandbox.orders.edit(order.id, [{ lineItemId: line.id, quantity: line.quantity }]);
    await arrive(world);
    expect(await standingAt(world)).toEqual([[]]);
  });
});
