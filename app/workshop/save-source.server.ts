import { inShop } from '#app/db.server.ts';
import { lockWorkshop } from './enqueue-workshop.server.ts';
import { refuse, type Refused } from './refusal.ts';
import { METALS, type WeightUnit } from './spot-price.ts';
import { isPath, readSourceAddress, type SpotPaths } from './spot-source.ts';

/** The source's settings as typed. */
export interface SourceCommand {
  /** Empty: prices are set by hand. */
  readonly url: string;
  readonly paths: Readonly<Record<keyof SpotPaths, string>>;
  readonly unit: WeightUnit;
  /** Empty: the shop's own. */
  readonly currency: string;
  readonly guardPercent: string;
  readonly revision: number;
}

interface Settings {
  readonly spotUrl: string | null;
  readonly spotPaths: SpotPaths;
  readonly spotUnit: WeightUnit;
  readonly spotCurrency: string | null;
  readonly spotGuardPercent: number;
}

/** Saves where spot prices come from. They are asked for with the next fetch. */
export async function saveSource(shop: string, command: SourceCommand): Promise<{ kind: 'saved' } | Refused> {
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
        spotFailure: null,
        revision: { increment: 1 },
      },
    });
    return { kind: 'saved' };
  });
}

function readSettings(command: SourceCommand, shopCurrency: string): Settings | Refused {
  const { url, unit } = command;
  const address = readSourceAddress(url);
  if (url.trim() !== '' && address === null) return refuse.noAddress();
  const typed = Object.entries(command.paths).map(([name, path]) => [name, path.trim()] as const);
  const wrong = typed.find(([, path]) => path !== '' && !isPath(path));
  if (wrong) return refuse.noPath(wrong[0], wrong[1].slice(0, 80));
  const paths: SpotPaths = Object.fromEntries(typed.filter(([, path]) => path !== ''));
  if (address !== null && !METALS.some((metal) => paths[metal] !== undefined)) return refuse.noPaths();
  const currency = command.currency.trim().toUpperCase();
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) return refuse.noCurrency(currency.slice(0, 20));
  const isForeign = currency !== '' && currency !== shopCurrency;
  if (address !== null && isForeign && paths.rate === undefined) return refuse.noRate(currency, shopCurrency);
  const guard = Number(command.guardPercent);
  if (!Number.isInteger(guard) || guard < 1 || guard > 100) return refuse.noGuard();

  return {
    spotUrl: address,
    spotPaths: paths,
    spotUnit: unit,
    spotCurrency: isForeign ? currency : null,
    spotGuardPercent: guard,
  };
}
