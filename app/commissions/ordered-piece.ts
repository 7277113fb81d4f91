import type { Snapshot } from './commission.ts';
import type { Finding } from './difference.ts';

/** A bespoke line of an order as intake has read it, in the words of this folder. */
export interface OrderedPiece {
  readonly lineItemId: string;
  readonly productId: string | null;
  readonly variantId: string | null;
  readonly piece: string;
  /** Pieces ordered. */
  readonly quantity: number;
  readonly optionSet: { readonly id: string; readonly version: number } | null;
  readonly snapshot: Snapshot;
  /** What the product page wrote for people beside the selection; null in words that are not known here. */
  readonly expected: readonly Property[] | null;
  /** Labels of what was not specified, in every language that is known here. */
  readonly unspecified: readonly string[];
  readonly problems: readonly { readonly label: string; readonly problem: string }[];
  /** `orphan`: a line that charges for options of a piece that is not there. */
  readonly reading: 'read' | 'unreadable' | 'orphan' | { readonly unknownStamp: string };
  /** How far a recomputed price may be off through rounding of exchange rates; minor units. */
  readonly toleranceMinor: number;
}

interface Property {
  readonly name: string;
  readonly value: string;
}

/** What does not agree on the line itself, the day it was ordered. */
export function findingsAtOpening(piece: OrderedPiece): Finding[] {
  const { reading, snapshot } = piece;
  if (reading === 'orphan') {
    const { currency, unitMinor } = snapshot.charged;
    return [{ kind: 'surcharge-orphaned', currency, minor: unitMinor * piece.quantity }];
  }
  if (reading === 'unreadable') return [{ kind: 'selection-unreadable', selection: snapshot.selection }];
  if (reading !== 'read') return [{ kind: 'selection-unknown', stamp: reading.unknownStamp }];

  return [
    ...piece.problems.map(({ label, problem }): Finding => ({ kind: 'selection-faulty', label, problem })),
    ...wordsThatDisagree(piece.expected ?? [], snapshot.properties),
    ...wordsWithoutCharge(piece.unspecified, snapshot.properties),
    ...priceThatDiffers(snapshot, piece.toleranceMinor),
  ];
}

function wordsThatDisagree(expected: readonly Property[], properties: readonly Property[]): Finding[] {
  return expected.flatMap(({ name, value }): Finding[] => {
    const written = properties.filter((property) => plain(property.name) === plain(name));
    if (written.some((property) => saysTheSame(property.value, value))) return [];
    return [{ kind: 'words-disagree', label: name, charged: value, read: written[0]?.value ?? null }];
  });
}

/** What the order claims of an option that the hidden selection leaves out: it was neither checked nor charged. */
function wordsWithoutCharge(unspecified: readonly string[], properties: readonly Property[]): Finding[] {
  const labels = new Set(unspecified.map(plain));
  return properties
    .filter(({ name, value }) => labels.has(plain(name)) && plain(value) !== '')
    .map(({ name, value }): Finding => ({ kind: 'words-disagree', label: name, charged: '', read: value }));
}

function priceThatDiffers({ charged }: Snapshot, toleranceMinor: number): Finding[] {
  const { computedUnitMinor, currency } = charged;
  const unitMinor = charged.unitMinor + charged.surchargeLinesMinor;
  if (computedUnitMinor === null || Math.abs(unitMinor - computedUnitMinor) <= toleranceMinor) return [];
  return [{ kind: 'price-differs', currency, chargedMinor: unitMinor, computedMinor: computedUnitMinor }];
}

/** Whether what people read is what is made. Of a file people read the name, and what is made is its reference: a UUID. */
export function saysTheSame(read: string, made: string): boolean {
  const isFile = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(made);
  return isFile || plain(read) === plain(made);
}

/** What people see: themes and forms change line ends and add or drop invisible characters and outer blanks. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
