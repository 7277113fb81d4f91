import { describe, expect, it } from 'vitest';
import { inShop } from '#app/db.server.ts';
import { ensureSurcharges, fetchSpotPrices, writeWorkshop } from '#app/jobs/definitions.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { useShopInSandbox } from '../../tests/builders/shop-in-sandbox.ts';
import { useTestDatabase } from '../../tests/setup/test-database.ts';
import { beginDays } from './begin-day.server.ts';

useTestDatabase();
const atelier = useShopInSandbox();

/** How many jobs of each kind the night has added. */
async function added(): Promise<Record<string, number>> {
  const queue = await sendingQueue();
  const counts: Record<string, number> = {};
  for (const { name } of [writeWorkshop, fetchSpotPrices, ensureSurcharges])
    counts[name] = (await queue.fetch(name, { batchSize: 5 })).length;
  return counts;
}

describe('the beginning of a day', () => {
  it('moves the calendar on, once however often it begins', async () => {
    await beginDays();
    await beginDays();
    expect(await added()).toEqual({
      'workshop.write': 1,
      'workshop.spot-prices': 0,
      'workshop.surcharges': 0,
    });
  });

  it('asks for prices where there is a source, and sees to the surcharge product where it is needed', async () => {
    const { shop } = atelier;
    await inShop(shop, async (tx) => {
      await tx.shop.update({ where: { shop }, data: { priceRoute: 'nested' } });
      await tx.workshop.create({ data: { shop, spotUrl: 'https://prices.example.com/' } });
    });
    await beginDays();
    expect(await added()).toEqual({
      'workshop.write': 1,
      'workshop.spot-prices': 1,
      'workshop.surcharges': 1,
    });
  });
});
