import type { FieldSummary } from './describe.ts';
import type { SetFinding } from './set-finding.ts';
import type { Carrying, Standing } from './standing.ts';

/** All that a maker sees of one set. Times are ISO 8601. */
export interface OptionSetView {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly isArchived: boolean;
  readonly timezone: string;
  readonly standing: Standing;
  /** The draft as JSON text. */
  readonly document: string;
  readonly fields: readonly FieldSummary[];
  readonly findings: readonly SetFinding[];
  /** The shop's currency as the draft names it. */
  readonly currency: string;
  /** What the draft takes of the 10 000 bytes that a product carries; null while its review finds errors. */
  readonly bytes: number | null;
  /** What takes most of them, largest first: fields and rules as the maker calls them. */
  readonly largest: readonly { readonly name: string; readonly bytes: number }[];
  /** Languages that the draft has words in beside its own ("fr", "pt-BR"), and whether the shop lets us write them to Shopify. */
  readonly translations: { readonly locales: readonly string[]; readonly isAllowed: boolean };
  readonly products: readonly CarryingProduct[];
  readonly publications: readonly PublicationView[];
}

export interface CarryingProduct {
  readonly id: string;
  readonly title: string;
  readonly carrying: Carrying;
}

export interface PublicationView {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly withdrawnAt: string | null;
}
