import { decimalsOf } from './money.ts';

/** Shopify's default HTML formats for the currencies of the demo markets; others show amount and code. */
const formats: Readonly<Record<string, string>> = {
  GBP: '£{{amount}}',
  EUR: '€{{amount_with_comma_separator}}',
  USD: '${{amount}}',
  CAD: '${{amount}}',
  AUD: '${{amount}}',
  CHF: 'CHF {{amount}}',
  SEK: '{{amount_with_comma_separator}} kr',
  JPY: '¥{{amount_no_decimals}}',
  KWD: '{{amount}} KD',
};

export interface MoneyFormat {
  readonly currency: string;
  readonly format: string;
}

/** The shop's own setting for its own currency, Shopify's default for any other. */
export function moneyFormat(currency: string, shop: { currency: string; moneyFormat: string }): MoneyFormat {
  const format = currency === shop.currency ? shop.moneyFormat : formats[currency];

  return {
    currency,
    format: format ?? (decimalsOf(currency) === 0 ? '{{amount_no_decimals}}' : '{{amount}}'),
  };
}

/** `cents` are hundredths. */
export function formatMoney(cents: number, { format }: MoneyFormat): string {
  return format.replace(/\{\{\s*(\w+)\s*\}\}/, (_, name: string) => writeAmount(cents, name));
}

export function formatWithCurrency(cents: number, money: MoneyFormat): string {
  return `${formatMoney(cents, money)} ${money.currency}`;
}

export function formatWithoutTrailingZeros(cents: number, money: MoneyFormat): string {
  if (cents % 100 !== 0) return formatMoney(cents, money);

  const whole: Record<string, string> = {
    amount: 'amount_no_decimals',
    amount_with_comma_separator: 'amount_no_decimals_with_comma_separator',
  };
  const format = money.format.replace(/(?<=\{\{\s*)\w+/, (name) => whole[name] ?? name);

  return formatMoney(cents, { ...money, format });
}

export function formatWithoutCurrency(cents: number, { format }: MoneyFormat): string {
  const name = /\{\{\s*(\w+)\s*\}\}/.exec(format)?.[1] ?? 'amount';

  return writeAmount(cents, name);
}

function writeAmount(cents: number, name: string): string {
  switch (name) {
    case 'amount':
      return group((cents / 100).toFixed(2), ',', '.');
    case 'amount_no_decimals':
      return group(Math.round(cents / 100).toFixed(0), ',', '.');
    case 'amount_with_comma_separator':
      return group((cents / 100).toFixed(2), '.', ',');
    case 'amount_no_decimals_with_comma_separator':
      return group(Math.round(cents / 100).toFixed(0), '.', ',');
    case 'amount_with_apostrophe_separator':
      return group((cents / 100).toFixed(2), '’', '.');
    default:
      throw new Error(`The shop’s money format names “${name}”, which the sandbox does not write.`);
  }
}

function group(digits: string, thousands: string, point: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, thousands);

  return fraction === undefined ? grouped : grouped + point + fraction;
}
