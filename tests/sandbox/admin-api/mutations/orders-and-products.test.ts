import { describe, expect, it } from 'vitest';
import { orderRing, ringShop } from '../../state/ring-shop.ts';
import { dataOf } from '../ask-admin.ts';

const tag = (verb: 'tagsAdd' | 'tagsRemove', id: string, tags: string[]) =>
  `mutation { ${verb}(id: "${id}", tags: ${JSON.stringify(tags)}) { node { id } userErrors { field message } } }`;

describe('tags', () => {
  it('on an order are added and taken off, told only when they changed', () => {
    const shop = ringShop();
    const order = orderRing(shop, { tags: ['VIP'] });
    const id = `gid://shopify/Order/${order.id}`;
    dataOf(shop.world, tag('tagsAdd', id, ['Making', 'vip ', 'Rush, Gift']));
    expect(order.tags).toEqual(['VIP', 'Making', 'Rush', 'Gift']);
    dataOf(shop.world, tag('tagsAdd', id, ['making']));
    dataOf(shop.world, tag('tagsRemove', id, ['MAKING', 'Absent']));
    expect(order.tags).toEqual(['VIP', 'Rush', 'Gift']);
    expect(shop.events.map(({ topic }) => topic)).toEqual(['orders/updated', 'orders/updated']);
  });

  it('on an order have forty characters at most', () => {
    const shop = ringShop();
    const id = `gid://shopify/Order/${orderRing(shop).id}`;
    expect(dataOf(shop.world, tag('tagsAdd', id, ['x'.repeat(41)]))).toMatchObject({
      tagsAdd: { node: null, userErrors: [{ field: ['tags'] }] },
    });
  });

  it('on a product are told as its update', () => {
    const { world, ring, events } = ringShop();
    dataOf(world, tag('tagsAdd', `gid://shopify/Product/${ring.id}`, ['bespoke']));
    expect(ring.tags).toEqual(['rings', 'bespoke']);
    expect(events.map(({ topic }) => topic)).toEqual(['products/update']);
  });
});

it('an order is read with its lines, its group and both sides of its money', () => {
  const shop = ringShop();
  const [variant] = shop.ring.variants;
  const properties = [{ name: '_bespoke', value: '1;ab;engraving=R' }];
  const order = orderRing(shop, { presentmentCurrency: 'USD', rate: '1.25' });
  Object.assign(order.lines[0] ?? {}, {
    unitPrice: '401.25',
    discountedUnitPrice: '401.25',
    group: { id: '5', title: 'Signet ring', quantity: 1, variantId: variant?.id ?? null, properties },
  });
  const read = `{ order(id: "gid://shopify/Order/${order.id}") {
    name currencyCode presentmentCurrencyCode cancelledAt
    lineItems(first: 5) { nodes {
      quantity unfulfilledQuantity
      customAttributes { key value }
      lineItemGroup { title quantity variantId customAttributes { key value } }
      originalUnitPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
      variant { id price } product { id }
    } }
  } }`;
  expect(dataOf(shop.world, read)).toEqual({
    order: {
      name: '#1001',
      currencyCode: 'GBP',
      presentmentCurrencyCode: 'USD',
      cancelledAt: null,
      lineItems: {
        nodes: [
          {
            quantity: 1,
            unfulfilledQuantity: 1,
            customAttributes: [{ key: 'Engraving', value: 'R & T' }],
            lineItemGroup: {
              title: 'Signet ring',
              quantity: 1,
              variantId: `gid://shopify/ProductVariant/${variant?.id}`,
              customAttributes: [{ key: '_bespoke', value: '1;ab;engraving=R' }],
            },
            originalUnitPriceSet: {
              shopMoney: { amount: '321.0', currencyCode: 'GBP' },
              presentmentMoney: { amount: '401.25', currencyCode: 'USD' },
            },
            variant: { id: `gid://shopify/ProductVariant/${variant?.id}`, price: '320.00' },
            product: { id: `gid://shopify/Product/${shop.ring.id}` },
          },
        ],
      },
    },
  });
});

it('a changed note, a changed product, a cancelled order are told as Shopify tells them', () => {
  const shop = ringShop();
  const order = orderRing(shop);
  const id = `gid://shopify/Order/${order.id}`;
  dataOf(
    shop.world,
    `mutation { orderUpdate(input: { id: "${id}", note: "Engrave inside" }) { userErrors { message } } }`,
  );
  dataOf(
    shop.world,
    `mutation { productUpdate(product: { id: "gid://shopify/Product/${shop.ring.id}", status: DRAFT }) { product { status } } }`,
  );
  dataOf(
    shop.world,
    `mutation { orderCancel(orderId: "${id}", reason: CUSTOMER, restock: false) { job { done } } }`,
  );
  expect(order).toMatchObject({ note: 'Engrave inside', cancelReason: 'CUSTOMER' });
  expect(shop.events.map(({ topic }) => topic)).toEqual([
    'orders/updated',
    'products/update',
    'refunds/create',
    'orders/updated',
    'orders/cancelled',
    'orders/updated',
  ]);
});

it('a draft becomes an order, paid or not', () => {
  const { world, ring, events } = ringShop();
  const variantId = `gid://shopify/ProductVariant/${ring.variants[0]?.id}`;
  world.app.scopes.push('write_draft_orders');
  const created = dataOf(
    world,
    `mutation { draftOrderCreate(input: { email: "r@example.com", lineItems: [
      { variantId: "${variantId}", quantity: 1, priceOverride: { amount: "450.00", currencyCode: GBP }, customAttributes: [{ key: "Size", value: "N" }] }
    ] }) { draftOrder { name status totalPriceSet { shopMoney { amount } } } userErrors { message } } }`,
  );
  expect(created).toMatchObject({
    draftOrderCreate: { draftOrder: { status: 'OPEN', totalPriceSet: { shopMoney: { amount: '450.0' } } } },
  });
  const id = `gid://shopify/DraftOrder/${world.state.draftOrders[0]?.id}`;
  expect(
    dataOf(
      world,
      `mutation { draftOrderComplete(id: "${id}", paymentPending: true) { draftOrder { status order { name } } userErrors { message } } }`,
    ),
  ).toMatchObject({ draftOrderComplete: { draftOrder: { status: 'COMPLETED', order: { name: '#1001' } } } });
  expect(events.map(({ topic }) => topic)).toEqual([
    'draft_orders/create',
    'orders/create',
    'draft_orders/update',
  ]);
});
