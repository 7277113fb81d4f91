import { emptyShop } from './state/empty-shop.ts';
import type { ShopState } from './state/shop-state.ts';

/** The demo shop on its first day: a British jeweller on Basic with the block placed on the product template. */
export function seededShop(): ShopState {
  const state = emptyShop();
  state.shop.markets = [
    { country: 'GB', currency: 'GBP', rate: '1.0' },
    { country: 'US', currency: 'USD', rate: '1.3' },
    { country: 'JP', currency: 'JPY', rate: '190' },
    { country: 'KW', currency: 'KWD', rate: '0.39' },
  ];
  state.shop.blockPlacements = [{ template: 'product', section: 'main', handle: 'product-options' }];
  state.customers = [
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
  ];
  return state;
}
