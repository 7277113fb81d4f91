import { describe, expect, it } from 'vitest';
import { readSettings, type TypedSettings } from './settings.ts';

const noPaths = { gold: '', silver: '', platinum: '', palladium: '', currency: '', rate: '' };
const typed: TypedSettings = {
  url: 'https://prices.example.com/latest',
  paths: { ...noPaths, gold: ' rates.XAU ' },
  unit: 'ounce',
  currency: '',
  guardPercent: '10',
  closedWeekdays: 65,
  closedDays: ['2026-12-25', '2026-12-24', '2026-12-25'],
  dailyCapacity: '',
};

describe('the workshop’s settings as typed', () => {
  it('are kept trimmed, in order and without what says nothing', () => {
    expect(readSettings(typed, 'GBP')).toEqual({
      spotUrl: 'https://prices.example.com/latest',
      spotPaths: { gold: 'rates.XAU' },
      spotUnit: 'ounce',
      spotCurrency: null,
      spotGuardPercent: 10,
      closedWeekdays: 65,
      closedDays: ['2026-12-24', '2026-12-25'],
      dailyCapacity: null,
    });
  });

  it('may leave the source out', () => {
    expect(readSettings({ ...typed, url: ' ', paths: noPaths }, 'GBP')).toMatchObject({ spotUrl: null });
  });

  it('take the shop’s own currency, in whatever letters, for no other', () => {
    expect(readSettings({ ...typed, currency: 'gbp' }, 'GBP')).toMatchObject({ spotCurrency: null });
    const abroad = { ...typed, currency: 'usd', paths: { ...typed.paths, rate: 'rates.GBP' } };
    expect(readSettings(abroad, 'GBP')).toMatchObject({ spotCurrency: 'USD' });
  });

  const faults: [string, Partial<TypedSettings>, string][] = [
    ['an address that leads into the house', { url: 'https://localhost/' }, 'no-address'],
    ['a source of nothing', { paths: noPaths }, 'no-paths'],
    ['a path that is none', { paths: { ...noPaths, gold: 'rates..XAU' } }, 'no-path'],
    ['a currency that is none', { currency: 'pounds' }, 'no-currency'],
    ['another currency without a rate', { currency: 'USD' }, 'no-rate'],
    ['no guard', { guardPercent: '' }, 'no-guard'],
    ['a guard that lets everything through', { guardPercent: '101' }, 'no-guard'],
    ['a workshop that never opens', { closedWeekdays: 127 }, 'never-open'],
    ['a day that is none', { closedDays: ['2026-02-30'] }, 'no-day'],
    ['more days than a year has', { closedDays: Array.from({ length: 401 }, () => '2026-12-24') }, 'no-day'],
    ['half a piece a day', { dailyCapacity: '1.5' }, 'no-capacity'],
    ['no piece a day', { dailyCapacity: '0' }, 'no-capacity'],
  ];

  it.each(faults)('are refused with %s', (_, change, code) => {
    expect(readSettings({ ...typed, ...change }, 'GBP')).toMatchObject({
      kind: 'refused',
      refusal: { code, mend: expect.stringMatching(/\.$/) },
    });
  });
});
