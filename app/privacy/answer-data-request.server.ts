import { inShop } from '#app/db.server.ts';
import type { Author } from '#app/commissions/commission.ts';

/** Notes who answered a customer's request and when. The first answer stays; false when the shop has no such request. */
export async function answerDataRequest(
  shop: string,
  { id, by, now }: { id: string; by: Author; now: Date },
): Promise<boolean> {
  return await inShop(shop, async (tx) => {
    const where = { shop, id, kind: 'data-request' };
    await tx.privacyRecord.updateMany({
      where: { ...where, answeredAt: null },
      data: { answeredAt: now, answeredBy: by },
    });
    return (await tx.privacyRecord.count({ where })) === 1;
  });
}
