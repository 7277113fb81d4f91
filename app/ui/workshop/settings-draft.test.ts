import { describe, expect, it } from 'vitest';
import { draftOf, fieldsOf, isSameDraft } from './settings-draft.ts';

const view = {
  source: {
    url: 'https://prices.example.com/',
    paths: { gold: 'rates.XAU' },
    unit: 'ounce' as const,
    currency: '',
    guardPercent: 10,
    fetchedAt: null,
    failure: null,
  },
  calendar: { closedWeekdays: 65, closedDays: ['2026-12-24'], dailyCapacity: null, fullDays: [] },
};

describe('the settings in the form', () => {
  it('are sent as the route takes them', () => {
    expect(fieldsOf(draftOf(view), 3)).toMatchObject({
      gold: 'rates.XAU',
      silver: '',
      closedWeekdays: '65',
      closedDays: '2026-12-24',
      dailyCapacity: '',
      revision: '3',
    });
  });

  it('are changed once a day is added, and unchanged once it is removed again', () => {
    const opened = draftOf(view);
    const longer = { ...opened, closedDays: [...opened.closedDays, '2026-12-25'] };
    expect(isSameDraft(opened, longer)).toBe(false);
    expect(isSameDraft(opened, { ...longer, closedDays: ['2026-12-24'] })).toBe(true);
  });
});
