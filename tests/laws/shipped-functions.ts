import { readFileSync } from 'node:fs';

import { buildStaleFunctions, wasmPath } from '../../extensions/build-functions.ts';
import type { FunctionRun } from '../sandbox/functions/wasm-host.ts';
import { runFunction } from '../sandbox/functions/wasm-host.ts';

interface Value {
  readonly v: string;
}

/** A cart line as the input queries select it, under their short names. */
export interface CartLineInput {
  readonly id: string;
  readonly n: number;
  readonly b: Value | null;
  /** Pricing only. */
  readonly w: Value | null;
  readonly c: { readonly a: { readonly m: string; readonly c: string } };
  readonly s: { readonly s: { readonly id: string } } | null;
  readonly o: { readonly o: { readonly id: string } } | null;
  readonly m: {
    readonly id: string;
    /** `t` is read by validation only. */
    readonly p: { readonly t: string; readonly p: Value | null };
  };
}

/** What surrounds the lines; what is left out is English, signed out, a rate of 1, no market, no workshop and no date. */
export interface CartSurroundings {
  readonly rate?: string;
  readonly market?: string;
  readonly signedIn?: boolean;
  /** Shop metafield `$app:bespoke.workshop`. */
  readonly workshop?: string;
  /** "2026-11-23" */
  readonly date?: string;
  readonly step?: string;
  /** LanguageCode: "DE", "PT_BR". */
  readonly language?: string;
}

export interface ShippedFunctions {
  /** One run of the pricing Function; throws past Shopify's limits. */
  readonly price: (lines: readonly CartLineInput[], around?: CartSurroundings) => FunctionRun;
  /** One run of the validation Function, at checkout unless another step is given. */
  readonly check: (lines: readonly CartLineInput[], around?: CartSurroundings) => FunctionRun;
}

/** The Functions as they ship, built first when they are missing or older than their sources. */
export async function shippedFunctions(): Promise<ShippedFunctions> {
  await buildStaleFunctions();
  const pricing = readFileSync(wasmPath('option-pricing'));
  const validation = readFileSync(wasmPath('option-validation'));
  return {
    price: (lines, around = {}) => runFunction(pricing, 'price_pieces', pricingInput(lines, around)),
    check: (lines, around = {}) => runFunction(validation, 'check_pieces', validationInput(lines, around)),
  };
}

function pricingInput(lines: readonly CartLineInput[], around: CartSurroundings) {
  const bare = lines.map((line) => ({ ...line, m: { id: line.m.id, p: { p: line.m.p.p } } }));
  return { ...surroundings(around, bare), localization: { market: marketOf(around) } };
}

function validationInput(lines: readonly CartLineInput[], around: CartSurroundings) {
  const bare = lines.map(({ id, n, b, c, s, o, m }) => ({ id, n, b, c, s, o, m }));
  return {
    ...surroundings(around, bare),
    buyerJourney: { step: around.step ?? 'CHECKOUT_INTERACTION' },
    localization: { language: { isoCode: around.language ?? 'EN' }, market: marketOf(around) },
  };
}

function surroundings(around: CartSurroundings, lines: readonly unknown[]) {
  return {
    rate: around.rate ?? '1.0',
    shop: {
      localTime: { date: around.date ?? '' },
      workshop: around.workshop === undefined ? null : { v: around.workshop },
    },
    cart: { buyerIdentity: { isAuthenticated: around.signedIn ?? false }, lines },
  };
}

function marketOf({ market }: CartSurroundings) {
  return market === undefined ? null : { handle: market };
}

/** A cart line as the input queries select it. */
export function cartLine(given: {
  readonly bespoke: string | null;
  readonly payload: string | null;
  readonly words?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly quantity?: number;
  readonly onSellingPlan?: boolean;
  readonly number?: number;
  /** Number of the line that it belongs to. */
  readonly within?: number;
}): CartLineInput {
  const number = given.number ?? 1;
  return {
    id: lineId(number),
    n: given.quantity ?? 1,
    b: given.bespoke === null ? null : { v: given.bespoke },
    w: given.words === undefined ? null : { v: given.words },
    c: { a: { m: given.amount ?? '1000.0', c: given.currency ?? 'GBP' } },
    s: given.onSellingPlan === true ? { s: { id: 'gid://shopify/SellingPlan/1' } } : null,
    o: given.within === undefined ? null : { o: { id: lineId(given.within) } },
    m: {
      id: variantId(number),
      p: { t: `Piece ${number}`, p: given.payload === null ? null : { v: given.payload } },
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
