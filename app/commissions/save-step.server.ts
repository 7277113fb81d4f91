import type { Prisma } from '@prisma/client';
import { type ShopTransaction } from '#app/db.server.ts';
import { alignCommission } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { enqueueWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import type { Commission } from './commission.ts';
import { closedAt, type Step } from './evolve.ts';
import type { Change, CommissionEvent, Opened } from './timeline.ts';

/** Keeps a commission that was just opened, with its first event, and sees to its hold and tag. */
export async function saveOpened(tx: ShopTransaction, shop: string, step: Step<Opened>): Promise<void> {
  const { commission, event } = step;
  const { id, number, part, customerId, productId, variantId, piece, openedAt } = commission;
  await tx.commission.create({
    data: {
      shop,
      id,
      number,
      part,
      customerId,
      productId,
      variantId,
      piece,
      openedAt,
      orderId: commission.order?.orderId ?? null,
      orderName: commission.order?.orderName ?? null,
      lineItemId: commission.order?.lineItemId ?? null,
      optionSetId: commission.optionSet?.id ?? null,
      optionSetVersion: commission.optionSet?.version ?? null,
      snapshot: asJson(commission.snapshot),
      ...changing(commission),
    },
  });
  await addEvent(tx, shop, { commission, event });
  await enqueue(tx, alignCommission, { shop, commissionId: id });
  // What was split off is due on the same day as before; and by then the shop's row is locked, before which the workshop would have to be.
  if (commission.dueOn !== null && event.splitFrom === null) await enqueueWorkshop(tx, shop);
}

/**
 * Keeps what a command came to: the commission, the event and, where stage or pieces changed, the job that brings the
 * order's hold and tag in line. The caller has locked the commission (`loadCommission`) in the same transaction.
 */
export async function saveChange(tx: ShopTransaction, shop: string, step: Step<Change>): Promise<void> {
  const { commission, event } = step;
  const { count } = await tx.commission.updateMany({
    where: { shop, id: commission.id, revision: commission.revision - 1 },
    data: changing(commission),
  });
  if (count !== 1) throw new Error(`Commission ${commission.id} was changed outside its lock.`);
  await addEvent(tx, shop, step);
  await saveDifference(tx, shop, step);
  if (moves(event)) await enqueue(tx, alignCommission, { shop, commissionId: commission.id });
  // A day that was full has room again, or the other way round.
  if (fillsDays(step)) await enqueueWorkshop(tx, shop);
}

function changing(commission: Commission) {
  const { standing, dueOn, quantity, revision } = commission;
  return {
    quantity,
    revision,
    stage: standing.stage,
    stageSince: standing.since,
    heldFrom: 'returnsTo' in standing ? standing.returnsTo : null,
    dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`),
    closedAt: closedAt(commission),
  };
}

async function addEvent(tx: ShopTransaction, shop: string, { commission, event }: Step): Promise<void> {
  const { kind, at, by, ...data } = event;
  await tx.commissionEvent.create({
    data: {
      shop,
      commissionId: commission.id,
      sequence: commission.revision,
      kind,
      at,
      by,
      data: asJson(data),
    },
  });
}

async function saveDifference(tx: ShopTransaction, shop: string, { commission, event }: Step): Promise<void> {
  if (!('key' in event)) return;
  const difference = commission.differences.find(({ key }) => key === event.key);
  if (difference === undefined) throw new Error(`${event.kind} left no difference ${event.key}.`);
  const { key, finding, raisedAt, acceptance } = difference;
  const named = { shop, commissionId: commission.id, key };
  const said = {
    kind: finding.kind,
    detail: asJson(finding),
    raisedAt,
    acceptedAt: acceptance?.at ?? null,
    acceptedBy: acceptance?.by ?? null,
  };
  await tx.difference.upsert({
    where: { shop_commissionId_key: named },
    create: { ...named, ...said },
    update: said,
  });
}

function moves(event: CommissionEvent): boolean {
  return !['noted', 'due-date-set', 'difference-raised', 'difference-settled'].includes(event.kind);
}

function fillsDays({ commission, event }: Step): boolean {
  if (event.kind === 'due-date-set') return true;
  return (
    commission.dueOn !== null &&
    ['moved', 'cancelled', 'reopened', 'difference-accepted'].includes(event.kind)
  );
}

/** Plain data in, plain data out: what has no place in JSON is a bug to hear of here. */
function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
