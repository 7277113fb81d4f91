import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Finding } from '../../app/options/engine/authoring/finding.ts';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { reviewOptionSet } from '../../app/options/engine/authoring/review.ts';
import { partsOf } from './asked-parts.ts';
import { cartLines } from './generated-answers.ts';
import { optionSets } from './generated-sets.ts';
import { surroundings } from './generated-surroundings.ts';
import { lawRuns, lawTimeoutMs } from './law-runs.ts';
import { judge, type Verdict } from './oracle.ts';

const judged = optionSets('GBP').chain((set) =>
  fc.tuple(fc.constant(set), fc.array(cartLines(set), { minLength: 20, maxLength: 20 }), surroundings('GBP')),
);

test(
  'the review never says of something that happens that it cannot',
  () => {
    const law = fc.property(judged, ([set, lines, around]) => {
      const verdicts = lines.map((line) => judge(set, line, { around, shopDecimals: 2 }));
      const findings = reviewOptionSet(set);
      expect(
        findings.filter((finding) => verdicts.some((verdict) => contradicts(finding, { set, verdict }))),
      ).toEqual([]);
    });
    fc.assert(law, { numRuns: lawRuns(1500) });
  },
  lawTimeoutMs,
);

function contradicts(
  { code, place, severity }: Finding,
  { set, verdict }: { set: OptionSet; verdict: Verdict },
): boolean {
  // What cannot be sold, such as a size out of range, may show fields that no sound answer does.
  if (verdict.problems.length > 0) return false;
  const shownParts = partsOf(set).filter((_, index) => verdict.shown[index] === true);
  if (code === 'never-shown') return shownParts.some(({ field }) => field.id === place);
  // As a warning it is about one choice.
  return code === 'cannot-be-completed' && severity === 'error';
}
