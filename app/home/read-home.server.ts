import { inShop, type ShopTransaction } from '#app/db.server.ts';
import { environment } from '#app/env.server.ts';
import { readAttention } from './read-attention.server.ts';
import type { HomeView, Today } from './home-view.ts';
import { readPriceRoute } from './price-route.ts';
import { shopDay, type ShopDay } from './shop-day.ts';

export async function readHome(shop: string, now: Date): Promise<HomeView> {
  return await inShop(shop, async (tx) => {
    const record = await tx.shop.findUniqueOrThrow({ where: { shop } });
    const workshop = await tx.workshop.findUnique({ where: { shop } });
    const sets = await tx.optionSet.count({ where: { shop } });
    const commissions = await tx.commission.findFirst({ where: { shop }, select: { id: true } });

    return {
      guide: {
        isDismissed: record.guideDismissedAt !== null,
        hasSets: sets > 0,
        hasPublished: await hasPublished(tx, shop),
        route: readPriceRoute(record, workshop),
        hasWorkshop: workshop !== null && workshop.revision > 1,
        placeBlockUrl: placeBlockUrl(shop),
      },
      today: await countToday(tx, shop, shopDay(now, record.timezone)),
      attention: await readAttention(tx, shop, now),
      isNew: sets === 0 && commissions === null,
    };
  });
}

async function countToday(tx: ShopTransaction, shop: string, day: ShopDay): Promise<Today> {
  const open = { shop, closedAt: null };
  const today = new Date(`${day.date}T00:00:00Z`);

  return {
    opened: await tx.commission.count({ where: { shop, openedAt: { gte: day.began } } }),
    due: await tx.commission.count({ where: { ...open, dueOn: { lte: today } } }),
    overdue: await tx.commission.count({ where: { ...open, dueOn: { lt: today } } }),
    undecided: await tx.commission.count({ where: { shop, differences: { some: { acceptedAt: null } } } }),
    open: await tx.commission.count({ where: open }),
  };
}

/** Claims that shoppers see some set: the newest version of one is not withdrawn. */
async function hasPublished(tx: ShopTransaction, shop: string): Promise<boolean> {
  const newest = await tx.publication.findMany({
    where: { shop },
    distinct: ['optionSetId'],
    orderBy: [{ optionSetId: 'asc' }, { version: 'desc' }],
    select: { withdrawnAt: true },
  });

  return newest.some(({ withdrawnAt }) => withdrawnAt === null);
}

/** https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking */
function placeBlockUrl(shop: string): string {
  const block = `${environment().SHOPIFY_API_KEY}/product-options`;

  return `https://${shop}/admin/themes/current/editor?template=product&addAppBlockId=${block}&target=mainSection`;
}
