import { randomUUID } from 'node:crypto';
import type { Opening } from '#app/commissions/commission.ts';
import { decideAndSave } from '#app/commissions/decide-and-save.server.ts';
import { openCommission } from '#app/commissions/evolve.ts';
import { saveOpened } from '#app/commissions/save-step.server.ts';
import { inShop } from '#app/db.server.ts';
import { MONDAY, opening } from './commission.ts';

/** A shop's commission A-1001 at Sourcing, revision 1, as intake opens it. Answers its id. */
export async function openedCommission(shop: string, changes: Partial<Opening> = {}): Promise<string> {
  const { commission, event } = openCommission(
    { ...opening, id: randomUUID(), ...changes },
    'atelier',
    MONDAY,
  );
  await inShop(shop, async (tx) => {
    await saveOpened(tx, shop, { commission, event });
    await tx.shop.update({ where: { shop }, data: { nextCommissionNumber: commission.number + 1 } });
  });
  return commission.id;
}

/** The order line is gone: a difference under the key "line-removed". Raises the revision by one. */
export async function raiseDifference(shop: string, commissionId: string): Promise<void> {
  const command = { kind: 'raise-difference', by: 'atelier', finding: { kind: 'line-removed' } } as const;
  await decideAndSave({ shop, commissionId, command, seen: null, now: MONDAY });
}
