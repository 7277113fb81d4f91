import { describe, expect, it } from 'vitest';
import { orderRing, ringShop } from '../state/ring-shop.ts';
import { orderSearch } from './resolvers/order-search.ts';
import { search } from './search.ts';

const day = 86_400_000;

async function threeOrders() {
  const shop = ringShop({ machine: () => Date.parse('2026-11-01T12:00:00Z') });
  const first = orderRing(shop, { tags: ['Making', 'VIP'] });
  await shop.world.clock.advance(day);
  const second = orderRing(shop);
  await shop.world.clock.advance(day);
  const third = orderRing(shop, { tags: ['vip'], financialStatus: 'PENDING' });
  third.closedAt = third.createdAt;
  const namesOf = (query: string) =>
    search(shop.world.state.orders, query, orderSearch).map(({ name }) => name);
  return { first, second, third, namesOf };
}

describe('searching orders', () => {
  it('by when they changed', async () => {
    const { namesOf } = await threeOrders();
    expect(namesOf("updated_at:>='2026-11-02T12:00:00Z'")).toEqual(['#1002', '#1003']);
    expect(namesOf('updated_at:>2026-11-02T12:00:00Z')).toEqual(['#1003']);
    expect(namesOf('updated_at:<"2026-11-02T12:00:00Z"')).toEqual(['#1001']);
  });

  it('by id, name, tag and status', async () => {
    const { second, namesOf } = await threeOrders();
    expect(namesOf(`id:${second.id}`)).toEqual(['#1002']);
    expect(namesOf(`id:>${second.id}`)).toEqual(['#1003']);
    expect(namesOf('name:#1001')).toEqual(['#1001']);
    expect(namesOf('tag:vip')).toEqual(['#1001', '#1003']);
    expect(namesOf('status:closed')).toEqual(['#1003']);
    expect(namesOf('financial_status:pending')).toEqual(['#1003']);
  });

  it('by several things together, either of them, or none', async () => {
    const { namesOf } = await threeOrders();
    expect(namesOf('tag:vip AND status:open')).toEqual(['#1001']);
    expect(namesOf('name:#1001 OR name:#1002')).toEqual(['#1001', '#1002']);
    expect(namesOf('-tag:vip')).toEqual(['#1002']);
    expect(namesOf('tag:mak*')).toEqual(['#1001']);
    expect(namesOf('')).toHaveLength(3);
  });

  it('by something unknown is refused by name instead of ignored', async () => {
    const { namesOf } = await threeOrders();
    expect(() => namesOf('delivery_method:pickup')).toThrow('cannot search by "delivery_method"');
    expect(() => namesOf('(tag:vip)')).toThrow(/brackets/);
  });
});
