import { describe, expect, it } from 'vitest';
import type { ShopEvent } from '../../state/shop-event.ts';
import { cancelOrder, editOrder, refundOrder } from '../../state/orders.ts';
import { placeOrder } from '../../state/place-order.ts';
import { deleteProduct, updateProduct } from '../../state/products.ts';
import type { World } from '../../state/world.ts';
import { orderRing, shopWithApp } from '../sample-order.ts';
import { faultsOfPayload } from '../schema.ts';
import { moneySet } from './money.ts';
import { payloadFor } from './payload.ts';
import { shopTime } from './shop-time.ts';

/** Every payload that the shop would send while `work` is done, as JSON by topic. */
function sentDuring(world: World, work: () => void): Map<string, Record<string, unknown>> {
  const sent = new Map<string, Record<string, unknown>>();
  const stop = world.on((event) =>
    sent.set(event.topic, JSON.parse(JSON.stringify(payloadFor(world.state, event)))),
  );
  work();
  stop();
  return sent;
}

const ofOrders = (world: World) => {
  const order = orderRing(world);
  const line = order.lines[0]?.id ?? '';
  editOrder(world, order.id, [{ lineItemId: line, quantity: 1 }]);
  refundOrder(world, order.id, [{ lineItemId: line, quantity: 1 }]);
  cancelOrder(world, order.id);
};
const ofProducts = (world: World) => {
  updateProduct(world, '10001', { title: 'Solitaire' });
  deleteProduct(world, '10001');
};
const ofTheApp = (world: World) => {
  world.emit('app/scopes_update', { previous: ['write_orders'], current: ['write_orders', 'write_files'] });
  world.emit('app/uninstalled', { installationId: '1' });
  world.emit('customers/data_request', { customerId: '60001', orderIds: ['7'], requestId: '9' });
  world.emit('customers/redact', { customerId: '60002', orderIds: [] });
  world.emit('shop/redact', { shopId: '70001' });
};

describe('the bodies of webhooks', () => {
  it.each([
    [
      'orders',
      ofOrders,
      [
        'orders/create',
        'orders/paid',
        'orders/updated',
        'orders/edited',
        'orders/cancelled',
        'refunds/create',
      ],
    ],
    ['products', ofProducts, ['products/update', 'products/delete']],
    [
      'the app',
      ofTheApp,
      ['app/scopes_update', 'app/uninstalled', 'customers/data_request', 'customers/redact', 'shop/redact'],
    ],
  ])('fit the published schema of every topic of %s', (_kind, work, topics) => {
    const world = shopWithApp();
    const sent = sentDuring(world, () => work(world));
    expect([...sent.keys()]).toEqual(expect.arrayContaining(topics));
    for (const [topic, body] of sent)
      expect([topic, faultsOfPayload(topic, JSON.stringify(body))]).toEqual([topic, []]);
  });

  it('are refused when a field that Shopify always sends is missing', () => {
    const world = shopWithApp();
    const body = sentDuring(world, () => orderRing(world)).get('orders/create') ?? {};
    delete body['line_items'];
    expect(faultsOfPayload('orders/create', JSON.stringify(body))).toEqual([
      "/ must have required property 'line_items'",
    ]);
  });

  it('carry both currencies of an order, the shop’s first', () => {
    const world = shopWithApp();
    const body = sentDuring(world, () => orderRing(world, 'JPY')).get('orders/create');
    expect(body).toMatchObject({
      currency: 'GBP',
      presentment_currency: 'JPY',
      total_price: '2493.51',
      subtotal_price: '2493.51',
      total_outstanding: '0.00',
      total_price_set: { presentment_money: { amount: '480000', currency_code: 'JPY' } },
    });
  });

  it('carry hidden properties and the group of an expanded line', () => {
    const world = shopWithApp();
    const body = sentDuring(world, () => orderRing(world)).get('orders/create');
    expect(body).toMatchObject({
      line_items: [
        {
          price: '1650.00',
          sales_line_item_group_id: 4001,
          properties: [{ name: 'Engraving' }, { name: '_bespoke', value: '1~ab12' }],
        },
      ],
      line_item_groups: [{ id: 4001, quantity: 2 }],
      tags: 'first, gift',
    });
  });

  it('say which line an edit took from, and by how much', () => {
    const world = shopWithApp();
    const order = orderRing(world);
    const line = order.lines[0]?.id ?? '';
    const sent = sentDuring(world, () => editOrder(world, order.id, [{ lineItemId: line, quantity: 0 }]));
    expect(sent.get('orders/edited')).toMatchObject({
      order_edit: { order_id: Number(order.id), line_items: { removals: [{ id: Number(line), delta: 2 }] } },
    });
  });

  it('cannot be written for a topic that the stand-in does not know', () => {
    const world = shopWithApp();
    const event: ShopEvent = {
      topic: 'orders/fulfilled',
      eventId: 'e',
      at: world.now(),
      subject: { order: orderRing(world) },
    };
    expect(() => payloadFor(world.state, event)).toThrow(/orders\/fulfilled/);
  });
});

describe('times and amounts in webhooks', () => {
  it('carry the shop’s offset, summer and winter', () => {
    expect(shopTime('2026-06-01T09:00:00Z', 'Europe/London')).toBe('2026-06-01T10:00:00+01:00');
    expect(shopTime('2026-12-01T09:00:00Z', 'Europe/London')).toBe('2026-12-01T09:00:00+00:00');
    expect(shopTime('2026-06-01T00:30:00Z', 'America/New_York')).toBe('2026-05-31T20:30:00-04:00');
  });

  it('have as many digits as their currency', () => {
    const order = { currency: 'GBP', presentmentCurrency: 'KWD', rate: '0.39' };
    expect(moneySet(order, 39)).toEqual({
      shop_money: { amount: '100.00', currency_code: 'GBP' },
      presentment_money: { amount: '39.000', currency_code: 'KWD' },
    });
  });
});

it('an order sold at a discount, by gift card and to a company fits the published schema', () => {
  const world = shopWithApp();
  const sent = sentDuring(world, () => {
    const { lines, ...order } = orderRing(world);
    placeOrder(world, {
      ...order,
      token: 'second',
      financialStatus: 'PAID',
      lines: lines.map((line) => ({ ...line, discountAllocations: [{ application: 0, amount: '330.00' }] })),
      discountApplications: [
        { title: 'Welcome', code: 'WELCOME10', value: { kind: 'percentage', percent: 10 }, target: 'order' },
      ],
      giftCardPayments: [{ giftCardId: '62001', amount: '100.00' }],
      purchasingCompany: { companyId: '63001', locationId: '63201' },
    });
  });
  const payload = sent.get('orders/create') ?? {};

  expect(faultsOfPayload('orders/create', JSON.stringify(payload))).toEqual([]);
  expect(payload).toMatchObject({
    total_price: '2970.00',
    total_discounts: '330.00',
    discount_codes: [{ code: 'WELCOME10', amount: '330.00', type: 'percentage' }],
    payment_gateway_names: ['gift_card', 'bogus'],
    company: { id: 63001, location_id: 63201 },
  });
});
