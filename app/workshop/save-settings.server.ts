import { inShop } from '#app/db.server.ts';
import { enqueueWorkshop, lockWorkshop } from './enqueue-workshop.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { readSettings, type TypedSettings } from './settings.ts';

/**
 * Saves where spot prices come from and when the workshop works. Prices are asked for with the next fetch; due dates that were
 * promised stay. @param command.revision what the maker was looking at.
 */
export async function saveSettings(
  shop: string,
  command: TypedSettings & { readonly revision: number },
): Promise<{ kind: 'saved' } | Refused> {
  return await inShop(shop, async (tx) => {
    const workshop = await lockWorkshop(tx, shop);
    if (workshop.revision !== command.revision) return refuse.changedMeanwhile();
    const { currency } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { currency: true } });
    const settings = readSettings(command, currency);
    if ('kind' in settings) return settings;

    await tx.workshop.update({
      where: { shop },
      data: {
        ...settings,
        spotPaths: { ...settings.spotPaths },
        closedDays: settings.closedDays.map((day) => new Date(`${day}T00:00:00Z`)),
        spotFailure: null,
        revision: { increment: 1 },
      },
    });
    await enqueueWorkshop(tx, shop);
    return { kind: 'saved' };
  });
}
