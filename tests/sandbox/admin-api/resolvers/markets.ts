import type { ShopState } from '../../state/shop-state.ts';
import { marketId } from '../../storefront/market.ts';
import { connect, type PageArguments } from '../connection.ts';
import type { Fields } from '../context.ts';
import { gid } from '../gid.ts';

/** The market as its fields; every one of the shop's is active. */
export function marketFields({ shop }: ShopState, id: string) {
  const handle = handlesOf(shop).find((one) => marketId(one) === id);
  if (handle === undefined) return null;

  return {
    __typename: 'Market',
    id: gid('Market', id),
    handle,
    name: handle.toUpperCase(),
    status: 'ACTIVE',
  };
}

export const marketQueries = {
  market: (_root, { id }: { id: string }, { world }) =>
    marketFields(world.state, id.slice(id.lastIndexOf('/') + 1)),
  markets: (_root, args: PageArguments, { world }) =>
    connect({
      items: handlesOf(world.state.shop).map(marketId),
      args,
      id: (id) => id,
      node: (id) => marketFields(world.state, id),
    }),
} satisfies Fields;

function handlesOf({ markets }: ShopState['shop']): string[] {
  return [...new Set(markets.map(({ handle }) => handle))];
}
