import { inShop } from '#app/db.server.ts';
import { ensureSurcharges, fetchSpotPrices } from '#app/jobs/definitions.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { installedShops } from '#app/sessions.server.ts';
import { enqueueWorkshop } from './enqueue-workshop.server.ts';

/** Begins a day in every installed shop's workshop: prices are fetched, the calendar moves on, what was removed is made again. */
export async function beginDays(): Promise<void> {
  for (const shop of await installedShops()) {
    await inShop(shop, async (tx) => {
      const workshop = await tx.workshop.findUnique({ where: { shop }, select: { spotUrl: true } });
      const record = await tx.shop.findUnique({ where: { shop }, select: { priceRoute: true } });
      if (typeof workshop?.spotUrl === 'string') await enqueue(tx, fetchSpotPrices, { shop });
      if (record?.priceRoute === 'nested') await enqueue(tx, ensureSurcharges, { shop });
      await enqueueWorkshop(tx, shop);
    });
  }
}
