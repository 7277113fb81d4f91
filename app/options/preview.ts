import type { Explanation } from './engine/authoring/explain.ts';

/** A page on which the theme block stands as it would on the product's, with the draft's options. */
export interface Preview {
  readonly html: string;
}

/** A selection under a draft: which rules hold, and where price and time come from. */
export interface ExplainedDraft extends Explanation {
  readonly currency: string;
  /** Whether the set says how long a piece takes. */
  readonly hasLeadTime: boolean;
}
