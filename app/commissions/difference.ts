import type { Author } from './commission.ts';

/** Something that does not agree with what was ordered or charged, waiting for a person's decision. */
export interface Difference {
  /** See `differenceKey`. */
  readonly key: string;
  readonly finding: Finding;
  readonly raisedAt: Date;
  /** Null while it stands. */
  readonly acceptance: Acceptance | null;
}

interface Acceptance {
  readonly at: Date;
  readonly by: Author;
}

/** What intake can find. Amounts are unit prices in minor units. */
export type Finding =
  /** The hidden selection was charged; the property that people read says something else. `read` is null when it is missing, `charged` is '' when nothing was. */
  | {
      readonly kind: 'words-disagree';
      readonly label: string;
      readonly charged: string;
      readonly read: string | null;
    }
  /** The charged unit price is not what the published rules come to. */
  | {
      readonly kind: 'price-differs';
      readonly currency: string;
      readonly chargedMinor: number;
      readonly computedMinor: number;
    }
  /** The line has no selection, or one that cannot be read. */
  | { readonly kind: 'selection-unreadable'; readonly selection: string | null }
  /** Specified under a publication that this shop does not know. */
  | { readonly kind: 'selection-unknown'; readonly stamp: string }
  /** A field of the selection breaks the rules it was made under; `problem` is a sentence. */
  | { readonly kind: 'selection-faulty'; readonly label: string; readonly problem: string }
  /** A property was changed on the order after the commission was opened; null for absent. */
  | {
      readonly kind: 'property-changed';
      readonly label: string;
      readonly was: string | null;
      readonly now: string | null;
    }
  /** Pieces on the order line now, against pieces in this line's commissions. Never 0: that is `line-removed`. */
  | { readonly kind: 'quantity-changed'; readonly was: number; readonly now: number }
  | { readonly kind: 'line-removed' }
  | { readonly kind: 'refunded'; readonly quantity: number }
  | { readonly kind: 'order-cancelled'; readonly reason: string | null }
  /** A line that charges for options, without the piece that it charges for. */
  | { readonly kind: 'surcharge-orphaned'; readonly currency: string; readonly minor: number }
  /** The lines that charge for this piece's options come to something else than when it was ordered. Per piece. */
  | {
      readonly kind: 'surcharge-changed';
      readonly currency: string;
      readonly wasMinor: number;
      readonly nowMinor: number;
    };

/**
 * The identity of a finding within one commission: the same finding twice is one difference.
 * The newest count replaces an earlier one, so the quantity is not part of it.
 */
export function differenceKey(finding: Finding): string {
  switch (finding.kind) {
    case 'words-disagree':
    case 'selection-faulty':
      return `${finding.kind}:${finding.label}`;
    case 'property-changed':
      return `${finding.kind}:${finding.label}:${JSON.stringify(finding.now)}`;
    case 'refunded':
      return `${finding.kind}:${finding.quantity}`;
    default:
      return finding.kind;
  }
}

/** Claims that two findings of the same key say the same. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  return canonical(one) === canonical(other);
}

/** The differences that still wait for a decision, oldest first. */
export function standing(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter((difference) => difference.acceptance === null);
}

/** Findings are flat, and read back from the database with their properties in another order. */
function canonical(finding: Finding): string {
  return JSON.stringify(
    finding,
    Object.keys(finding).toSorted((a, b) => a.localeCompare(b)),
  );
}
