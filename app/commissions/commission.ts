import type { Difference } from './difference.ts';
import type { JourneyStage } from './stages.ts';

/** Who did it: a person of the shop, the customer, or Atelier itself. */
export type Author = `shopify:user:${string}` | 'customer' | 'atelier';

/** A calendar day in the shop's own time, "2026-11-23". */
export type Day = string;

/** What was ordered and charged, written once when the commission is opened. */
export interface Snapshot {
  readonly v: 1;
  /** `_bespoke` exactly as it came, null when the line had none. */
  readonly selection: string | null;
  /** What the workshop makes, read from the selection under the publication it was stamped with. */
  readonly specification: readonly SpecificationLine[];
  /** What the maker's rules added to the price. */
  readonly extras: readonly { readonly label: string; readonly chargeMinor: number }[];
  /** Advice that the customer has read and accepted. */
  readonly accepted: readonly string[];
  /** Properties as people read them on the order. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  /** Unit prices in minor units of `currency`, the one the shopper paid in; `surchargeLinesMinor` is what lines of their own add to it. */
  readonly charged: {
    readonly currency: string;
    readonly baseMinor: number | null;
    readonly unitMinor: number;
    readonly surchargeLinesMinor: number;
    readonly computedUnitMinor: number | null;
  };
  readonly variantTitle: string | null;
}

interface SpecificationLine {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly chargeMinor: number;
}

/** All that is known of a piece the moment its commission is opened. */
export interface Opening {
  readonly id: string;
  /** Per shop; shown as a reference, see `referenceOf`. */
  readonly number: number;
  /** The configured order line it came from; Shopify ids as their numeric part in text. */
  readonly order: OrderLine | null;
  /** 1 for the commission opened from the line; splits count on. */
  readonly part: number;
  readonly quantity: number;
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly variantId: string | null;
  readonly piece: string;
  readonly optionSet: { readonly id: string; readonly version: number } | null;
  readonly snapshot: Snapshot;
  readonly dueOn: Day | null;
}

export interface OrderLine {
  readonly orderId: string;
  /** "#1001" */
  readonly orderName: string;
  readonly lineItemId: string;
}

/** Where a commission stands, since when, and where it goes back to when it stands beside the journey. */
export type Standing =
  | { readonly stage: JourneyStage; readonly since: Date }
  | { readonly stage: 'on-hold'; readonly since: Date; readonly returnsTo: JourneyStage }
  | { readonly stage: 'cancelled'; readonly since: Date; readonly returnsTo: JourneyStage };

export interface Commission extends Opening {
  readonly standing: Standing;
  readonly differences: readonly Difference[];
  /** Number of events so far; the last event's sequence. */
  readonly revision: number;
  readonly openedAt: Date;
}

/** "A-1001": what is said in the workshop and written on the job bag. */
export function referenceOf(number: number): string {
  return `A-${number}`;
}

/** The number in a reference as people type it ("A-1001", "a1001", "1001"); null when it is none. */
export function numberFromReference(text: string): number | null {
  const digits = /^\s*(?:a\s*-?\s*)?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The author who is a person of the shop, by their Shopify user id. */
export function staff(userId: string): Author {
  return `shopify:user:${userId}`;
}
