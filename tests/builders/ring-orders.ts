import { beforeEach, expect } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { useInstalledShop } from './installed-shop.ts';
import { publishRing } from './ordered-ring.ts';
import { workOff } from './work-off.ts';

/** A shop whose first product is a ring with published options, and what intake makes of its orders. Call it after `useTestDatabase`. */
export function useRingOrders() {
  const world = useInstalledShop();
  const published = { stamp: '' };
  beforeEach(async () => {
    published.stamp = await publishRing(world.shop, world.sandbox.state.products[0]?.id ?? '');
  });

  const commissions = async () => {
    const { shop } = world;
    return await inShop(shop, (tx) =>
      tx.commission.findMany({
        where: { shop },
        include: { differences: { orderBy: { key: 'asc' } }, events: { orderBy: { sequence: 'asc' } } },
        orderBy: [{ lineItemId: 'asc' }, { number: 'asc' }],
      }),
    );
  };
  const kinds = async () =>
    (await commissions()).flatMap(({ differences }) =>
      differences.map(({ kind, acceptedAt }) => (acceptedAt === null ? kind : `${kind} (settled)`)),
    );
  /** Everything that has happened at the shop reaches the app and is worked off. */
  const arrive = async () => {
    await world.sandbox.webhooks.settled();
    expect(await workOff()).toEqual([]);
  };
  return { world, commissions, kinds, arrive, stamp: () => published.stamp };
}
