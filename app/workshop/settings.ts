import { EVERY_WEEKDAY, isDay } from './calendar.ts';
import { refuse, type Refused } from './refusal.ts';
import { METALS, type WeightUnit } from './spot-price.ts';
import { isPath, readSourceAddress, type SpotPaths } from './spot-source.ts';

/** The workshop's settings as typed. */
export interface TypedSettings {
  /** Empty: prices are set by hand. */
  readonly url: string;
  readonly paths: Readonly<Record<keyof SpotPaths, string>>;
  readonly unit: WeightUnit;
  /** Empty: the shop's own. */
  readonly currency: string;
  readonly guardPercent: string;
  /** Bits, Sunday = 1. */
  readonly closedWeekdays: number;
  readonly closedDays: readonly string[];
  /** Empty: any number. */
  readonly dailyCapacity: string;
}

/** The settings as they are kept. */
export interface Settings {
  readonly spotUrl: string | null;
  readonly spotPaths: SpotPaths;
  readonly spotUnit: WeightUnit;
  readonly spotCurrency: string | null;
  readonly spotGuardPercent: number;
  readonly closedWeekdays: number;
  readonly closedDays: readonly string[];
  readonly dailyCapacity: number | null;
}

/** A year and more of days: those that have passed can be removed. */
const MOST_CLOSED_DAYS = 400;

const MOST_PIECES_A_DAY = 1000;

/** The settings in what was typed, or the first thing that is wrong with it. */
export function readSettings(typed: TypedSettings, shopCurrency: string): Settings | Refused {
  return sourceFault(typed, shopCurrency) ?? calendarFault(typed) ?? settingsIn(typed, shopCurrency);
}

function sourceFault({ url, paths, currency, guardPercent }: TypedSettings, shopCurrency: string) {
  const isAsked = url.trim() !== '';
  const wrong = Object.entries(paths).find(([, path]) => path.trim() !== '' && !isPath(path.trim()));
  if (isAsked && readSourceAddress(url) === null) return refuse.noAddress();
  if (wrong) return refuse.noPath(wrong[0], wrong[1].slice(0, 80));
  if (isAsked && METALS.every((metal) => paths[metal].trim() === '')) return refuse.noPaths();
  if (!/^([A-Za-z]{3})?$/.test(currency.trim())) return refuse.noCurrency(currency.slice(0, 20));
  const foreign = foreignCurrency(currency, shopCurrency);
  if (isAsked && foreign !== null && paths.rate.trim() === '') return refuse.noRate(foreign, shopCurrency);

  return isWithin(guardPercent, 100) ? null : refuse.noGuard();
}

function calendarFault({ closedWeekdays, closedDays, dailyCapacity }: TypedSettings) {
  const wrong = closedDays.find((day) => !isDay(day));
  if (closedWeekdays === EVERY_WEEKDAY) return refuse.neverOpen();
  if (wrong !== undefined) return refuse.noDay(wrong.slice(0, 20));
  if (closedDays.length > MOST_CLOSED_DAYS) return refuse.tooManyDays(MOST_CLOSED_DAYS);

  return dailyCapacity.trim() === '' || isWithin(dailyCapacity, MOST_PIECES_A_DAY)
    ? null
    : refuse.noCapacity();
}

function settingsIn(typed: TypedSettings, shopCurrency: string): Settings {
  const paths = Object.entries(typed.paths).map(([name, path]) => [name, path.trim()] as const);
  return {
    spotUrl: readSourceAddress(typed.url),
    spotPaths: Object.fromEntries(paths.filter(([, path]) => path !== '')),
    spotUnit: typed.unit,
    spotCurrency: foreignCurrency(typed.currency, shopCurrency),
    spotGuardPercent: Number(typed.guardPercent),
    closedWeekdays: typed.closedWeekdays,
    closedDays: [...new Set(typed.closedDays)].toSorted(),
    dailyCapacity: typed.dailyCapacity.trim() === '' ? null : Number(typed.dailyCapacity),
  };
}

/** Null for the shop's own. */
function foreignCurrency(typed: string, shopCurrency: string): string | null {
  const code = typed.trim().toUpperCase();
  return code === '' || code === shopCurrency ? null : code;
}

function isWithin(text: string, most: number): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}
