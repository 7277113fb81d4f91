import { inShop } from '#app/db.server.ts';
import { adminFor, type AdminClient } from '#app/shopify/admin-client.server.ts';
import {
  type FulfilmentOrder,
  holdFulfilment,
  readFulfilmentOrders,
  releaseFulfilment,
} from '#app/shopify/fulfilment-holds.server.ts';
import { tagOrder } from '#app/shopify/tags.server.ts';
import { type Commission, type OrderLine, referenceOf } from './commission.ts';
import { loadCommission } from './load-commission.server.ts';
import { orderTags, TAG_PREFIX } from './order-tags.ts';
import { isInWorkshop } from './stages.ts';

/**
 * Brings Shopify in line with where a commission stands: its pieces are held back from fulfilment while they are in the
 * workshop, with our handle, and released (ours only) when they are Ready or out of it; the order is tagged with the
 * stages of its commissions. Safe to do twice.
 * @throws ShopifyOutage, or ShopifyRefusal when Shopify will not hold or release.
 */
export async function alignCommission(shop: string, commissionId: string, now: Date): Promise<void> {
  // Locked for the reading: a decision being taken is waited for, so that its job need not be added beside this one.
  const commission = await inShop(shop, (tx) => loadCommission(tx, shop, commissionId));
  if (commission === null || commission.order === null) return;

  const admin = await adminFor(shop);
  const work = { commission, line: commission.order, now };
  const isHeld = isInWorkshop(commission.standing.stage);
  try {
    await (isHeld ? hold(admin, work) : release(admin, work));
  } finally {
    // A hold that is refused must not keep the tag from telling the stage.
    await tag(admin, work.line.orderId);
  }
}

interface Work {
  readonly commission: Commission;
  readonly line: OrderLine;
  readonly now: Date;
}

/** Commissions of one order are aligned side by side: whoever tags last must have seen the newest stages. */
async function tag(admin: AdminClient, orderId: string): Promise<void> {
  const { shop } = admin;
  const stagesNow = async () => {
    const rows = await inShop(shop, (tx) =>
      tx.commission.findMany({ where: { shop, orderId }, select: { stage: true } }),
    );
    return orderTags(rows.map(({ stage }) => stage));
  };
  let tags = await stagesNow();
  for (let tries = 0; tries < 3; tries++) {
    await tagOrder(admin, orderId, { prefix: TAG_PREFIX, tags });
    const newer = await stagesNow();
    if (newer.join() === tags.join()) return;
    tags = newer;
  }
}

async function hold(admin: AdminClient, { commission, line, now }: Work): Promise<void> {
  const handle = handleOf(commission);
  const notes = `${referenceOf(commission.number)} is being made.`;
  let orders = await readFulfilmentOrders(admin, line.orderId, line.lineItemId);
  const free = orders.flatMap(({ ourHolds, canHold, item, ...order }) => {
    const isHeld = ourHolds.some((ours) => ours.handle === handle);
    return item && item.remainingQuantity > 0 && canHold && !isHeld ? [{ ...order, item }] : [];
  });
  for (const order of free) await holdFulfilment(admin, order, { handle, notes });
  // Holding some items of a fulfilment order splits it: which one is held shows only afterwards.
  if (free.length > 0) orders = await readFulfilmentOrders(admin, line.orderId, line.lineItemId);
  const placed = heldBy(handle, orders);
  await inShop(admin.shop, async (tx) => {
    for (const { fulfillmentOrderId, holdId } of placed) {
      const named = { shop: admin.shop, commissionId: commission.id, fulfillmentOrderId };
      await tx.fulfilmentHold.upsert({
        where: { shop_commissionId_fulfillmentOrderId: named },
        create: { ...named, handle, holdId, placedAt: now },
        update: { handle, holdId, releasedAt: null },
      });
    }
  });
}

async function release(admin: AdminClient, { commission, line, now }: Work): Promise<void> {
  const handle = handleOf(commission);
  for (const { fulfillmentOrderId, holdId } of heldBy(
    handle,
    await readFulfilmentOrders(admin, line.orderId, line.lineItemId),
  )) {
    await releaseFulfilment(admin, fulfillmentOrderId, [holdId]);
  }
  const { shop } = admin;
  await inShop(shop, (tx) =>
    tx.fulfilmentHold.updateMany({
      where: { shop, commissionId: commission.id, releasedAt: null },
      data: { releasedAt: now },
    }),
  );
}

function heldBy(
  handle: string,
  orders: readonly FulfilmentOrder[],
): { fulfillmentOrderId: string; holdId: string }[] {
  return orders.flatMap(({ id, ourHolds }) =>
    ourHolds
      .filter((ours) => ours.handle === handle)
      .map((ours) => ({ fulfillmentOrderId: id, holdId: ours.id })),
  );
}

/** One per commission, ≤ 64 characters: the parts of a split line hold beside each other. */
function handleOf({ id }: Commission): string {
  return `atelier-${id}`;
}
