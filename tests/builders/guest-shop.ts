import { database, inShop } from '#app/db.server.ts';

/** Another shop that has Atelier too, with a session of its own and nothing in it. */
export async function letInOtherShop(shop: string): Promise<void> {
  const id = `offline_${shop}`;
  await database().session.create({
    data: { id, shop, state: '', isOnline: false, accessToken: 'shpat_other' },
  });
  await inShop(
    shop,
    async (tx) =>
      await tx.shop.create({ data: { shop, name: 'Other', currency: 'GBP', installedAt: new Date() } }),
  );
}
