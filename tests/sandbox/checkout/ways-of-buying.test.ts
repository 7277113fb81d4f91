import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAdmin, dataOf } from '../admin-api/ask-admin.ts';
import { agreeTerms } from '../controls/terms.ts';
import { pretendExtensions } from '../functions/pretend-extensions.ts';
import { activation } from '../functions/pretend-shop.ts';
import { seededShop } from '../seed.ts';
import { becomeStore } from '../state/kind-of-store.ts';
import type { Order } from '../state/shop-state.ts';
import { createWorld } from '../state/world.ts';
import type { Stall } from '../storefront/open-stall.ts';
import { openStall } from '../storefront/open-stall.ts';

/** A transform that sells every line with "_bespoke" at 1,400.00 of whatever currency, and a hundred extra for signed-in customers. */
const extensions = pretendExtensions({
  pricing: {
    target: 'cart.transform.run',
    query:
      '{ cart { buyerIdentity { isAuthenticated } lines { id attribute(key: "_bespoke") { value } } } localization { market { handle } } }',
    run: (input) => {
      const { cart }: { cart: { buyerIdentity: { isAuthenticated: boolean }; lines: SeenLine[] } } =
        JSON.parse(JSON.stringify(input));
      const amount = cart.buyerIdentity.isAuthenticated ? '1500' : '1400';
      return {
        operations: cart.lines
          .filter(({ attribute }) => attribute !== null)
          .map(({ id }) => ({
            lineExpand: {
              cartLineId: id,
              expandedCartItems: [
                {
                  merchandiseId: 'gid://shopify/ProductVariant/1000101',
                  quantity: 1,
                  price: { adjustment: { fixedPricePerUnit: { amount } } },
                },
              ],
            },
          })),
      };
    },
  },
});

interface SeenLine {
  id: string;
  attribute: { value: string } | null;
}

const contact = {
  email: 'ada@example.com',
  first_name: 'Ada',
  last_name: 'Marsh',
  address1: '1 Hatton Garden',
  city: 'London',
  zip: 'EC1N 8AA',
  country: 'GB',
};
const specified = { id: '1000101', quantity: '1', 'properties[_bespoke]': '2;ab;1' };
const world = createWorld({ seed: seededShop });
let stall: Stall;

beforeAll(async () => {
  stall = await openStall(world, extensions);
});
beforeEach(() => {
  world.reset();
  world.state.cartTransforms = [activation('pricing')];
  world.state.shop.blockPlacements = [];
  stall.forget();
});
afterAll(() => {
  stall.close();
  extensions.remove();
});

/** Where the visitor's checkout is. */
async function checkout(): Promise<string> {
  return (await stall.get('/checkout')).headers.get('location') ?? '';
}

async function pay(at?: string): Promise<Order | undefined> {
  await stall.post(at ?? (await checkout()), contact);
  return world.state.orders.at(-1);
}

function paid(order: Order | undefined): number {
  const total = (order?.lines ?? []).reduce(
    (sum, line) => sum + Number(line.discountedUnitPrice) * line.quantity,
    0,
  );
  return Math.round(total * 100) / 100;
}

