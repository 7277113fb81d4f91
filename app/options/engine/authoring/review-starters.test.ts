import { expect, test } from 'vitest';

import { reviewOptionSet } from './review.ts';
import { starterSets } from './starter-sets.ts';

const cases = starterSets.flatMap(({ id, inCurrency }) =>
  ['GBP', 'JPY', 'KWD', 'USD', 'VND'].map((currency) => ({ id, currency, set: inCurrency(currency) })),
);

test.each(cases)('nothing is found in the starter set $id in $currency', ({ set }) => {
  expect(reviewOptionSet(set)).toEqual([]);
});
