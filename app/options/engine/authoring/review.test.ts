import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Condition } from './condition.ts';
import type { ChoiceField, Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import { modelOf } from './solver-model.ts';
import { search } from './solver.ts';

function choice(id: string, choices: number, rest: Partial<ChoiceField> = {}): ChoiceField {
  return {
    id,
    kind: 'choice',
    appearance: 'dropdown',
    label: `Field ${id}`,
    required: true,
    choices: Array.from({ length: choices }, (_, place) => ({ id: `c${place}`, label: `Choice ${place}` })),
    ...rest,
  };
}

function setOf(fields: readonly Field[], rules: readonly Rule[] = []): OptionSet {
  return { format: 2, name: 'Ring', currency: 'GBP', fields, rules };
}

/** Choices with amounts of their own in three currencies, none like another. */
function wide(id: string, choices: number): ChoiceField {
  const field = choice(id, choices);
  const dear = (place: number) => 1_000_003 + place * 9770 + id.length * 31;
  return {
    ...field,
    choices: field.choices.map((one, place) => ({
      ...one,
      charge: {
        kind: 'flat',
        amount: {
          minor: dear(place),
          in: { EUR: dear(place) + 7, USD: dear(place) + 11, CAD: dear(place) + 13 },
        },
      },
    })),
  };
}

describe('the payload', () => {
  test('is an error past 10 000 bytes that names what is large', () => {
    const [finding] = reviewOptionSet(setOf([choice('small', 2), wide('large', 125), wide('others', 125)]));
    expect(finding).toMatchObject({ code: 'over-budget', severity: 'error' });
    expect(finding?.message).toMatch(
      /^The set takes \d{5} of the 10000 bytes .*Largest: "Field (large|others)" \(\d+ bytes\), "Field (large|others)"/,
    );
  });

  test('is a warning close to it', () => {
    const [finding] = reviewOptionSet(setOf([wide('large', 185)]));
    expect(finding).toMatchObject({ code: 'near-budget', severity: 'warning' });
  });

  test('cannot look up more amounts than programs can number', () => {
    const found = reviewOptionSet(setOf([wide('large', 130), wide('others', 130)]));
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'too-many-amounts',
        message: 'The set has 260 amounts of their own by market or currency; programs can look up 255.',
      }),
    );
  });

  test('is not weighed while something is wrong with the set', () => {
    const broken = { ...choice('broken', 0) };
    const codes = reviewOptionSet(setOf([broken, wide('large', 125), wide('others', 125)])).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['no-choices']);
  });
});

test('errors come before warnings', () => {
  const fields = [choice('a', 2, { appearance: 'colour-swatches' }), choice('b', 0)];
  expect(reviewOptionSet(setOf(fields)).map(({ severity }) => severity)).toEqual([
    'error',
    'warning',
    'warning',
  ]);
});

/** Sixty fields and a hundred rules of all kinds, each looking at fields above. */
function largeSet(): OptionSet {
  const fields: Field[] = Array.from({ length: 60 }, (_, place) => {
    const id = `f${place}`;
    const above = `f${Math.max(0, place - 7)}`;
    const showWhen: Condition = { not: { field: above, is: 'c3' } };
    return choice(id, 6, {
      required: place % 3 === 0,
      ...(place > 9 && place % 4 === 1 ? { showWhen } : {}),
    });
  });
  const rules: Rule[] = Array.from({ length: 100 }, (_, place) => {
    const target = 12 + (place % 48);
    const when: Condition = {
      all: [
        { field: `f${target - 3}`, isOneOf: ['c0', `c${1 + (place % 4)}`] },
        {
          any: [
            { field: `f${target - 9}`, is: `c${place % 6}` },
            { quantity: true, atLeast: 2 + (place % 5) },
          ],
        },
        { not: { field: `f${target - 11}`, is: 'c5' } },
      ],
    };
    const name = `Rule ${place}`;
    const id = `rule-${place}`;
    if (place % 5 === 0)
      return {
        id,
        name,
        when,
        then: [{ kind: 'limit', field: `f${target}`, choices: ['c0', 'c1', 'c2', `c${3 + (place % 3)}`] }],
      };
    if (place % 5 === 1) return { id, name, when, then: [{ kind: 'block', message: 'Not like this.' }] };
    if (place % 5 === 2)
      return {
        id,
        name,
        when,
        then: [{ kind: 'add-price', label: name, charge: { kind: 'flat', amount: 100 } }],
      };
    if (place % 5 === 3) return { id, name, when, then: [{ kind: 'require', field: `f${target}` }] };
    return { id, name, when, then: [{ kind: 'warn', message: 'Take care.', mustAccept: true }] };
  });
  return setOf(fields, rules);
}

/** Reviewed in 0.5 s by Node 24 on one of two busy cores; 90 000 steps of the search. */
test('sixty fields and a hundred rules are thought through', () => {
  const model = modelOf(largeSet(), 100_000);
  expect(search({ wanted: [] }, model).found).toBe('yes');
  expect(reviewOptionSet(largeSet()).filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('what the search says can never be', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ field: ids, is: fc.constantFrom('c0', 'c1', 'c2') }),
      fc.record({ field: ids, isFilled: fc.constant(true as const) }),
      fc.record({ field: ids, isEmpty: fc.constant(true as const) }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ none: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  const answers = ['', 'c0', 'c1', 'c2'];
  const all = answers.flatMap((a) => answers.flatMap((b) => answers.map((c) => ({ a, b, c }))));

  test('is so for every selection, and what it says can be has one', () => {
    fc.assert(
      fc.property(condition, (wanted) => {
        const model = modelOf(setOf([choice('a', 3), choice('b', 3), choice('c', 3)]), 10_000);
        const isPossible = all.some((selection) => holds(wanted, selection));
        expect(search({ wanted: [{ condition: wanted, holds: true }] }, model).found).toBe(
          isPossible ? 'yes' : 'no',
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Written once more, plainly. */
function holds(condition: Condition, selection: Readonly<Record<string, string>>): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, selection));
  if ('any' in condition) return condition.any.some((one) => holds(one, selection));
  if ('none' in condition) return !condition.none.some((one) => holds(one, selection));
  if ('not' in condition) return !holds(condition.not, selection);
  if (!('field' in condition)) return false;
  const value = selection[condition.field] ?? '';
  if ('is' in condition) return value === condition.is;
  return 'isEmpty' in condition ? value === '' : value !== '';
}
