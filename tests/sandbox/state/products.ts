import { findProduct } from './find.ts';
import type { Product } from './shop-state.ts';
import { dropTranslations } from './translatable-content.ts';
import type { World } from './world.ts';

/** Changes a product as its merchant would, and tells products/update. @throws when there is none. */
export function updateProduct(
  world: World,
  productId: string,
  change: Partial<Omit<Product, 'id' | 'createdAt' | 'updatedAt'>> = {},
): Product {
  const product = findProduct(world.state, productId);
  if (product === null) throw new Error(`The shop has no product ${productId}.`);

  Object.assign(product, change, { updatedAt: world.now() });
  world.emit('products/update', { product });
  return product;
}

/** Takes the product, its variants and their metafields away, and tells products/delete. */
export function deleteProduct(world: World, productId: string): void {
  const { state } = world;
  const product = findProduct(state, productId);
  if (product === null) throw new Error(`The shop has no product ${productId}.`);

  const owners = new Set([productId, ...product.variants.map((variant) => variant.id)]);
  state.products = state.products.filter((one) => one.id !== productId);
  const gone = state.metafields.filter(
    ({ ownerType, ownerId }) =>
      (ownerType === 'PRODUCT' || ownerType === 'PRODUCTVARIANT') && owners.has(ownerId),
  );
  state.metafields = state.metafields.filter((metafield) => !gone.includes(metafield));
  dropTranslations(state, [
    world.gid('Product', productId),
    ...gone.map(({ id }) => world.gid('Metafield', id)),
  ]);
  world.emit('products/delete', { productId });
}

/** Adds a product, and tells products/create. It is not published: whoever makes it by the Admin API does that afterwards. */
export function addProduct(world: World, product: Product): Product {
  world.state.products.push(product);
  world.emit('products/create', { product });
  return product;
}
