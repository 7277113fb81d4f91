/** Where an option set stands with shoppers. Products carry the newest publication, or nothing when it is withdrawn. */
export type Standing =
  | { readonly kind: 'draft' }
  | { readonly kind: 'published'; readonly version: number }
  /** The draft has changed since `version` was published; shoppers still see that. */
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'withdrawn'; readonly version: number };

/** Where a product stands with the set that it is assigned. */
export type Carrying =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'carries'; readonly version: number }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'deleted' };

interface Issued {
  readonly version: number;
  readonly withdrawnAt: Date | null;
}

interface Assigned {
  readonly publishedVersion: number | null;
  readonly failure: string | null;
  readonly withdrawnAt: Date | null;
}

/** The publication that products are to carry: the newest, unless it is withdrawn. */
export function livePublication<T extends Issued>(publications: readonly T[]): T | null {
  const newest = newestOf(publications);

  return newest?.withdrawnAt === null ? newest : null;
}

/** @param isChanged whether the draft says something else than the newest publication. */
export function standingOf(publications: readonly Issued[], isChanged: boolean): Standing {
  const newest = newestOf(publications);
  if (!newest) return { kind: 'draft' };
  if (newest.withdrawnAt) return { kind: 'withdrawn', version: newest.version };

  return { kind: isChanged ? 'changed' : 'published', version: newest.version };
}

/** @param liveVersion what products are to carry; null for nothing. */
export function carryingOf(assigned: Assigned, liveVersion: number | null): Carrying {
  if (assigned.withdrawnAt) return { kind: assigned.failure === null ? 'leaving' : 'deleted' };
  if (assigned.failure !== null) return { kind: 'failed', why: assigned.failure };
  if (liveVersion === assigned.publishedVersion) {
    return liveVersion === null ? { kind: 'none' } : { kind: 'carries', version: liveVersion };
  }

  return liveVersion === null ? { kind: 'leaving' } : { kind: 'waiting' };
}

/** Whether two documents say the same, whatever the order of their keys: PostgreSQL's jsonb keeps none. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function newestOf<T extends Issued>(publications: readonly T[]): T | null {
  return publications.reduce<T | null>(
    (newest, each) => (newest && newest.version > each.version ? newest : each),
    null,
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
