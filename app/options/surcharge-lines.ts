import { parseMinor } from './engine/money.ts';
import { PIECE_PROPERTY, type Property } from './ordered-line.ts';

/** A line of an order as far as the nested-line route concerns it. */
export interface PairedLine {
  readonly id: string;
  readonly productId: string | null;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly properties: readonly Property[];
}

export interface SurchargePairs<Line> {
  /** What the surcharge lines of each piece come to, minor units for all its pieces together, by the piece's line id. */
  readonly dueByLine: ReadonlyMap<string, number>;
  /** Surcharge lines whose piece is not on the order. */
  readonly orphans: readonly Line[];
  /** All other lines. */
  readonly pieces: readonly Line[];
}

/**
 * Pairs the lines of the surcharge product with the pieces that they charge for. The block gives a piece and its surcharges the same
 * `_piece`: an order of the Admin API does not say which line was nested under which.
 */
export function pairSurcharges<Line extends PairedLine>(
  lines: readonly Line[],
  { surchargeProductId, currency }: { surchargeProductId: string | null; currency: string },
): SurchargePairs<Line> {
  const isSurcharge = (line: Line) =>
    surchargeProductId !== null && (line.productId === surchargeProductId || wasSurcharge(line));
  const pieces = lines.filter((line) => !isSurcharge(line));
  const dueByLine = new Map<string, number>();
  const orphans: Line[] = [];
  for (const line of lines.filter(isSurcharge)) {
    const reference = referenceOn(line);
    const piece = reference === null ? undefined : pieces.find((one) => referenceOn(one) === reference);
    if (piece === undefined) {
      orphans.push(line);
      continue;
    }
    const minor = parseMinor(line.unitPrice, currency) ?? 0;
    dueByLine.set(piece.id, (dueByLine.get(piece.id) ?? 0) + minor * line.quantity);
  }
  return { dueByLine, orphans, pieces };
}

/** What of that falls on one piece, in whole minor units: a penny too little on many pieces is not rounded away. */
export function surchargePerPiece(dueMinor: number, pieces: number): number {
  return Math.floor(dueMinor / Math.max(1, pieces));
}

/** The product was deleted in Shopify since, and made anew: orders of before name none. */
function wasSurcharge(line: PairedLine): boolean {
  const isPiece = line.properties.some(({ name }) => name === '_bespoke');
  return line.productId === null && !isPiece && referenceOn(line) !== null;
}

function referenceOn({ properties }: PairedLine): string | null {
  return properties.find(({ name }) => name === PIECE_PROPERTY)?.value || null;
}
