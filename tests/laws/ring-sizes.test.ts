import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { labelOf, mm100Of, ringSizeSystems, sizesWithin } from '../../app/options/engine/ring-size.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';

const system = fc.constantFrom(...ringSizeSystems);

test('every size has a label of its own that leads back to it', () => {
  for (const one of ringSizeSystems) {
    const sizes = sizesWithin(one, { minMm: 0, maxMm: 200 });
    expect(new Set(sizes.map(({ label }) => label)).size).toBe(sizes.length);
    for (const { label, mm100 } of sizes) {
      expect(labelOf(one, mm100)).toBe(label);
      expect(mm100Of(one, label)).toBe(mm100);
    }
  }
});

test(
  'within its range a system calls any circumference by its nearest size',
  () => {
    const within = system.chain((one) => {
      const sizes = sizesWithin(one, { minMm: 0, maxMm: 200 }).map(({ mm100 }) => mm100);
      const between = fc.integer({ min: sizes[0] ?? 0, max: sizes.at(-1) ?? 0 });
      return fc.record({ one: fc.constant(one), sizes: fc.constant(sizes), mm100: between });
    });
    const law = fc.property(within, ({ one, sizes, mm100 }) => {
      const called = mm100Of(one, labelOf(one, mm100) ?? '') ?? 0;
      const nearest = Math.min(...sizes.map((size) => Math.abs(size - mm100)));
      expect(Math.abs(called - mm100)).toBeLessThanOrEqual(nearest + 1);
    });
    fc.assert(law, { numRuns: lawRuns(5000) });
  },
  lawTimeoutMs,
);
