import type { Request } from 'express';
import type { AppExtensions } from '../functions/app-extensions.ts';
import { priceCart } from '../functions/price-cart.ts';
import type { Cart, Product } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { isSold } from './listed-products.ts';
import type { Page, TemplateName } from './page.ts';
import { drawSectionById } from './theme.ts';
import type { Visit } from './visit.ts';
import { cartOf, languageCode, readVisit } from './visit.ts';

/** What the storefront is made of: the shop's memory and the app's extensions. */
export interface ShopWindow {
  readonly world: World;
  readonly extensions: AppExtensions;
  /** Folder of the theme app extension. */
  readonly themeExtension: string;
}

/** Loads what a page at this address is drawn from; an unknown address is the template "404". */
export function pageAt(shop: ShopWindow, request: Request, given: Partial<Page> = {}): Page {
  const visit = readVisit(shop.world, request);

  return pageFor(shop, visit, { path: visit.path, ...given });
}

export function pageFor(
  { world, extensions }: ShopWindow,
  visit: Visit,
  given: Partial<Page> & { path: string; ofCart?: Cart },
): Page {
  const { template, product } = placeOf(world, given.path);
  const searched = given.path === '/search' ? (visit.query.get('q') ?? '') : undefined;
  const { ofCart, ...rest } = given;
  const cart = priceCart(world, ofCart ?? cartOf(world, visit), {
    step: 'CART_INTERACTION',
    language: languageCode(visit.locale),
    extensions,
  });

  return {
    world,
    template,
    product,
    searched,
    market: visit.market,
    cart,
    locale: visit.locale,
    root: visit.root,
    designMode: visit.designMode,
    customerId: visit.customerId,
    variantId: visit.query.get('variant') ?? undefined,
    ...rest,
  };
}

function placeOf(world: World, path: string): { template: TemplateName; product: Product | undefined } {
  const handle = /^\/products\/([^/]+)$/.exec(path)?.[1];
  const product = handle === undefined ? undefined : findSold(world, decodeURIComponent(handle));
  if (['/', '/collections/all', '/search'].includes(path)) return { template: 'index', product };
  if (path === '/cart') return { template: 'cart', product };

  return { template: product === undefined ? '404' : 'product', product };
}

/** A product that the storefront shows: active, or unlisted for those who have its address. */
export function findSold(world: World, handle: string): Product | undefined {
  return world.state.products.find((product) => product.handle === handle && isSold(product));
}

/** Bundled section rendering: the HTML of each asked section, null for one the page does not have; at most five. */
export function drawSections(
  shop: ShopWindow,
  page: Page,
  wanted: readonly string[],
): Record<string, string | null> {
  return Object.fromEntries(
    wanted.slice(0, 5).map((id) => [id, drawSectionById(page, id, shop.themeExtension)]),
  );
}

/** `sections` as a comma-separated text or a list. */
export function readSectionNames(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').filter((name) => name !== '');
  if (typeof value !== 'object' || value === null) return [];

  return Object.values(value).filter((name) => typeof name === 'string');
}
