import type { ShopTransaction } from '#app/db.server.ts';
import { exponentOf, parseMinor } from '#app/options/engine/money.ts';
import { readableOn } from '#app/options/ordered-line.ts';
import { type OrderedSelection, readOrderedSelection } from '#app/options/read-ordered-selection.server.ts';
import type { ShopifyOrder, ShopifyOrderLine } from '#app/shopify/orders.server.ts';
import type { OrderedPiece } from './ordered-piece.ts';

/** The bespoke lines of an order, read under the publications they were specified under. */
export async function readOrderedPieces(
  tx: ShopTransaction,
  shop: string,
  order: ShopifyOrder,
): Promise<OrderedPiece[]> {
  const pieces: OrderedPiece[] = [];
  for (const line of order.lines) {
    const { currency, presentmentCurrency } = order;
    const selection = await readOrderedSelection(tx, shop, { line, currency, presentmentCurrency });
    if (selection.kind !== 'none') pieces.push(pieceOf(line, presentmentCurrency, selection));
  }
  return pieces;
}

function pieceOf(
  line: ShopifyOrderLine,
  currency: string,
  selection: Exclude<OrderedSelection, { kind: 'none' }>,
): OrderedPiece {
  const read = selection.kind === 'read' ? selection : null;
  return {
    lineItemId: line.id,
    productId: line.productId,
    variantId: line.variantId,
    piece: line.title,
    quantity: Math.max(1, line.quantity),
    optionSet: read?.optionSet ?? null,
    expected: read?.readable ?? [],
    problems: read?.problems ?? [],
    toleranceMinor: read?.computed?.toleranceMinor ?? 0,
    reading: readingOf(selection),
    snapshot: {
      v: 1,
      selection: selection.selection,
      specification: read?.specification ?? [],
      properties: readableOn(line),
      charged: {
        currency,
        baseMinor: read?.computed?.baseMinor ?? null,
        unitMinor:
          parseMinor(line.unitPrice, currency) ??
          Math.round(Number(line.unitPrice) * 10 ** exponentOf(currency)),
        computedUnitMinor: read?.computed?.unitMinor ?? null,
      },
      variantTitle: line.variantTitle,
    },
  };
}

function readingOf(selection: Exclude<OrderedSelection, { kind: 'none' }>): OrderedPiece['reading'] {
  if (selection.kind === 'unknown') return { unknownStamp: selection.stamp };
  return selection.kind;
}
