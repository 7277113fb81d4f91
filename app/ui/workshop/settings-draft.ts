import type { WorkshopView } from '#app/workshop/workshop-view.ts';

/** The settings as they stand in the form: all text but the days. */
export interface SettingsDraft {
  readonly url: string;
  readonly gold: string;
  readonly silver: string;
  readonly platinum: string;
  readonly palladium: string;
  readonly currencyPath: string;
  readonly ratePath: string;
  readonly unit: string;
  readonly currency: string;
  readonly guardPercent: string;
  /** Bits, Sunday = 1. */
  readonly closedWeekdays: number;
  readonly closedDays: readonly string[];
  readonly dailyCapacity: string;
}

export type ChangeDraft = (change: Partial<SettingsDraft>) => void;

export function draftOf({ source, calendar }: Pick<WorkshopView, 'source' | 'calendar'>): SettingsDraft {
  const { paths } = source;
  return {
    url: source.url,
    gold: paths.gold ?? '',
    silver: paths.silver ?? '',
    platinum: paths.platinum ?? '',
    palladium: paths.palladium ?? '',
    currencyPath: paths.currency ?? '',
    ratePath: paths.rate ?? '',
    unit: source.unit,
    currency: source.currency,
    guardPercent: String(source.guardPercent),
    closedWeekdays: calendar.closedWeekdays,
    closedDays: calendar.closedDays,
    dailyCapacity: calendar.dailyCapacity === null ? '' : String(calendar.dailyCapacity),
  };
}

/** As the settings' route takes them. */
export function fieldsOf(draft: SettingsDraft, revision: number): Record<string, string> {
  return {
    ...draft,
    closedWeekdays: String(draft.closedWeekdays),
    closedDays: draft.closedDays.join(','),
    revision: String(revision),
  };
}

export function isSameDraft(one: SettingsDraft, other: SettingsDraft): boolean {
  return JSON.stringify(fieldsOf(one, 0)) === JSON.stringify(fieldsOf(other, 0));
}
