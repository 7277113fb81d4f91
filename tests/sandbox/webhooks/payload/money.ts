/** Amounts as webhooks write them: decimal strings with the currency's own number of digits, in both currencies of an order. */
interface Money {
  amount: string;
  currency_code: string;
}

export interface MoneySet {
  shop_money: Money;
  presentment_money: Money;
}

/** The currencies of an order; `rate` turns the shop's money into the shopper's. */
export interface OrderCurrencies {
  currency: string;
  presentmentCurrency: string;
  rate: string;
}

/** An amount in the shopper's currency (a number of whole units), as Shopify shows it beside the shop's. */
export function moneySet(order: OrderCurrencies, amount: number): MoneySet {
  return {
    shop_money: {
      amount: decimal(amount / Number(order.rate), order.currency),
      currency_code: order.currency,
    },
    presentment_money: {
      amount: decimal(amount, order.presentmentCurrency),
      currency_code: order.presentmentCurrency,
    },
  };
}

/** 1650 in GBP is "1650.00", in JPY "1650", in KWD "1650.000". */
function decimal(amount: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return amount.toFixed(digits);
}
