import { emptyShop } from './state/empty-shop.ts';
import type { ShopState } from './state/shop-state.ts';
import { catalogue } from './storefront/catalogue.ts';

const euroCountries = ['DE', 'AT', 'FR', 'IT', 'ES', 'NL', 'PT'];

/** The United Kingdom in pounds, the European Union in euros as one market, and others each in its own currency. */
const demoMarkets: ShopState['shop']['markets'] = [
  { handle: 'gb', country: 'GB', currency: 'GBP', rate: '1.0' },
  { handle: 'us', country: 'US', currency: 'USD', rate: '1.27' },
  ...euroCountries.map((country) => ({ handle: 'eu', country, currency: 'EUR', rate: '1.18' })),
  { handle: 'jp', country: 'JP', currency: 'JPY', rate: '192.5' },
  { handle: 'kw', country: 'KW', currency: 'KWD', rate: '0.39' },
];

const demoLocales = ['en', 'de', 'fr', 'it', 'es', 'nl', 'pt-BR', 'ja', 'ar'].map((locale) => ({
  locale,
  primary: locale === 'en',
  published: true,
}));

/** A code to try at the checkout, a gift card, and a company that buys at trade prices. */
const demoTerms: Pick<ShopState, 'discounts' | 'giftCards' | 'companies'> = {
  discounts: [
    {
      id: '61001',
      title: 'Welcome',
      code: 'WELCOME10',
      value: { kind: 'percentage', percent: 10 },
      productIds: [],
    },
  ],
  giftCards: [{ id: '62001', code: 'GIFT-7F3K-92QD', balance: '100.00' }],
  companies: [
    {
      id: '63001',
      name: 'Wiśniewski & Sons',
      contacts: [{ id: '63101', customerId: '60002' }],
      locations: [
        {
          id: '63201',
          name: 'Kraków',
          catalogue: { id: '63301', title: 'Trade', percentageOff: 20, prices: { '1000101': '990.00' } },
        },
      ],
    },
  ],
};

/** The demo shop on its first day: a British jeweller on Basic, with a catalogue and the block on the product template. */
export function seededShop(): ShopState {
  const state = emptyShop();
  return {
    ...state,
    shop: {
      ...state.shop,
      markets: demoMarkets,
      locales: demoLocales,
      blockPlacements: [{ template: 'product', section: 'main', handle: 'product-options' }],
    },
    products: catalogue(),
    ...demoTerms,
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
