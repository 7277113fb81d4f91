import { expect, it } from 'vitest';
import { connect, type PageArguments } from './connection.ts';

interface Thing {
  id: string;
  at: string;
}

const things: Thing[] = [
  { id: '3', at: '2026-01-01' },
  { id: '10', at: '2026-01-01' },
  { id: '2', at: '2026-01-02' },
];

function page(items: readonly Thing[], args: PageArguments) {
  return connect({ items, args, id: ({ id }) => id, sortBy: ({ at }) => at, node: ({ id }) => id });
}

it('a connection is sorted by its key, then by id as a number', () => {
  expect(page(things, { first: 5 }).nodes).toEqual(['3', '10', '2']);
  expect(page(things, { first: 5, reverse: true }).nodes).toEqual(['2', '10', '3']);
});

it('pages follow each other to the end and back', () => {
  const first = page(things, { first: 2 });
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = page(things, { first: 2, after: first.pageInfo.endCursor });
  expect(second.nodes).toEqual(['2']);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(page(things, { last: 1, before: second.pageInfo.startCursor }).nodes).toEqual(['10']);
});

it('a page goes on in its place when the item under the cursor is gone', () => {
  const { endCursor } = page(things, { first: 2 }).pageInfo;
  const without = things.filter(({ id }) => id !== '10');
  expect(page(without, { first: 2, after: endCursor }).nodes).toEqual(['2']);
});

it('a page without a size, or with a foreign cursor, is refused', () => {
  expect(() => page(things, {})).toThrow('you must provide one of first or last');
  expect(() => page(things, { first: 1, after: 'eh' })).toThrow(/Invalid cursor/);
  expect(() => page(things, { first: 251 })).toThrow(/0 to 250/);
});
