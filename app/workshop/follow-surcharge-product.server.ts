import { inShop } from '#app/db.server.ts';
import { ensureSurcharges } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';

/** After Shopify said that a product was changed or deleted: sees to the surcharge product when it was that one. */
export async function followSurchargeProduct(shop: string, productId: string): Promise<void> {
  await inShop(shop, async (tx) => {
    const workshop = await tx.workshop.findUnique({ where: { shop }, select: { surchargeProductId: true } });
    if (workshop?.surchargeProductId === productId) await enqueue(tx, ensureSurcharges, { shop });
  });
}
