import { becomeStore } from '../state/kind-of-store.ts';
import { updateProduct } from '../state/products.ts';
import type { Product } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { agreeTerms, type Terms } from './terms.ts';

/** What a merchant decides about the store itself. */
export interface StoreMoves {
  /** A store that takes the app's Functions, or one that refuses them and runs none. */
  become(kind: 'takes-functions' | 'refuses-functions'): void;
  /** Discounts, gift cards, companies and selling plans; each list that is given replaces what was there. */
  agree(terms: Terms): void;
  /** Puts a product on the online store, as the merchant does in the admin for one that an app made. */
  publish(productId: string): Product;
}

export function storeMoves(world: World): StoreMoves {
  return {
    become(kind) {
      becomeStore(world.state.shop, kind);
      world.changed();
    },
    agree: (terms) => agreeTerms(world, terms),
    publish: (productId) => updateProduct(world, productId, { publishedAt: world.now() }),
  };
}
