import { crc32 } from 'node:zlib';
import type { ShopRecord } from '../state/shop-state.ts';

export type Market = ShopRecord['markets'][number];

/** The market of a country, or of a currency, or the shop's own. */
export function marketOf(shop: ShopRecord, wish: { country?: string; currency?: string }): Market {
  const byCountry = shop.markets.find((market) => market.country === wish.country);
  const byCurrency = shop.markets.find((market) => market.currency === wish.currency);
  const own = shop.markets.find((market) => market.country === shop.country);

  return (
    byCountry ??
    byCurrency ??
    own ?? { handle: shop.country.toLowerCase(), country: shop.country, currency: shop.currency, rate: '1.0' }
  );
}

/** The numeric part of the market's id; the countries of one market share it. */
export function marketId(handle: string): string {
  return String(1_000_000_000 + crc32(handle));
}
