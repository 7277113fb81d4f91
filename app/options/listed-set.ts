import type { Standing } from './standing.ts';

/** An option set as the list shows it. */
export interface ListedSet {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** Products that are to carry it, and those among them that could not be brought up to date. */
  readonly products: number;
  readonly failed: number;
  /** ISO 8601. */
  readonly updatedAt: string;
}
