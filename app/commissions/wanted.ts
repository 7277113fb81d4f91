import { isStage, JOURNEY, STAGES, type Stage } from './stages.ts';

/** Which commissions somebody wants to see, as it stands in the address of the list. */
export interface Wanted {
  /** Words that must all occur in reference, order, piece or specification. */
  readonly search: string;
  /** Empty: whatever the list shows by itself. */
  readonly stages: readonly Stage[];
  readonly due: Due | null;
  /** Only those with a difference that nobody has accepted. */
  readonly isFlagged: boolean;
}

/** Week: due within the coming seven days, today included and overdue not. */
const DUES = ['overdue', 'week', 'none'] as const;
export type Due = (typeof DUES)[number];

export const SORTS = ['due', 'since', 'number', 'piece', 'stage'] as const;
export type Sort = (typeof SORTS)[number];

/** One page of the table: `from` is the last (or first, going back) row of the page before, as `cursorOf` wrote it. */
export interface Paging {
  readonly sort: Sort;
  readonly isDescending: boolean;
  readonly direction: 'after' | 'before';
  readonly from: string | null;
}

/** The board's columns: on hold before what is done, because it still wants doing. Cancelled work is found in the table. */
export const COLUMNS: readonly Stage[] = [
  ...JOURNEY.filter((stage) => stage !== 'completed'),
  'on-hold',
  'completed',
];

/** Cards in a column before "show more": what a screen shows, because each takes the server 0.3 ms to draw and send. */
export const COLUMN_CARDS = 8;
/** What each press of "show more" adds. */
const MORE_CARDS = 16;
/** A column longer than this belongs in the table. */
export const MOST_COLUMN_CARDS = 200;

/** Reads the address; what it does not understand it leaves out, so that an old link still opens. */
export function readWanted(params: URLSearchParams): Wanted {
  return {
    // PostgreSQL keeps no NUL in texts, and nothing that is looked for has one.
    search: (params.get('search') ?? '').replaceAll('\0', '').slice(0, 200),
    stages: params.getAll('stage').filter(isStage),
    due: DUES.find((due) => due === params.get('due')) ?? null,
    isFlagged: params.get('flagged') === 'yes',
  };
}

export function readPaging(params: URLSearchParams): Paging {
  const direction = params.has('before') ? 'before' : 'after';
  return {
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'due',
    isDescending: params.get('order') === 'descending',
    direction,
    from: params.get(direction),
  };
}

/** How many cards each column shows: `more=making&more=making` is two presses of "show more". */
export function readLimits(params: URLSearchParams): ReadonlyMap<Stage, number> {
  const presses = params.getAll('more');
  return new Map(
    STAGES.map((stage) => {
      const more = presses.filter((press) => press === stage).length;
      return [stage, Math.min(MOST_COLUMN_CARDS, COLUMN_CARDS + MORE_CARDS * more)];
    }),
  );
}

/** The address with `changes` in it, back on the first page. Null and empty leave a name out. */
export function withChanges(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['after', 'before', ...Object.keys(changes)]) next.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    for (const text of [value ?? []].flat()) if (text !== '') next.append(name, text);
  }
  return next;
}

/** Claims that anything narrows the list down. */
export function isNarrowed({ search, stages, due, isFlagged }: Wanted): boolean {
  return search !== '' || stages.length > 0 || due !== null || isFlagged;
}
