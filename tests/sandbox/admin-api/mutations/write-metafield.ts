import { findOrder, findProduct } from '../../state/find.ts';
import type { Metafield } from '../../state/shop-state.ts';
import type { World } from '../../state/world.ts';
import type { Owner } from '../owners.ts';

export interface MetafieldWrite extends Owner {
  namespace: string;
  key: string;
  type: string;
  value: string;
}

/** Keeps the value under its owner, namespace and key; the metafield that is there keeps its id. */
export function writeMetafield(world: World, write: MetafieldWrite): Metafield {
  const now = world.now();
  const existing = findMetafield(world, write);
  if (existing !== null) {
    const same = existing.type === write.type && existing.value === write.value;
    return same
      ? existing
      : Object.assign(existing, { type: write.type, value: write.value, updatedAt: now });
  }
  const metafield = { id: world.nextId(), ...write, createdAt: now, updatedAt: now };
  world.state.metafields.push(metafield);
  return metafield;
}

export function findMetafield(
  world: World,
  { ownerType, ownerId, namespace, key }: Owner & { namespace: string; key: string },
): Metafield | null {
  return (
    world.state.metafields.find(
      (one) =>
        one.ownerType === ownerType &&
        one.ownerId === ownerId &&
        one.namespace === namespace &&
        one.key === key,
    ) ?? null
  );
}

/** Products and orders count a changed metafield as a change of theirs, once however many there were. */
export function tellOwners(world: World, owners: readonly Owner[]): void {
  world.changed();
  for (const ownerId of idsOf(owners, 'PRODUCT')) {
    const product = findProduct(world.state, ownerId);
    if (product !== null) {
      product.updatedAt = world.now();
      world.emit('products/update', { product });
    }
  }
  for (const ownerId of idsOf(owners, 'ORDER')) {
    const order = findOrder(world.state, ownerId);
    if (order !== null) {
      order.updatedAt = world.now();
      world.emit('orders/updated', { order });
    }
  }
}

function idsOf(owners: readonly Owner[], ownerType: Owner['ownerType']): Set<string> {
  return new Set(owners.filter((owner) => owner.ownerType === ownerType).map(({ ownerId }) => ownerId));
}
