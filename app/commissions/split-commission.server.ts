import { randomUUID } from 'node:crypto';
import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { lockWorkshop } from '#app/workshop/enqueue-workshop.server.ts';
import type { Commission } from './commission.ts';
import { decideAndSaveIn, type Hand, type Outcome } from './decide-and-save.server.ts';
import { openPart } from './evolve.ts';
import { loadCommission } from './load-commission.server.ts';
import { saveOpened } from './save-step.server.ts';
import type { PartIdentity } from './timeline.ts';

/** Splits `quantity` pieces off into a commission of their own, with the next number and at the same stage. */
export async function splitCommission(hand: Hand, quantity: number): Promise<Outcome> {
  const { shop, commissionId, by } = hand;
  return await inShop(shop, async (tx) => {
    const commission = await loadCommission(tx, shop, commissionId);
    if (commission === null) return { outcome: 'missing' };

    const into = await nextPart(tx, shop, commission);
    const command = { kind: 'split', by, quantity, into } as const;
    const outcome = await decideAndSaveIn(tx, { ...hand, command, now: new Date() });
    if (outcome.outcome !== 'done' || outcome.event.kind !== 'split') return outcome;

    await saveOpened(tx, shop, openPart(commission, outcome.event));
    await tx.shop.update({ where: { shop }, data: { nextCommissionNumber: into.number + 1 } });
    return outcome;
  });
}

/** Holds the shop's numbering until the transaction ends; a split that is refused uses no number up. */
async function nextPart(tx: ShopTransaction, shop: string, commission: Commission): Promise<PartIdentity> {
  // The workshop before the numbering, as intake locks them.
  await lockWorkshop(tx, shop);
  await tx.$queryRaw`SELECT 1 FROM shop WHERE shop = ${shop} FOR UPDATE`;
  const { nextCommissionNumber } = await tx.shop.findUniqueOrThrow({ where: { shop } });
  const { _max } = await tx.commission.aggregate({
    where: { shop, lineItemId: commission.order?.lineItemId ?? null },
    _max: { part: true },
  });
  return { id: randomUUID(), number: nextCommissionNumber, part: (_max.part ?? commission.part) + 1 };
}
