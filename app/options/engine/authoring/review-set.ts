import { exponentOf } from '../money.ts';
import { error, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import type { Slot } from './slots.ts';

const MOST_DAYS = 365;
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What concerns the set as a whole: that it asks anything, its currency, rounding and lead time. */
export function reviewSet({ currency, rounding, leadTime }: OptionSet, slots: readonly Slot[]): Finding[] {
  return [
    ...(slots.length > 0
      ? []
      : [
          error('no-fields', '', [
            'This option set asks for nothing.',
            'Add a field to fill in, or withdraw the set.',
          ]),
        ]),
    ...(currencies.has(currency)
      ? []
      : [
          error('bad-currency', '', [
            `"${currency}" is no currency.`,
            "Write your shop's currency as three capitals, such as GBP.",
          ]),
        ]),
    ...(rounding !== undefined && 'ending' in rounding && exponentOf(currency) === 0
      ? [
          error('bad-rounding', '', [
            `Prices in ${currency} have no decimals, and cannot end in .${rounding.ending}.`,
            'Round to 10, 50 or 100 instead.',
          ]),
        ]
      : []),
    ...(leadTime === undefined ||
    (Number.isInteger(leadTime.baseDays) && leadTime.baseDays >= 0 && leadTime.baseDays <= MOST_DAYS)
      ? []
      : [
          error('bad-days', '', [
            `The lead time is ${leadTime.baseDays} days.`,
            `Give whole working days from 0 to ${MOST_DAYS}.`,
          ]),
        ]),
  ];
}
