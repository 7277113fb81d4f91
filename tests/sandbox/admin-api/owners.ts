import { findOrder, findProduct, findVariant } from '../state/find.ts';
import type { Metafield } from '../state/shop-state.ts';
import type { World } from '../state/world.ts';
import { parseGid } from './gid.ts';
import { sourceOf } from './source.ts';

export interface Owner {
  ownerType: Metafield['ownerType'];
  ownerId: string;
}

const ownerTypes: Record<string, Metafield['ownerType']> = {
  Product: 'PRODUCT',
  ProductVariant: 'PRODUCTVARIANT',
  Order: 'ORDER',
  Shop: 'SHOP',
  AppInstallation: 'APPINSTALLATION',
  CartTransform: 'CARTTRANSFORM',
  Validation: 'VALIDATION',
};

/** What may own metafields here and is named by this gid; null when the shop has no such thing. */
export function ownerOf(world: World, ownerGid: string): Owner | null {
  const parsed = parseGid(ownerGid);
  const ownerType = ownerTypes[parsed?.kind ?? ''];
  if (parsed === null || ownerType === undefined) return null;

  const owner = { ownerType, ownerId: parsed.id };
  return ownerSource(world, owner) === null ? null : owner;
}

type Finder = (world: World, id: string) => unknown;

const finders: Record<Owner['ownerType'], Finder> = {
  PRODUCT: ({ state }, id) => wrap(findProduct(state, id), sourceOf.product),
  PRODUCTVARIANT: ({ state }, id) =>
    wrap(findVariant(state, id), ({ product, variant }) => sourceOf.variant(product, variant)),
  ORDER: ({ state }, id) => wrap(findOrder(state, id), sourceOf.order),
  SHOP: ({ state }, id) => (state.shop.id === id ? sourceOf.shop() : null),
  APPINSTALLATION: ({ state }, id) => (state.installation?.id === id ? sourceOf.installation() : null),
  CARTTRANSFORM: ({ state }, id) =>
    wrap(state.cartTransforms.find((one) => one.id === id) ?? null, sourceOf.cartTransform),
  VALIDATION: ({ state }, id) =>
    wrap(state.validations.find((one) => one.id === id) ?? null, sourceOf.validation),
};

/** The owner as resolvers pass it on; null when the shop has none such. */
export function ownerSource(world: World, { ownerType, ownerId }: Owner): unknown {
  return finders[ownerType](world, ownerId);
}

/** The source when there is a record, null otherwise. */
export function wrap<T, S>(record: T | null, source: (record: T) => S): S | null {
  return record === null ? null : source(record);
}
