import type { ShopTransaction } from '#app/db.server.ts';
import { exponentOf, parseMinor } from '#app/options/engine/money.ts';
import { readableOn } from '#app/options/ordered-line.ts';
import {
  type OrderedSelection,
  type ReadSelection,
  readOrderedSelection,
} from '#app/options/read-ordered-selection.server.ts';
import { pairSurcharges, surchargePerPiece } from '#app/options/surcharge-lines.ts';
import type { ShopifyOrder, ShopifyOrderLine } from '#app/shopify/orders.server.ts';
import { dayNumber } from '#app/workshop/calendar.ts';
import { spotPricesAt } from '#app/workshop/spot-prices-at.server.ts';
import { dayIn } from './calendar.ts';
import type { OrderedPiece } from './ordered-piece.ts';
import { timezoneOf } from './read-timezone.server.ts';

const SPOT_LAG_MS = 3_600_000;

/** A bespoke line as intake takes it in. */
export interface TakenPiece {
  readonly piece: OrderedPiece;
  /** What it was read from, for counting stock and days; null when it could not be read. */
  readonly read: ReadSelection | null;
}

/** The bespoke lines of an order, read under the publications they were specified under. */
export async function readOrderedPieces(
  tx: ShopTransaction,
  shop: string,
  order: ShopifyOrder,
): Promise<TakenPiece[]> {
  const placed = new Date(order.createdAt);
  const day = dayNumber(dayIn(await timezoneOf(tx, shop), placed));
  const spotPrices = await spotPricesAround(tx, shop, placed);
  const { dueByLine, orphans, pieces } = pairSurcharges(order.lines, {
    surchargeProductId: await surchargeProduct(tx, shop),
    currency: order.presentmentCurrency,
  });

  const isPricedByFunction = await runsFunctions(tx, shop);
  const taken: TakenPiece[] = [];
  for (const line of pieces) {
    const surchargeMinor = surchargePerPiece(dueByLine.get(line.id) ?? 0, line.quantity);
    const ordered = { line, order, day, spotPrices, surchargeMinor, isPricedByFunction };
    const selection = await readOrderedSelection(tx, shop, ordered);
    if (selection.kind !== 'none') taken.push(pieceOf({ line, order, surchargeMinor }, selection));
  }
  return [...taken, ...orphans.map((line) => orphanOf(line, order))];
}

/** A cart is charged with what the shop's metafield says, which a job writes: just after a change that may be the price before. */
async function spotPricesAround(tx: ShopTransaction, shop: string, placed: Date) {
  const instants = [placed, new Date(placed.getTime() - SPOT_LAG_MS)];
  const prices: Map<string, number>[] = [];
  for (const instant of instants) {
    const held = await spotPricesAt(tx, shop, instant);
    prices.push(new Map(held.map(({ metal, minorPerGram }) => [metal, Number(minorPerGram)])));
  }
  return prices;
}

/** The product whose lines charge for options on the nested-line route; null on the transform route. */
export async function surchargeProduct(tx: ShopTransaction, shop: string): Promise<string | null> {
  const workshop = await tx.workshop.findUnique({ where: { shop }, select: { surchargeProductId: true } });
  return workshop?.surchargeProductId ?? null;
}

async function runsFunctions(tx: ShopTransaction, shop: string): Promise<boolean> {
  const record = await tx.shop.findUnique({ where: { shop }, select: { priceRoute: true } });
  return record?.priceRoute === 'transform';
}

interface Line {
  readonly line: ShopifyOrderLine;
  readonly order: ShopifyOrder;
  readonly surchargeMinor: number;
}

function pieceOf(
  { line, order, surchargeMinor }: Line,
  selection: Exclude<OrderedSelection, { kind: 'none' }>,
): TakenPiece {
  const read = selection.kind === 'read' ? selection : null;
  const bare = bareOf({ line, order, surchargeMinor });
  const piece: OrderedPiece = {
    ...bare,
    optionSet: read?.optionSet ?? null,
    expected: read === null ? [] : read.readable,
    unspecified: read?.unspecified ?? [],
    problems: read?.problems ?? [],
    toleranceMinor: read?.computed?.toleranceMinor ?? 0,
    reading: readingOf(selection),
    snapshot: {
      ...bare.snapshot,
      selection: selection.selection,
      specification: read?.specification ?? [],
      extras: read?.extras ?? [],
      accepted: read?.accepted ?? [],
      charged: {
        ...bare.snapshot.charged,
        baseMinor: read?.computed?.baseMinor ?? null,
        computedUnitMinor: read?.computed?.unitMinor ?? null,
      },
    },
  };
  return { piece, read };
}

function orphanOf(line: ShopifyOrderLine, order: ShopifyOrder): TakenPiece {
  return { piece: { ...bareOf({ line, order, surchargeMinor: 0 }), reading: 'orphan' }, read: null };
}

/** What every line says of itself. */
function bareOf({ line, order, surchargeMinor }: Line): OrderedPiece {
  const currency = order.presentmentCurrency;
  const unitMinor =
    parseMinor(line.unitPrice, currency) ?? Math.round(Number(line.unitPrice) * 10 ** exponentOf(currency));
  return {
    lineItemId: line.id,
    productId: line.productId,
    variantId: line.variantId,
    piece: line.title,
    quantity: Math.max(1, line.quantity),
    optionSet: null,
    expected: [],
    unspecified: [],
    problems: [],
    toleranceMinor: 0,
    reading: 'unreadable',
    snapshot: {
      v: 1,
      selection: null,
      specification: [],
      extras: [],
      accepted: [],
      properties: readableOn(line),
      charged: {
        currency,
        baseMinor: null,
        unitMinor,
        surchargeLinesMinor: surchargeMinor,
        computedUnitMinor: null,
      },
      variantTitle: line.variantTitle,
    },
  };
}

function readingOf(selection: Exclude<OrderedSelection, { kind: 'none' }>): OrderedPiece['reading'] {
  if (selection.kind === 'unknown') return { unknownStamp: selection.stamp };
  return selection.kind;
}
