import type { Request } from 'express';
import type { Cart } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import type { Market } from './market.ts';
import { localeHeader, rootOf } from './locale-path.ts';
import { marketOf } from './market.ts';

/** Who asks: read from cookies, as the storefront of Shopify does. */
export interface Visit {
  readonly market: Market;
  readonly cartToken: string | null;
  /** The customer logged in, by the sandbox's own cookie `customer`; null for a guest. */
  readonly customerId: string | null;
  readonly designMode: boolean;
  /** By the folder of the address ("/de/cart") or, where a test finds that easier, the parameter `locale`; else the shop's own. */
  readonly locale: string;
  /** "/de" where the address had the language's folder, else "". */
  readonly root: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

export function readVisit(world: World, request: Request): Visit {
  const cookies = readCookies(request.headers.cookie);
  const url = new URL(request.originalUrl, 'http://shop.invalid');
  const country = url.searchParams.get('country') ?? cookies.get('localization');
  const folder = request.headers[localeHeader];
  const named = typeof folder === 'string' ? folder : url.searchParams.get('locale');
  const customer = world.state.customers.find(({ id }) => id === cookies.get('customer'));

  return {
    market: marketOf(world.state.shop, country === undefined ? {} : { country }),
    cartToken: cookies.get('cart') ?? null,
    customerId: customer?.id ?? null,
    locale: named ?? primaryLocale(world),
    root: rootOf(typeof folder === 'string', named ?? ''),
    designMode: url.searchParams.get('design_mode') === 'true',
    path: url.pathname,
    query: url.searchParams,
  };
}

function primaryLocale({ state }: World): string {
  return state.shop.locales.find(({ primary }) => primary)?.locale ?? 'en';
}

/** "pt-BR" as Functions name it: "PT_BR". */
export function languageCode(locale: string): string {
  return locale.toUpperCase().replace('-', '_');
}

/** The visitor's cart, or an empty one that is not kept yet. It is shown in the visitor's market. */
export function cartOf(world: World, visit: Visit): Cart {
  const known = world.state.carts.find(({ token }) => token === visit.cartToken);
  const { country, currency } = visit.market;
  if (known !== undefined) return { ...known, country, currency, customerId: visit.customerId };

  return { ...emptyCart(world, visit.market, ''), customerId: visit.customerId };
}

export function emptyCart(world: World, { country, currency }: Market, token: string): Cart {
  const now = world.now();

  return {
    token,
    currency,
    country,
    note: '',
    attributes: {},
    customerId: null,
    discountCodes: [],
    giftCards: [],
    lines: [],
    createdAt: now,
    updatedAt: now,
  };
}

function readCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())]];
  });

  return new Map(pairs);
}
