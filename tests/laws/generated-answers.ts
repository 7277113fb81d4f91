import * as fc from 'fast-check';

import type { Field, OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { writings } from './generated-writing.ts';

/** What a shopper, or someone tampering, puts into one field; null leaves it out of the selection. */
export type Answer = string | null;

export interface GeneratedLine {
  readonly answers: readonly Answer[];
  /** What is wrong with the selection as a whole. */
  readonly whole: 'sound' | 'stale' | 'stranger';
  readonly basePrice: number;
  readonly onSellingPlan: boolean;
}

const writing = fc.oneof(
  writings(6),
  fc.constantFrom('A ♥ B', 'ti amo; sempre=1\\', '   ', 'two\nlines', '\u00a0x\u3000'),
);

/** A cart line of a set: mostly sound answers, some missing, some that no honest page would send. */
export function cartLines(set: OptionSet): fc.Arbitrary<GeneratedLine> {
  return fc.record({
    answers: fc.tuple(...set.fields.map(answers)),
    whole: fc.oneof(
      { arbitrary: fc.constant('sound' as const), weight: 18 },
      fc.constantFrom('stale' as const, 'stranger' as const),
    ),
    basePrice: fc.integer({ min: 0, max: 1_000_000 }),
    onSellingPlan: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  });
}

function answers(field: Field): fc.Arbitrary<Answer> {
  const none = { arbitrary: fc.constant(null), weight: 2 };
  if (field.kind === 'choice') {
    const ids = field.choices.map((choice) => choice.id);
    return fc.oneof(
      none,
      { arbitrary: fc.constantFrom(...ids), weight: 12 },
      fc.constantFrom('c9', 'gold', ''),
    );
  }
  if (field.kind === 'ring-size') {
    const fitting = fc.integer({ min: field.minMm * 100, max: field.maxMm * 100 });
    const sized = fc.tuple(fitting, fc.constantFrom('', ...field.systems)).map((size) => size.join(''));
    return fc.oneof(
      none,
      { arbitrary: sized, weight: 12 },
      fc.constantFrom('100', '9999', '0', '5200XX', '-5', '52.5', ''),
    );
  }
  return fc.oneof(none, { arbitrary: writing, weight: 8 });
}

/** `_bespoke` as app/options/README.md words it, written without the engine. */
export function bespokeOf(set: OptionSet, line: GeneratedLine, stamp: string): string {
  const values = set.fields.flatMap((field, index) => {
    const answer = line.answers[index] ?? null;
    return answer === null ? [] : [`${field.id}=${escaped(answer)}`];
  });
  if (line.whole === 'stranger') values.push('f99=c0');
  return ['1', line.whole === 'stale' ? 'an-older-one' : stamp, ...values].join(';');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;=\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`));
}
