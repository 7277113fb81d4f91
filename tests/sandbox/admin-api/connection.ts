import { GraphQLError } from 'graphql';

/** A type, not an interface: only types pass for a record of arguments. */
export type PageArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
};

type SortValue = string | number;

export interface ConnectionOptions<T> {
  items: readonly T[];
  args: PageArguments;
  id: (item: T) => string;
  /** What the connection is sorted by; the id where nothing is given, and between equals. */
  sortBy?: (item: T) => SortValue;
  node: (item: T) => unknown;
}

export interface Connection {
  edges: { cursor: string; node: unknown }[];
  nodes: unknown[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface Place {
  value: SortValue;
  id: string;
}

const largestPage = 250;

/**
 * A page of a connection. Cursors say the sort value and the id of the item they stand on, as Shopify's do, so a page
 * goes on in the right place when items were added or removed meanwhile.
 * @throws GraphQLError as Shopify words it when neither `first` nor `last` is given.
 */
export function connect<T>(options: ConnectionOptions<T>): Connection {
  const { args } = options;
  checkPage(args);

  const sortBy = options.sortBy ?? ((item: T) => numeric(options.id(item)));
  const direction = args.reverse === true ? -1 : 1;
  const placed = options.items
    .map((item) => ({ item, place: { value: sortBy(item), id: options.id(item) } }))
    .toSorted((one, other) => direction * compare(one.place, other.place));
  const after = args.after ? readCursor(args.after) : null;
  const before = args.before ? readCursor(args.before) : null;
  const within = placed.filter(
    ({ place }) =>
      (after === null || direction * compare(place, after) > 0) &&
      (before === null || direction * compare(place, before) < 0),
  );
  const page = takePage(within, args);
  const edges = page.map(({ item, place }) => ({ cursor: writeCursor(place), node: options.node(item) }));
  const firstAt = page[0] === undefined ? 0 : placed.indexOf(page[0]);

  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.length > 0 && firstAt + page.length < placed.length,
      hasPreviousPage: page.length > 0 && firstAt > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function checkPage({ first, last }: PageArguments): void {
  const size = first ?? last;
  if (size === null || size === undefined) {
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } });
  }
  if (size < 0 || size > largestPage) {
    throw new GraphQLError(`A page holds 0 to ${largestPage} items, not ${size}.`, {
      extensions: { code: 'BAD_REQUEST' },
    });
  }
}

function takePage<T>(items: readonly T[], { first, last }: PageArguments): T[] {
  if (first !== null && first !== undefined) return items.slice(0, first);

  return last ? items.slice(-last) : [];
}

function compare(one: Place, other: Place): number {
  return compareValues(one.value, other.value) || compareValues(numeric(one.id), numeric(other.id));
}

function compareValues(one: SortValue, other: SortValue): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}

// Function ids are UUIDs; all others are numbers and sort as such.
function numeric(id: string): SortValue {
  return /^\d+$/.test(id) ? Number(id) : id;
}

function writeCursor({ value, id }: Place): string {
  return Buffer.from(JSON.stringify({ last_id: numeric(id), last_value: value })).toString('base64');
}

function readCursor(cursor: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString());
    if (isCursor(read)) return { value: read.last_value, id: String(read.last_id) };
  } catch {
    // Falls through to the refusal below: whatever could not be read is not a cursor.
  }
  throw new GraphQLError('Invalid cursor for current pagination sort.', {
    extensions: { code: 'BAD_REQUEST' },
  });
}

function isCursor(read: unknown): read is { last_id: SortValue; last_value: SortValue } {
  return (
    typeof read === 'object' &&
    read !== null &&
    'last_id' in read &&
    'last_value' in read &&
    ['string', 'number'].includes(typeof read.last_id) &&
    ['string', 'number'].includes(typeof read.last_value)
  );
}
