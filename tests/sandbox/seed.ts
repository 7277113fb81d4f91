import { emptyShop } from './state/empty-shop.ts';
import type { ShopState } from './state/shop-state.ts';
import { catalogue } from './storefront/catalogue.ts';

/** The demo shop on its first day: a British jeweller on Basic, with a catalogue and the block on the product template. */
export function seededShop(): ShopState {
  const state = emptyShop();
  return {
    ...state,
    shop: {
      ...state.shop,
      markets: [
        { country: 'GB', currency: 'GBP', rate: '1.0' },
        { country: 'US', currency: 'USD', rate: '1.27' },
        { country: 'DE', currency: 'EUR', rate: '1.18' },
        { country: 'JP', currency: 'JPY', rate: '192.5' },
        { country: 'KW', currency: 'KWD', rate: '0.39' },
      ],
      blockPlacements: [{ template: 'product', section: 'main', handle: 'product-options' }],
    },
    products: catalogue(),
    customers: [
      {
        id: '60001',
        firstName: 'Rosalind',
        lastName: 'Achebe',
        email: 'rosalind.achebe@example.com',
        phone: '+442079460101',
      },
      {
        id: '60002',
        firstName: 'Tomasz',
        lastName: 'Wiśniewski',
        email: 'tomasz.wisniewski@example.com',
        phone: null,
      },
    ],
  };
}
