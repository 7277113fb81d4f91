import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { readableOn } from '#app/options/ordered-line.ts';
import { pairSurcharges, surchargePerPiece } from '#app/options/surcharge-lines.ts';
import { slotsOf } from '#app/options/engine/authoring/slots.ts';
import { claimUploads } from '#app/uploads/claim-uploads.server.ts';
import { adminFor } from '#app/shopify/admin-client.server.ts';
import { readOrder, type ShopifyOrder } from '#app/shopify/orders.server.ts';
import { lockWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import type { Commission } from './commission.ts';
import type { Finding } from './difference.ts';
import { decideAndSaveIn } from './decide-and-save.server.ts';
import { openFromOrder } from './open-commission.server.ts';
import { findingsNow, type LineNow, settledBy } from './order-changes.ts';
import { readCommission } from './read-rows.server.ts';
import { holdStock } from './hold-stock.server.ts';
import { readOrderedPieces, surchargeProduct, type TakenPiece } from './read-ordered-pieces.server.ts';

/**
 * Reads an order anew and brings its commissions in line: opens one per bespoke line that has none, raises what does not
 * agree, settles what agrees again. Deletes nothing. Doing it twice, late or at once changes nothing more.
 * @throws ShopifyOutage when the order could not be read.
 */
export async function reconcileOrder(shop: string, orderId: string, now: Date): Promise<void> {
  const order = await readOrder(await adminFor(shop), orderId);
  if (order === null) return;

  await inShop(shop, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('order'), hashtext(${`${shop}/${orderId}`}))`;
    // Before the shop's numbering, as splits do, and before reading: what people decide meanwhile is waited for.
    await tx.$queryRaw`
      SELECT 1 FROM commission WHERE shop = ${shop} AND order_id = ${orderId} ORDER BY number FOR UPDATE`;
    // Behind commissions and before the shop's numbering, as everybody locks them: two orders would wait for each other.
    await lockWorkshop(tx, shop);
    const known = await knownLines(tx, shop, orderId);
    const pieces = await readOrderedPieces(tx, shop, order);
    for (const { piece, read } of pieces.filter((one) => !known.has(one.piece.lineItemId))) {
      await openFromOrder(tx, shop, { order, piece, days: read?.days ?? null, now });
    }
    await compare(tx, shop, { order, now });
    // Last: what it changes locks the workshop until the commit.
    for (const taken of pieces) {
      await claimUploads(tx, shop, filesOf(taken));
      await holdStock(tx, shop, { order, taken, now });
    }
  });
}

function filesOf({ piece, read }: TakenPiece): { lineItemId: string; references: string[] } {
  const slots = read === null ? [] : slotsOf(read.set).filter(({ field }) => field.kind === 'file');
  const references = slots.flatMap(({ index }) => read?.answers.text[index] || []);
  return { lineItemId: piece.lineItemId, references };
}

async function knownLines(tx: ShopTransaction, shop: string, orderId: string): Promise<Set<string | null>> {
  const rows = await tx.commission.findMany({ where: { shop, orderId }, select: { lineItemId: true } });
  return new Set(rows.map(({ lineItemId }) => lineItemId));
}

async function compare(
  tx: ShopTransaction,
  shop: string,
  { order, now }: { order: ShopifyOrder; now: Date },
): Promise<void> {
  const rows = await tx.commission.findMany({
    where: { shop, orderId: order.id },
    include: { differences: { where: { shop }, orderBy: { raisedAt: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  const surchargeProductId = await surchargeProduct(tx, shop);
  const byLine = Map.groupBy(rows.map(readCommission), (commission) => commission.order?.lineItemId ?? '');
  for (const [lineItemId, parts] of byLine) {
    const findings = findingsNow(parts, lineNow(order, lineItemId, surchargeProductId));
    for (const part of parts) await note(tx, shop, { part, findings: findings.get(part.id) ?? [], now });
  }
}

async function note(
  tx: ShopTransaction,
  shop: string,
  { part, findings, now }: { part: Commission; findings: readonly Finding[]; now: Date },
): Promise<void> {
  const of = { shop, commissionId: part.id, seen: null, now };
  for (const finding of findings) {
    await decideAndSaveIn(tx, { ...of, command: { kind: 'raise-difference', finding, by: 'atelier' } });
  }
  for (const key of settledBy(part, findings)) {
    await decideAndSaveIn(tx, { ...of, command: { kind: 'settle-difference', key, by: 'atelier' } });
  }
}

/** A line that the order no longer lists at all counts as removed. */
function lineNow(order: ShopifyOrder, lineItemId: string, surchargeProductId: string | null): LineNow {
  const lines = order.lines.map((each) => ({ ...each, quantity: each.currentQuantity }));
  const { dueByLine } = pairSurcharges(lines, { surchargeProductId, currency: order.presentmentCurrency });
  const line = order.lines.find(({ id }) => id === lineItemId);
  return {
    currentQuantity: line?.currentQuantity ?? 0,
    refundedQuantity: order.refunded.get(lineItemId) ?? 0,
    isOrderCancelled: order.cancelledAt !== null,
    orderCancelledFor: order.cancelReason,
    properties: line ? readableOn(line) : [],
    surchargeLinesMinor: surchargePerPiece(dueByLine.get(lineItemId) ?? 0, line?.currentQuantity ?? 1),
  };
}
