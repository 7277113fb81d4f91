import { expect, test } from 'vitest';

import { compileOptionSet } from '../compile.ts';
import { reviewOptionSet } from '../review.ts';
import { examples } from './examples.ts';

test.each(examples.map((set) => [set.name, set] as const))('"%s" can be published as it is', (_name, set) => {
  expect(reviewOptionSet(set)).toEqual([]);
  expect(compileOptionSet(set).bytes).toBeLessThan(2000);
});
