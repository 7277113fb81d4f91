import { describe, expect, it } from 'vitest';
import { firstOf, orderRing, ringShop } from '../../state/ring-shop.ts';
import { dataOf } from '../ask-admin.ts';

const hold = `mutation Hold($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold { handle heldByRequestingApp }
    fulfillmentOrder { status }
    remainingFulfillmentOrder { status lineItems(first: 5) { nodes { totalQuantity } } }
    userErrors { field code }
  }
}`;

const release = `mutation Release($id: ID!, $holdIds: [ID!]) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) { fulfillmentOrder { status } userErrors { code message } }
}`;

function heldShop(quantities = [2]) {
  const shop = ringShop();
  const order = orderRing(shop, { quantities });
  const fulfillmentOrder = firstOf(order.fulfillmentOrders);
  const id = `gid://shopify/FulfillmentOrder/${fulfillmentOrder.id}`;
  const place = (input: Record<string, unknown> = {}) =>
    dataOf(shop.world, hold, { id, hold: { reason: 'OTHER', handle: 'atelier-workshop', ...input } });
  return { ...shop, order, fulfillmentOrder, id, place };
}

describe('a hold on a fulfilment order', () => {
  it('stops it and is told with the order', () => {
    const { place, order, events } = heldShop();
    expect(place()).toEqual({
      fulfillmentOrderHold: {
        fulfillmentHold: { handle: 'atelier-workshop', heldByRequestingApp: true },
        fulfillmentOrder: { status: 'ON_HOLD' },
        remainingFulfillmentOrder: null,
        userErrors: [],
      },
    });
    expect(order.fulfillmentStatus).toBe('ON_HOLD');
    expect(events.map(({ topic }) => topic)).toEqual(['fulfillment_orders/placed_on_hold', 'orders/updated']);
  });

  it('is refused when its handle is taken, the empty one included', () => {
    const { place } = heldShop();
    place();
    expect(place()).toMatchObject({
      fulfillmentOrderHold: {
        fulfillmentHold: null,
        userErrors: [{ field: ['fulfillmentHold', 'handle'], code: 'DUPLICATE_FULFILLMENT_HOLD_HANDLE' }],
      },
    });
    expect(place({ handle: '' })).toMatchObject({ fulfillmentOrderHold: { userErrors: [] } });
    expect(place({ handle: '' })).toMatchObject({
      fulfillmentOrderHold: { userErrors: [{ code: 'DUPLICATE_FULFILLMENT_HOLD_HANDLE' }] },
    });
  });

  it('on some pieces leaves the others free in a new fulfilment order', () => {
    const { place, fulfillmentOrder, order } = heldShop([2, 1]);
    const [some] = fulfillmentOrder.lines;
    const parts = [{ id: `gid://shopify/FulfillmentOrderLineItem/${some?.id}`, quantity: 1 }];
    expect(place({ fulfillmentOrderLineItems: parts })).toMatchObject({
      fulfillmentOrderHold: {
        fulfillmentOrder: { status: 'ON_HOLD' },
        remainingFulfillmentOrder: {
          status: 'OPEN',
          lineItems: { nodes: [{ totalQuantity: 1 }, { totalQuantity: 1 }] },
        },
      },
    });
    expect(fulfillmentOrder.lines).toMatchObject([{ totalQuantity: 1 }]);
    expect(order.fulfillmentStatus).toBe('UNFULFILLED');
    expect(place({ handle: 'second', fulfillmentOrderLineItems: parts })).toMatchObject({
      fulfillmentOrderHold: { userErrors: [{ code: 'FULFILLMENT_ORDER_NOT_SPLITTABLE' }] },
    });
  });

  it.each([
    [[{ quantity: 0 }], 'GREATER_THAN_ZERO'],
    [[{ quantity: 3 }], 'INVALID_LINE_ITEM_QUANTITY'],
    [[{ quantity: 1 }, { quantity: 1 }], 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS'],
  ])('on pieces %o is refused', (parts, code) => {
    const { place, fulfillmentOrder } = heldShop();
    const id = `gid://shopify/FulfillmentOrderLineItem/${firstOf(fulfillmentOrder.lines).id}`;
    const fulfillmentOrderLineItems = parts.map((part) => ({ id, ...part }));
    expect(place({ fulfillmentOrderLineItems })).toMatchObject({
      fulfillmentOrderHold: { userErrors: [{ code }] },
    });
  });
});

describe('a release', () => {
  it('of one hold leaves the others; without names it takes every app’s', () => {
    const { world, place, fulfillmentOrder, id, events } = heldShop();
    const theirs = {
      reason: 'OTHER',
      reasonNotes: '',
      handle: 'stock',
      externalId: null,
      heldBy: 'another-app',
    };
    fulfillmentOrder.holds.push({ id: '1', ...theirs });
    place();
    events.length = 0;
    const ours = fulfillmentOrder.holds.at(-1)?.id ?? '';
    expect(dataOf(world, release, { id, holdIds: [`gid://shopify/FulfillmentHold/${ours}`] })).toMatchObject({
      fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: 'ON_HOLD' } },
    });
    expect(events.map(({ topic }) => topic)).toEqual(['orders/updated']);
    expect(dataOf(world, release, { id })).toMatchObject({
      fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: 'OPEN' } },
    });
    expect(events.map(({ topic }) => topic)).toContain('fulfillment_orders/hold_released');
  });

  it('of what is not held or not there is refused', () => {
    const { world, id } = heldShop();
    expect(dataOf(world, release, { id })).toMatchObject({
      fulfillmentOrderReleaseHold: { fulfillmentOrder: null, userErrors: [{ code: null }] },
    });
    expect(dataOf(world, release, { id: 'gid://shopify/FulfillmentOrder/404' })).toMatchObject({
      fulfillmentOrderReleaseHold: { userErrors: [{ code: 'FULFILLMENT_ORDER_NOT_FOUND' }] },
    });
  });
});

it('a split makes two fulfilment orders of one', () => {
  const { world, fulfillmentOrder, id, order } = heldShop();
  const piece = `gid://shopify/FulfillmentOrderLineItem/${firstOf(fulfillmentOrder.lines).id}`;
  const split = (quantity: number) =>
    dataOf(
      world,
      `mutation Split($splits: [FulfillmentOrderSplitInput!]!) { fulfillmentOrderSplit(fulfillmentOrderSplits: $splits) { fulfillmentOrderSplits { remainingFulfillmentOrder { status } } userErrors { code } } }`,
      { splits: [{ fulfillmentOrderId: id, fulfillmentOrderLineItems: [{ id: piece, quantity }] }] },
    );
  expect(split(2)).toMatchObject({
    fulfillmentOrderSplit: { userErrors: [{ code: 'INVALID_LINE_ITEM_QUANTITY' }] },
  });
  expect(split(1)).toMatchObject({ fulfillmentOrderSplit: { userErrors: [] } });
  expect(order.fulfillmentOrders).toHaveLength(2);
});