describe('a discount', () => {
  it('by code is taken off the price with options', async () => {
    await stall.post('/cart/add', specified);
    const at = await checkout();
    expect((await stall.post(at, { code: 'nothing' })).status).toBe(422);
    await stall.post(at, { code: 'welcome10' });
    expect(await (await stall.get(at)).text()).toContain('data-total="126000"');

    const order = await pay(at);
    expect(paid(order)).toBe(1260);
    expect(order?.lines[0]).toMatchObject({ unitPrice: '1400.00', discountedUnitPrice: '1260' });
    const asked = dataOf(
      world,
      `{ orders(first: 1) { nodes { discountCodes totalPriceSet { shopMoney { amount } } discountApplications(first: 2) { nodes { ... on DiscountCodeApplication { code value { ... on PricingPercentageValue { percentage } } } } }
         lineItems(first: 1) { nodes { discountAllocations { allocatedAmountSet { shopMoney { amount } } discountApplication { index } } } } } } }`,
    );
    expect(asked).toMatchObject({
      orders: {
        nodes: [
          {
            discountCodes: ['WELCOME10'],
            totalPriceSet: { shopMoney: { amount: '1260.0' } },
            discountApplications: { nodes: [{ code: 'WELCOME10', value: { percentage: 10 } }] },
            lineItems: {
              nodes: [{ discountAllocations: [{ allocatedAmountSet: { shopMoney: { amount: '140.0' } } }] }],
            },
          },
        ],
      },
    });
  });

  it('by code can be typed in the cart', async () => {
    await stall.post('/cart/add', specified);
    const { json } = await stall.ajax('/cart/update.js', { discount: 'WELCOME10,other' });
    expect(json).toMatchObject({
      total_price: 126_000,
      discount_codes: [
        { code: 'WELCOME10', applicable: true },
        { code: 'other', applicable: false },
      ],
    });
  });

  it('that is automatic shows at the line that it is for', async () => {
    agreeTerms(world, {
      discounts: [{ title: 'Rings', value: { kind: 'fixed', amount: '50.00' }, productIds: ['10001'] }],
    });
    await stall.post('/cart/add', { ...specified, quantity: '2' });
    await stall.post('/cart/add', { id: '1000401', quantity: '1' });
    const cart = await (await stall.get('/cart.js')).json();
    expect(cart).toMatchObject({
      total_price: 275_950,
      total_discount: 5000,
      cart_level_discount_applications: [],
    });
    expect(paid(await pay())).toBe(2759.5);
  });
});

describe('a gift card', () => {
  it('pays what it holds, and the order costs what it cost', async () => {
    await stall.post('/cart/add', specified);
    const at = await checkout();
    await stall.post(at, { code: 'gift-7f3k-92qd' });
    expect(await (await stall.get(at)).text()).toContain('data-due="130000"');
    const order = await pay(at);
    expect(paid(order)).toBe(1400);
    expect(order?.giftCardPayments).toEqual([{ giftCardId: '62001', amount: '100.00' }]);
    expect(world.state.giftCards[0]?.balance).toBe('0.00');
  });
});

describe('a subscription', () => {
  it('of a bespoke piece costs the plan’s price: the transform is refused there', async () => {
    await stall.post('/cart/add', { ...specified, id: '1000601', selling_plan: '60002' });
    const cart = await (await stall.get('/cart.js')).json();
    expect(cart).toMatchObject({ total_price: 5400 });
    expect(await pay()).toMatchObject({ lines: [{ unitPrice: '54.00', sellingPlanName: 'Every season' }] });
  });
});

describe('a customer who is signed in', () => {
  it('is known to the Functions', async () => {
    stall.signIn('60001');
    await stall.post('/cart/add', specified);
    expect(paid(await pay())).toBe(1500);
  });

  it('and buys for a company pays the company’s prices, and the order says for whom', async () => {
    stall.signIn('60002');
    const page = await (await stall.get('/products/solitaire-engagement-ring')).text();
    expect(page).toContain('£990.00');
    await stall.post('/cart/add', { id: '1000102', quantity: '1' });
    const order = await pay();
    expect(paid(order)).toBe(1056);
    expect(order?.purchasingCompany).toEqual({ companyId: '63001', locationId: '63201' });
    world.state.installation = null;
    world.app.scopes = ['write_orders', 'read_customers'];
    const { data } = askAdmin(
      world,
      '{ orders(first: 1) { nodes { purchasingEntity { ... on PurchasingCompany { company { name } location { name } } } } } }',
    );
    expect(JSON.stringify(data)).toContain('Wiśniewski');
  });
});

