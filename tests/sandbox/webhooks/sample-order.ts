import { seededShop } from '../seed.ts';
import { placeOrder } from '../state/place-order.ts';
import type { Order } from '../state/shop-state.ts';
import { createWorld, type World } from '../state/world.ts';

/** A demo shop with the app installed, for tests of what it sends. */
export function shopWithApp(): World {
  const world = createWorld({ seed: seededShop, app: { apiSecret: 'hush' } });
  world.state.installation = { id: '1', installedAt: world.now(), scopes: ['write_orders'], tokens: [] };
  return world;
}

/** An engraved ring, bought twice by a known customer who pays in `currency`. */
export function orderRing(world: World, currency = 'GBP'): Order {
  return placeOrder(world, {
    email: 'rosalind.achebe@example.com',
    customerId: '60001',
    financialStatus: 'PAID',
    presentmentCurrency: currency,
    rate: world.state.shop.markets.find((market) => market.currency === currency)?.rate ?? '1.0',
    note: '',
    attributes: [{ name: 'Gift', value: 'yes' }],
    tags: ['first', 'gift'],
    lines: [
      {
        productId: '10001',
        variantId: '1000101',
        title: 'Solitaire engagement ring',
        variantTitle: 'Court',
        sku: 'SOL-COURT',
        quantity: 2,
        unitPrice: currency === 'JPY' ? '240000' : '1650.00',
        properties: [
          { name: 'Engraving', value: 'Forever — R & T' },
          { name: '_bespoke', value: '1~ab12' },
        ],
        sellingPlanName: null,
        group: {
          id: '4001',
          title: 'Solitaire engagement ring',
          quantity: 2,
          variantId: '1000101',
          properties: [{ name: '_bespoke', value: '1~ab12' }],
        },
      },
    ],
    shippingAddress: {
      name: 'Rosalind Achebe',
      address1: '1 Hatton Garden',
      city: 'London',
      zip: 'EC1N 8AA',
      countryCode: 'GB',
    },
  });
}
