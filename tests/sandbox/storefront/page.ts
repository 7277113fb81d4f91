import type { PricedCart } from '../functions/price-cart.ts';
import type { Product } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import type { Market } from './market.ts';

export type TemplateName = 'index' | 'product' | 'cart' | 'page' | '404';

/** One page of the storefront as it is asked for. */
export interface Page {
  readonly world: World;
  readonly template: TemplateName;
  readonly path: string;
  readonly market: Market;
  readonly cart: PricedCart;
  readonly locale: string;
  /** What every address of the page begins with: "/de" in the language's own folder, else "". */
  readonly root: string;
  readonly designMode: boolean;
  /** The customer logged in. */
  readonly customerId: string | null;
  readonly product?: Product | undefined;
  readonly variantId?: string | undefined;
  /** What was searched for, on the page of results. */
  readonly searched?: string | undefined;
  /** A sentence for the shopper: why the last form was not accepted. */
  readonly notice?: string | undefined;
  /** Liquid that an app proxy answered, on the template "page". */
  readonly content?: string | undefined;
}

/** Sections of the templates in order: [key, file]. */
export const templateSections: Readonly<Record<TemplateName, readonly (readonly [string, string])[]>> = {
  index: [
    ['hero', 'hero'],
    ['grid', 'product-grid'],
  ],
  product: [
    ['main', 'main-product'],
    ['related', 'product-grid'],
  ],
  cart: [['main', 'main-cart']],
  page: [['main', 'main-page']],
  '404': [['main', 'main-404']],
};

const numbers: Readonly<Record<TemplateName, number>> = {
  index: 1000,
  product: 1001,
  cart: 1002,
  page: 1003,
  '404': 1004,
};

/** "template--1001__main", as JSON templates name their sections. */
export function sectionId(template: TemplateName, key: string): string {
  return `template--${numbers[template]}__${key}`;
}

export interface SectionPlace {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** Its key in the template; null for a section of the layout. */
  readonly key: string | null;
}

/** Finds what `section_id` or `sections` asks for: a section of the page's template, or one of the layout. */
export function findSection(
  template: TemplateName,
  wanted: string,
  layoutSections: readonly string[],
): SectionPlace | null {
  const found = templateSections[template].find(
    ([key, name]) => wanted === sectionId(template, key) || wanted === name,
  );
  if (found !== undefined) return { id: sectionId(template, found[0]), name: found[1], key: found[0] };

  return layoutSections.includes(wanted) ? { id: wanted, name: wanted, key: null } : null;
}
