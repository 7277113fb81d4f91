import type { ShopRecord } from '../state/shop-state.ts';

export type Market = ShopRecord['markets'][number];

/** The market of a country, or of a currency, or the shop's own. */
export function marketOf(shop: ShopRecord, wish: { country?: string; currency?: string }): Market {
  const byCountry = shop.markets.find((market) => market.country === wish.country);
  const byCurrency = shop.markets.find((market) => market.currency === wish.currency);
  const own = shop.markets.find((market) => market.country === shop.country);

  return byCountry ?? byCurrency ?? own ?? { country: shop.country, currency: shop.currency, rate: '1.0' };
}
