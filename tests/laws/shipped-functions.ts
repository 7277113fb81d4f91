import { readFileSync } from 'node:fs';

import { buildStaleFunctions, wasmPath } from '../../extensions/build-functions.ts';
import { runFunction } from '../sandbox/functions/wasm-host.ts';

export interface CartLineInput {
  readonly id: string;
  readonly bespoke: { readonly value: string } | null;
  readonly cost: { readonly amountPerQuantity: { readonly amount: string; readonly currencyCode: string } };
  readonly parentRelationship: { readonly parent: { readonly id: string } } | null;
  readonly sellingPlanAllocation: { readonly sellingPlan: { readonly id: string } } | null;
  readonly merchandise: {
    readonly id: string;
    readonly product: { readonly title: string; readonly payload: { readonly value: string } | null };
  };
}

export interface ShippedFunctions {
  /** Output of the pricing Function. */
  readonly price: (rate: string, lines: readonly CartLineInput[]) => unknown;
  /** Sentences of the validation Function at a step of checkout. */
  readonly check: (rate: string, lines: readonly CartLineInput[], step?: string) => unknown;
}

/** The Functions as they ship, built first when they are missing or older than their sources. */
export async function shippedFunctions(): Promise<ShippedFunctions> {
  await buildStaleFunctions();
  const pricing = readFileSync(wasmPath('option-pricing'));
  const validation = readFileSync(wasmPath('option-validation'));
  return {
    price: (rate, lines) =>
      runFunction(pricing, 'price_pieces', { presentmentCurrencyRate: rate, cart: { lines } }).output,
    check: (rate, lines, step = 'CHECKOUT_INTERACTION') =>
      runFunction(validation, 'check_pieces', {
        presentmentCurrencyRate: rate,
        buyerJourney: { step },
        cart: { lines },
      }).output,
  };
}

/** A cart line as the input queries select it. */
export function cartLine(given: {
  readonly bespoke: string | null;
  readonly payload: string | null;
  readonly amount?: string;
  readonly currency?: string;
  readonly onSellingPlan?: boolean;
  readonly number?: number;
  /** Number of the line that it belongs to. */
  readonly within?: number;
}): CartLineInput {
  const number = given.number ?? 1;
  return {
    id: lineId(number),
    bespoke: given.bespoke === null ? null : { value: given.bespoke },
    cost: { amountPerQuantity: { amount: given.amount ?? '1000.0', currencyCode: given.currency ?? 'GBP' } },
    parentRelationship: given.within === undefined ? null : { parent: { id: lineId(given.within) } },
    sellingPlanAllocation:
      given.onSellingPlan === true ? { sellingPlan: { id: 'gid://shopify/SellingPlan/1' } } : null,
    merchandise: {
      id: variantId(number),
      product: {
        title: `Piece ${number}`,
        payload: given.payload === null ? null : { value: given.payload },
      },
    },
  };
}

/** As long as Shopify's: a long id takes room in an output. */
export function lineId(number: number): string {
  return `gid://shopify/CartLine/0d1c9f4e-5b7a-4c3e-9f21-${String(number).padStart(12, '0')}`;
}

export function variantId(number: number): string {
  return `gid://shopify/ProductVariant/${50_000_000_000_000 + number}`;
}
