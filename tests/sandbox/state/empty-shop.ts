import type { ShopState } from './shop-state.ts';

/** A British shop on the Basic plan with one location and nothing else in it. The app, a public one, is not installed. */
export function emptyShop(): ShopState {
  return {
    shop: {
      id: '70001',
      domain: 'atelier-demo.myshopify.com',
      name: 'Atelier Demo',
      email: 'bench@atelier-demo.example',
      currency: 'GBP',
      moneyFormat: '£{{amount}}',
      timezone: 'Europe/London',
      country: 'GB',
      plan: 'basic',
      appIsPublic: true,
      markets: [{ handle: 'gb', country: 'GB', currency: 'GBP', rate: '1.0' }],
      locales: [{ locale: 'en', primary: true, published: true }],
      theme: 'dawn',
      blockPlacements: [],
      orderNumber: 1001,
    },
    nextId: 90001,
    clockAheadMs: 0,
    installation: null,
    products: [],
    carts: [],
    orders: [],
    draftOrders: [],
    customers: [],
    locations: [{ id: '80001', name: 'Workshop' }],
    metafields: [],
    metafieldDefinitions: [],
    translations: [],
    files: [],
    stagedUploads: [],
    discounts: [],
    giftCards: [],
    companies: [],
    cartTransforms: [],
    validations: [],
    deliveries: [],
  };
}