it('buy-now sells one piece past the cart', async () => {
  await stall.post('/cart/add', { id: '1000401', quantity: '3' });
  const bought = await stall.post('/cart/add', { ...specified, quantity: '2', checkout: '1' });
  const order = await pay(bought.headers.get('location') ?? '');
  expect(paid(order)).toBe(2800);
  expect(await (await stall.get('/cart.js')).json()).toMatchObject({ item_count: 3 });
});

describe('a store that refuses Functions', () => {
  beforeEach(() => becomeStore(world.state.shop, 'refuses-functions'));

  const nested = {
    'items[0][id]': '1000101',
    'items[0][quantity]': '2',
    'items[0][properties][_bespoke]': '2;ab;1',
    'items[1][id]': '1000401',
    'items[1][quantity]': '2',
    'items[1][parent_id]': '1000101',
  };

  it('refuses to switch one on, and runs none', async () => {
    world.app.scopes = ['write_cart_transforms'];
    const refusal = dataOf(
      world,
      'mutation { cartTransformCreate(functionHandle: "option-pricing") { userErrors { code } } }',
    );
    expect(JSON.stringify(refusal)).toContain('CUSTOM_APP_FUNCTION_NOT_ELIGIBLE');
    await stall.post('/cart/add', specified);
    expect(await (await stall.get('/cart.js')).json()).toMatchObject({ total_price: 125_000 });
  });

  it('sells the surcharge as a line under the piece, and the order groups the two', async () => {
    await stall.post('/cart/add', nested);
    const order = await pay();
    expect(paid(order)).toBe(2519);
    const [piece, surcharge] = order?.lines ?? [];
    expect(piece?.group).toMatchObject({ variantId: '1000101', quantity: 2 });
    expect(surcharge?.group).toEqual(piece?.group);
    expect(piece?.group?.properties).toEqual([{ name: '_bespoke', value: '2;ab;1' }]);
  });

  it('takes the surcharge away with the piece', async () => {
    await stall.post('/cart/add', nested);
    const { json } = await stall.ajax('/cart/change.js', { line: 1, quantity: 0 });
    expect(json.item_count).toBe(0);
  });

  it('lets a buyer take the surcharge away alone: the piece is then ordered by itself', async () => {
    await stall.post('/cart/add', nested);
    const { json } = await stall.ajax('/cart/change.js', { line: 2, quantity: 0 });
    expect(json.items?.map(({ variant_id }) => variant_id)).toEqual([1_000_101]);
    const order = await pay();
    expect(order?.lines).toMatchObject([{ variantId: '1000101', group: null }]);
  });

  it('leaves the surcharge’s quantity alone when the piece’s changes', async () => {
    await stall.post('/cart/add', nested);
    const { json } = await stall.ajax('/cart/change.js', { line: 1, quantity: 1 });
    expect(json.items?.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });
});

it('the invoice of a draft order is paid by its customer, discounts taken off', async () => {
  world.state.installation = null;
  world.app.scopes = ['write_draft_orders'];
  const created = dataOf(
    world,
    `mutation { draftOrderCreate(input: { email: "ada@example.com", appliedDiscount: { value: 10, valueType: PERCENTAGE, title: "Trade" },
      lineItems: [{ variantId: "gid://shopify/ProductVariant/1000101", quantity: 2, priceOverride: { amount: "1400.00", currencyCode: GBP } }] }) {
      draftOrder { id invoiceUrl totalPriceSet { shopMoney { amount } } } userErrors { message } } }`,
  );
  expect(created).toMatchObject({
    draftOrderCreate: { draftOrder: { totalPriceSet: { shopMoney: { amount: '2520.0' } } } },
  });
  const url = /"invoiceUrl":"https:\/\/[^/]+([^"]+)"/.exec(JSON.stringify(created))?.[1] ?? '';
  expect(await (await stall.get(url)).text()).toContain('data-total="252000"');

  await stall.post(url, {});
  const again = await stall.post(url, {});
  expect(world.state.orders).toHaveLength(1);
  expect(again.headers.get('location')).toBe(`/orders/${world.state.orders[0]?.token}`);
  expect(paid(world.state.orders[0])).toBe(2520);
});
