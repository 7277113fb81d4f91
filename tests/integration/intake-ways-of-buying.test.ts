import { beforeEach, describe, expect, it } from 'vitest';
import { useInstalledShop } from '../builders/installed-shop.ts';
import { dear, plain, putOnSale, type RingOnSale } from '../builders/ring-on-sale.ts';
import { arrive, commissionsOf, draftAndPay, paidFor, shopperAt } from '../builders/till.ts';
import { useTestDatabase } from '../setup/test-database.ts';

useTestDatabase();
const world = useInstalledShop();
let onSale: RingOnSale;

beforeEach(async () => {
  onSale = await putOnSale(world, { productIds: ['10001', '10006'] });
});

const rings = (quantity = 1, id = 1_000_101) => ({
  items: [{ id, quantity, properties: onSale.specify(dear) }],
});

/** What the one commission says was charged for a piece, which is what its options come to, and nothing stands against it. */
async function charged(): Promise<[currency: string, unitMinor: number]> {
  await arrive(world);
  const [commission, ...others] = await commissionsOf(world);
  expect(others).toEqual([]);
  expect(commission?.differences).toEqual([]);
  const { charged: seen } = JSON.parse(JSON.stringify(commission?.snapshot));
  expect(seen.computedUnitMinor).toBe(seen.unitMinor);
  return [seen.currency, seen.unitMinor];
}

describe('what a customer pays for a ring with options, and its commission says too', () => {
  it('one: its price and all charges', async () => {
    const shopper = shopperAt(world);
    expect(await shopper.ajax('/cart/add.js', rings())).toMatchObject({ items: [{ quantity: 1 }] });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });

  it('three: what is charged once for the line is shared out, each share to the penny', async () => {
    const shopper = shopperAt(world);
    const properties = onSale.specify({ ...dear, box: 'on' });
    await shopper.ajax('/cart/add.js', { items: [{ id: 1_000_101, quantity: 3, properties }] });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(6713.01);
    expect(await charged()).toEqual(['GBP', 223_767]);
  });

  it('a quantity that is changed in the cart: the price of that many', async () => {
    const shopper = shopperAt(world);
    const properties = onSale.specify({ ...dear, box: 'on' });
    await shopper.ajax('/cart/add.js', { items: [{ id: 1_000_101, quantity: 3, properties }] });
    await shopper.ajax('/cart/change.js', { line: 1, quantity: 2 });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2 * 2243.5);
    expect(await charged()).toEqual(['GBP', 224_350]);
  });

  it('the variant that a rule looks at: its own price and the rule’s', async () => {
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', rings(1, 1_000_102));
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2336);
    expect(await charged()).toEqual(['GBP', 233_600]);
  });

  it('free options: the price of the ring', async () => {
    const shopper = shopperAt(world);
    const properties = onSale.specify(plain);
    await shopper.ajax('/cart/add.js', { items: [{ id: 1_000_101, quantity: 1, properties }] });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(1250);
    expect(await charged()).toEqual(['GBP', 125_000]);
  });

  it('with a discount code: a tenth off ring and options', async () => {
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', rings());
    await shopper.ajax('/cart/update.js', { discount: 'WELCOME10' });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2003.4);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });

  it('with an automatic discount: what it takes off, once', async () => {
    const rebate = { kind: 'fixed', amount: '50.00' } as const;
    world.sandbox.store.agree({ discounts: [{ title: 'Rings', value: rebate, productIds: ['10001'] }] });
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', rings());
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2176);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });

  it('with a gift card: the same, a part of it by the card', async () => {
    const shopper = shopperAt(world);
    await shopper.ajax('/cart/add.js', rings());
    const at = await shopper.checkout();
    await shopper.post(at, { code: 'GIFT-7F3K-92QD' });
    expect(await shopper.pay(at)).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    expect(world.sandbox.state.orders.at(-1)?.giftCardPayments).toMatchObject([{ amount: '100.00' }]);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });

  it('past the cart, by the button that buys now: the same', async () => {
    const shopper = shopperAt(world);
    const properties = Object.entries(onSale.specify(dear)).map(([name, value]) => [
      `properties[${name}]`,
      value,
    ]);
    const form = { id: '1000101', quantity: '1', checkout: '1', ...Object.fromEntries(properties) };
    const bought = await shopper.post('/cart/add', form);
    expect(await shopper.pay(bought.headers.get('location') ?? '')).toEqual([]);
    expect(paidFor(world)).toBe(2226);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });

  it('signed in: what a rule takes off for that', async () => {
    const shopper = shopperAt(world);
    shopper.signIn('60001');
    await shopper.ajax('/cart/add.js', rings());
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(2206);
    expect(await charged()).toEqual(['GBP', 220_600]);
  });

  it('for a company: its own price for the ring, and the options', async () => {
    const shopper = shopperAt(world);
    shopper.signIn('60002');
    await shopper.ajax('/cart/add.js', rings());
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(990 + 320 + 650 + 6 - 20);
    expect(await charged()).toEqual(['GBP', 194_600]);
  });

  it.each([
    { in: 'euros, with an amount of their own and the market’s charge', country: 'DE', paid: 2667.38 },
    { in: 'yen, which have no smaller unit', country: 'JP', paid: 428_505, decimals: 0 },
    { in: 'Kuwaiti dinars, which have thousandths', country: 'KW', paid: 868.14, decimals: 3 },
    { in: 'US dollars', country: 'US', paid: 2827.02 },
  ])('in $in', async ({ country, paid, decimals = 2 }) => {
    const shopper = shopperAt(world, country);
    await shopper.ajax('/cart/add.js', rings());
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(paid);
    expect((await charged())[1]).toBe(Math.round(paid * 10 ** decimals));
  });

  it('by a draft order of the merchant’s at the price of the options: that price', async () => {
    draftAndPay(world, { properties: onSale.specify(dear), unitPrice: '2226.00' });
    expect(paidFor(world)).toBe(2226);
    expect(await charged()).toEqual(['GBP', 222_600]);
  });
});

describe('what is not sold, or not without a word', () => {
  it('a subscription to a piece whose options cost something: checkout says why', async () => {
    const shopper = shopperAt(world);
    const item = { id: 1_000_601, quantity: 1, selling_plan: 60_002, properties: onSale.specify(dear) };
    await shopper.ajax('/cart/add.js', { items: [item] });
    expect(await shopper.pay()).toEqual([
      '“Charm of the season” cannot be bought on a subscription with these options, only as a single purchase. Please remove this piece from your cart, choose its options again on its page and add it once more.',
    ]);
  });

  it('a subscription to one whose options are free costs what the plan costs', async () => {
    const shopper = shopperAt(world);
    const item = { id: 1_000_601, quantity: 1, selling_plan: 60_002, properties: onSale.specify(plain) };
    await shopper.ajax('/cart/add.js', { items: [item] });
    expect(await shopper.pay()).toEqual([]);
    expect(paidFor(world)).toBe(54);
  });

  it('a draft order of the merchant’s at another price: the commission waits for a decision', async () => {
    draftAndPay(world, { properties: onSale.specify(dear), unitPrice: '1250.00' });
    await arrive(world);
    // A draft does not say whether its customer signed in: of the possible prices it is told the nearest.
    expect(await commissionsOf(world)).toMatchObject([
      { differences: [{ kind: 'price-differs', chargedMinor: 125_000, computedMinor: 220_600 }] },
    ]);
  });
});
