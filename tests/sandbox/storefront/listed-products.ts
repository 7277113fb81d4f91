import type { Product, ShopState } from '../state/shop-state.ts';

/** What collections, search and recommendations show: products that are active and published; never unlisted ones. */
export function listedProducts({ products }: ShopState, terms = ''): Product[] {
  const words = terms.toLowerCase().split(/\s+/).filter(Boolean);

  return products
    .filter(({ status, publishedAt }) => status === 'ACTIVE' && publishedAt !== null)
    .filter(({ title, productType, tags }) => {
      const text = [title, productType, ...tags].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
}

/** A product that can be bought by who has its address or the id of a variant: active or unlisted, and published. */
export function isSold({ status, publishedAt }: Product): boolean {
  return (status === 'ACTIVE' || status === 'UNLISTED') && publishedAt !== null;
}
