import { inShop } from '#app/db.server.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { readStock } from './read-stock.server.ts';
import { refuse, type Refused } from './refusal.ts';

export interface Recount {
  readonly optionSetId: string;
  readonly fieldId: string;
  readonly choiceId: string;
  /** As typed: how many can be sold now, besides those that orders hold. */
  readonly left: string;
}

const MOST = 1_000_000;

/** Takes over what the maker has counted. What orders hold at that moment is not among it. */
export async function recountChoice(
  shop: string,
  recount: Recount,
  now: Date,
): Promise<{ kind: 'counted' } | Refused> {
  const { optionSetId, fieldId, choiceId } = recount;
  const left = /^\d{1,7}$/.test(recount.left.trim()) ? Number(recount.left) : MOST + 1;
  if (left > MOST) return refuse.noCount(recount.left.slice(0, 20));

  return await inShop(shop, async (tx) => {
    await lockWorkshop(tx, shop);
    const choice = (await readStock(tx, shop)).find(
      (each) => each.optionSetId === optionSetId && each.fieldId === fieldId && each.choiceId === choiceId,
    );
    if (choice === undefined) return refuse.notCounted();

    const key = { shop, optionSetId, fieldId, choiceId };
    const counted = { count: left + choice.reserved, countedAt: now };
    await tx.choiceStock.upsert({
      where: { shop_optionSetId_fieldId_choiceId: key },
      create: { ...key, ...counted, lowAt: choice.lowAt },
      update: counted,
    });
    await enqueueWorkshop(tx, shop);
    return { kind: 'counted' };
  });
}
