import type { ShopTransaction } from '#app/db.server.ts';
import { stockStanding } from '#app/workshop/counted-choice.ts';
import { readSpotRows } from '#app/workshop/spot-rows.server.ts';
import { readStock } from '#app/workshop/read-stock.server.ts';
import type { Attention, ScarceChoice, WorkshopAttention } from './attention.ts';

const LISTED = 5;

/** What the workshop's page would ask the maker to look at. */
export async function readWorkshopAttention(tx: ShopTransaction, shop: string): Promise<WorkshopAttention> {
  const workshop = await tx.workshop.findUnique({ where: { shop } });
  const prices = await readSpotRows(tx, shop);

  return {
    waitingPrices: prices.filter(({ waiting }) => waiting !== null).map(({ metal }) => metal),
    sourceFailure: workshop?.spotFailure ?? null,
    scarce: await readScarce(tx, shop),
    writeFailure: workshop?.writeFailure ?? null,
  };
}

async function readScarce(tx: ShopTransaction, shop: string): Promise<ScarceChoice[]> {
  // Most shops count nothing, and reading every published set is work.
  if ((await tx.choiceStock.count({ where: { shop } })) === 0) return [];

  return (await readStock(tx, shop))
    .flatMap(({ setName, fieldLabel, label, left, lowAt }) => {
      const standing = stockStanding(left, lowAt);
      return standing === 'in-stock' ? [] : [{ setName, label: `${fieldLabel}: ${label}`, left, standing }];
    })
    .toSorted((one, other) => one.left - other.left);
}

/** Files that Shopify refused, of pieces that are still being made. */
export async function readLostFiles(tx: ShopTransaction, shop: string): Promise<Attention['lostFiles']> {
  const lost = await tx.upload.findMany({
    where: { shop, failure: { not: null }, lineItemId: { not: null } },
    select: { name: true, lineItemId: true },
    orderBy: { at: 'desc' },
  });
  const commissions = await tx.commission.findMany({
    where: {
      shop,
      closedAt: null,
      part: 1,
      lineItemId: { in: lost.flatMap(({ lineItemId: line }) => line ?? []) },
    },
    select: { id: true, number: true, lineItemId: true },
  });

  return lost
    .flatMap(({ name, lineItemId }) =>
      commissions
        .filter((commission) => commission.lineItemId === lineItemId)
        .map(({ id, number }) => ({ id, number, file: name })),
    )
    .slice(0, LISTED);
}
