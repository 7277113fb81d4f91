import * as fc from 'fast-check';

/** A currency with its decimals, and how many of it a pound is about worth. */
const currencies = [
  { code: 'GBP', decimals: 2, worth: 1 },
  { code: 'JPY', decimals: 0, worth: 190 },
  { code: 'KWD', decimals: 3, worth: 0.4 },
  { code: 'USD', decimals: 2, worth: 1.3 },
] as const;

export interface Market {
  readonly code: string;
  readonly decimals: number;
  /** Units of it for one of the shop's, as Shopify words it. */
  readonly rate: string;
}

export function decimalsOf(code: string): number {
  return currencies.find((currency) => currency.code === code)?.decimals ?? 2;
}

/** The shop's own currency, or another at a rate that moves by a half either way. */
export function markets(shopCurrency: string): fc.Arbitrary<Market> {
  const own = currencies.find((currency) => currency.code === shopCurrency);
  return fc
    .tuple(fc.constantFrom(...currencies), fc.integer({ min: 5000, max: 15_000 }))
    .map(([shown, drift]) => {
      const exact = (shown.worth / (own?.worth ?? 1)) * (drift / 10_000);
      const rate = shown.code === shopCurrency ? '1.0' : exact.toFixed(exact < 0.1 ? 6 : 4);
      return { code: shown.code, decimals: shown.decimals, rate };
    });
}
