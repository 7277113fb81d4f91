import { describe, expect, it } from 'vitest';
import { placeHold } from './fulfilment.ts';
import { archiveOrder, cancelOrder, editOrder, markPaid, refundOrder, updateNote } from './orders.ts';
import { firstOf, orderRing, ringShop } from './ring-shop.ts';

describe('an order that is placed', () => {
  it('is told as created and paid, and routed to the workshop', () => {
    const shop = ringShop();
    const topics: string[] = [];
    shop.world.on(({ topic }) => topics.push(topic));
    const order = orderRing(shop, { quantities: [2] });
    expect(topics).toEqual(['orders/create', 'orders/paid']);
    expect(order.name).toBe('#1001');
    expect(firstOf(order.fulfillmentOrders).lines).toMatchObject([
      { totalQuantity: 2, remainingQuantity: 2 },
    ]);
  });
});

describe('an order that is cancelled', () => {
  it('is refunded, closed and taken from the workshop, and told once', () => {
    const shop = ringShop();
    const order = orderRing(shop, { quantities: [2] });
    cancelOrder(shop.world, order.id, 'CUSTOMER');
    cancelOrder(shop.world, order.id, 'CUSTOMER');
    expect(shop.events.map(({ topic }) => topic)).toEqual([
      'refunds/create',
      'orders/updated',
      'orders/cancelled',
      'orders/updated',
    ]);
    expect(order).toMatchObject({ cancelReason: 'CUSTOMER', financialStatus: 'REFUNDED' });
    expect(order.lines).toMatchObject([{ quantity: 2, currentQuantity: 0 }]);
    expect(order.fulfillmentOrders).toMatchObject([{ status: 'CLOSED', holds: [] }]);
  });

  it('is void when nothing had been paid', () => {
    const shop = ringShop();
    const order = orderRing(shop, { financialStatus: 'PENDING' });
    cancelOrder(shop.world, order.id);
    expect(order.financialStatus).toBe('VOIDED');
    expect(order.refunds).toEqual([]);
  });
});

describe('an order that is edited', () => {
  it('keeps what was ordered and says what is wanted now', () => {
    const shop = ringShop();
    const order = orderRing(shop, { quantities: [3] });
    const line = firstOf(order.lines);
    editOrder(shop.world, order.id, [{ lineItemId: line.id, quantity: 1 }]);
    expect(line).toMatchObject({ quantity: 3, currentQuantity: 1 });
    expect(firstOf(order.fulfillmentOrders).lines).toMatchObject([
      { totalQuantity: 1, remainingQuantity: 1 },
    ]);
    expect(shop.events.map(({ topic }) => topic)).toEqual(['orders/edited', 'orders/updated']);
    expect(shop.events[0]).toMatchObject({
      subject: { edit: { additions: [], removals: [{ lineItemId: line.id, delta: 2 }] } },
    });
  });

  it('routes an added line anew, as Shopify does', () => {
    const shop = ringShop();
    const order = orderRing(shop);
    const variantId = firstOf(shop.ring.variants).id;
    editOrder(shop.world, order.id, [{ variantId, quantity: 2 }]);
    expect(order.lines).toMatchObject([{ quantity: 1 }, { quantity: 2, unitPrice: '320.00' }]);
    expect(order.fulfillmentOrders).toHaveLength(2);
  });

  it('closes the fulfilment order of a line that was removed, held or not', () => {
    const shop = ringShop();
    const order = orderRing(shop);
    const fulfillmentOrder = firstOf(order.fulfillmentOrders);
    const hold = { reason: 'OTHER', reasonNotes: '', handle: 'workshop', externalId: null, heldBy: 'us' };
    placeHold(shop.world, { order, fulfillmentOrder }, { hold, parts: [] });
    editOrder(shop.world, order.id, [{ lineItemId: firstOf(order.lines).id, quantity: 0 }]);
    expect(fulfillmentOrder.status).toBe('CLOSED');
  });

  it('adds pieces to the line and to its fulfilment order', () => {
    const shop = ringShop();
    const order = orderRing(shop);
    editOrder(shop.world, order.id, [{ lineItemId: firstOf(order.lines).id, quantity: 4 }]);
    expect(order.lines).toMatchObject([{ quantity: 4, currentQuantity: 4 }]);
    expect(firstOf(order.fulfillmentOrders).lines).toMatchObject([
      { totalQuantity: 4, remainingQuantity: 4 },
    ]);
  });

  it('names a line that is not there', () => {
    const shop = ringShop();
    const order = orderRing(shop);
    expect(() => editOrder(shop.world, order.id, [{ lineItemId: '7', quantity: 1 }])).toThrow(
      'Order #1001 has no line 7.',
    );
  });
});

it('a refund of some pieces leaves the rest to be made', () => {
  const shop = ringShop();
  const order = orderRing(shop, { quantities: [2] });
  refundOrder(shop.world, order.id, [{ lineItemId: firstOf(order.lines).id, quantity: 1 }]);
  expect(order.financialStatus).toBe('PARTIALLY_REFUNDED');
  expect(order.refunds).toMatchObject([{ lines: [{ quantity: 1, amount: '320.00' }] }]);
  expect(order.lines).toMatchObject([{ currentQuantity: 1 }]);
  expect(shop.events.map(({ topic }) => topic)).toEqual(['refunds/create', 'orders/updated']);
});

it('notes, archiving and payment are told as updates', () => {
  const shop = ringShop();
  const order = orderRing(shop, { financialStatus: 'PENDING' });
  updateNote(shop.world, order.id, 'Collects on Friday');
  archiveOrder(shop.world, order.id);
  markPaid(shop.world, order.id);
  expect(order).toMatchObject({ note: 'Collects on Friday', financialStatus: 'PAID' });
  expect(order.closedAt).not.toBeNull();
  expect(shop.events.map(({ topic }) => topic)).toEqual([
    'orders/updated',
    'orders/updated',
    'orders/paid',
    'orders/updated',
  ]);
});
