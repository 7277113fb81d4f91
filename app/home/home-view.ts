import type { Attention } from './attention.ts';
import type { Guide } from './guide.ts';

/** What Home shows; from our own tables alone, so that it opens when Shopify is slow. */
export interface HomeView {
  readonly guide: Guide;
  readonly today: Today;
  readonly attention: Attention;
  /** The maker has neither a set nor a commission yet. */
  readonly isNew: boolean;
}

/** How many commissions; `due` counts today's and the overdue. */
export interface Today {
  readonly opened: number;
  readonly due: number;
  readonly overdue: number;
  readonly undecided: number;
  readonly open: number;
}
