import { z } from 'zod';
import { dayIn } from '#app/commissions/calendar.ts';
import { timezoneOf } from '#app/commissions/read-timezone.server.ts';
import type { ShopTransaction } from '#app/db.server.ts';
import { readUnavailable } from './read-calendar.server.ts';
import { readStock, type StockedChoice } from './read-stock.server.ts';
import { spotPricesAt } from './spot-prices-at.server.ts';
import type { WorkshopFacts } from './workshop-text.ts';

/** Minor units and the variant that costs so much: what the database keeps of the surcharge product. */
const Surcharges = z.record(z.string().regex(/^\d+$/), z.string().regex(/^\d+$/)).catch({});

/** What is written, with the words of what is counted for the page. */
export interface KnownFacts extends WorkshopFacts {
  readonly stock: readonly StockedChoice[];
}

/** All that holds for the shop's pieces at an instant. */
export async function readFacts(tx: ShopTransaction, shop: string, now: Date): Promise<KnownFacts> {
  const record = await tx.shop.findUnique({ where: { shop }, select: { priceRoute: true } });
  const workshop = await tx.workshop.findUnique({ where: { shop }, select: { surchargeVariants: true } });
  const route = routeOf(record?.priceRoute);
  const today = dayIn(await timezoneOf(tx, shop), now);

  return {
    route,
    spot: await spotPricesAt(tx, shop, now),
    calendar: await readUnavailable(tx, shop, today),
    stock: await readStock(tx, shop),
    surcharges: route === 'nested' ? variantsIn(workshop?.surchargeVariants) : [],
  };
}

/** Before the store has answered, or where it refuses for a passing reason, nothing charges for options: the block is to sell none that cost something. */
function routeOf(recorded: string | null | undefined): WorkshopFacts['route'] {
  return recorded === 'transform' || recorded === 'nested' ? recorded : 'unknown';
}

function variantsIn(kept: unknown): WorkshopFacts['surcharges'] {
  return Object.entries(Surcharges.parse(kept)).map(([minor, variantId]) => ({
    minor: Number(minor),
    variantId,
  }));
}
