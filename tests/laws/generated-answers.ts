import * as fc from 'fast-check';
import type { OptionSet } from '../../app/options/engine/authoring/option-set.ts';
import { type Part, partsOf } from './asked-parts.ts';
import { TODAY } from './generated-surroundings.ts';
import { writings } from './generated-writing.ts';

/** What a shopper, or someone tampering, puts into one slot, as `_bespoke` writes it unescaped; null leaves it out. */
export type Answer = string | null;

export interface GeneratedLine {
  readonly answers: readonly Answer[];
  /** By line of the payload's rules: whether the shopper has accepted it. */
  readonly accepted: readonly number[];
  /** What is wrong with the selection as a whole. */
  readonly whole: 'sound' | 'stale' | 'too-long';
  readonly basePrice: number;
  readonly quantity: number;
  readonly onSellingPlan: boolean;
}

const writing = fc.oneof(
  writings(6),
  fc.constantFrom('A ♥ B', 'ti amo; sempre=1\\', '   ', 'two\nlines', '\u00a0x\u3000', 'for ever', 'a\nb\nc'),
  fc.constantFrom('ann@example.org', '@', '+44 20 7946 0000', 'https://example.org/ring', 'http:/x.y'),
);

/** A cart line of a set: mostly sound answers, some missing, some that no honest page would send. */
export function cartLines(set: OptionSet): fc.Arbitrary<GeneratedLine> {
  return fc.record({
    answers: fc.tuple(...partsOf(set).map(answers)),
    accepted: fc.subarray([0, 1, 2, 3]),
    whole: fc.oneof(
      { arbitrary: fc.constant('sound' as const), weight: 24 },
      fc.constantFrom('stale' as const, 'too-long' as const),
    ),
    basePrice: fc.integer({ min: 0, max: 1_000_000 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    onSellingPlan: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  });
}

function answers(part: Part): fc.Arbitrary<Answer> {
  const none = { arbitrary: fc.constant(null), weight: 2 };
  return fc.oneof(none, { arbitrary: sound(part), weight: 14 }, fc.constantFrom(...odd[part.kind]));
}

const odd: Readonly<Record<Part['kind'], readonly string[]>> = {
  choice: ['0', '9', 'gold', '1.5', '-1'],
  choices: ['0', '1.1', '9', '1..2', '-1'],
  number: ['', '1e3', '99', '-99', '0.333', 'x'],
  'ring-size': ['100', '9999', '0', '5200XX', '-5', '52.5', '?'],
  date: ['0', '1', '99999', 'x'],
  text: ['   ', '\u200d'],
};

function sound({ kind, field, choices, range }: Part): fc.Arbitrary<string> {
  const places = choices.map((_, index) => index + 1);
  if (kind === 'choice') return fc.constantFrom(...places).map(String);
  if (kind === 'choices') return fc.subarray(places, { minLength: 1 }).map((some) => some.join('.'));
  if (kind === 'date') return fc.integer({ min: TODAY - 3, max: TODAY + 120 }).map(String);
  if (kind === 'number' && range !== null) {
    const steps = Math.round((range.max - range.min) / range.step);
    return fc.integer({ min: 0, max: steps }).map((n) => (range.min + n * range.step).toFixed(3));
  }
  if (kind !== 'ring-size' || field.kind !== 'ring-size') return writing;

  const fitting = fc.integer({ min: field.minMm * 100, max: field.maxMm * 100 });
  return fc.tuple(fitting, fc.constantFrom('', ...field.systems)).map((size) => size.join(''));
}

/** `_bespoke` as app/options/README.md words it, written without the engine. */
export function bespokeOf(set: OptionSet, line: GeneratedLine, stamp: string): string {
  const values = partsOf(set).map((_, index) => escaped(line.answers[index] ?? ''));
  if (line.whole === 'too-long') values.push('1');
  return ['2', line.whole === 'stale' ? 'an-older-one' : stamp, line.accepted.join('.'), ...values].join(';');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;=\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`));
}
