import type { Order } from '../state/shop-state.ts';

interface MoneyV2 {
  amount: string;
  currencyCode: string;
}

export interface MoneyBag {
  shopMoney: MoneyV2;
  presentmentMoney: MoneyV2;
}

/** A Decimal as Shopify writes it: no more digits than it needs, but always one after the point ("55.0", "980.95"). */
export function decimal(amount: number): string {
  const shortest = String(Math.round(amount * 1000) / 1000);
  return shortest.includes('.') ? shortest : `${shortest}.0`;
}

/** A Money scalar, as the deprecated fields and variants carry it: "55.00". */
export function money(amount: number): string {
  return amount.toFixed(2);
}

/** Both sides of an amount that was charged in the order's presentment currency. */
export function bagOf(order: Order, presentment: number): MoneyBag {
  const rate = Number(order.rate) || 1;
  return {
    shopMoney: { amount: decimal(presentment / rate), currencyCode: order.currency },
    presentmentMoney: { amount: decimal(presentment), currencyCode: order.presentmentCurrency },
  };
}
