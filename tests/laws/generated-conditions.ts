import * as fc from 'fast-check';
import type { Comparison, Condition } from '../../app/options/engine/authoring/condition.ts';
import type { Part } from './asked-parts.ts';

/** Conditions on the parts given and on what surrounds the line, nested up to `depth`. */
export function conditions(parts: readonly Part[], depth: number): fc.Arbitrary<Condition> {
  const around = fc.oneof(
    comparisons(4).map((bounds): Condition => ({ quantity: true, ...bounds })),
    fc.subarray(['eu', 'uk', 'jp'], { minLength: 1 }).map((market): Condition => ({ market })),
    fc.constantFrom<Condition>({ customer: 'signed-in' }, { customer: 'guest' }),
    fc
      .subarray(['Gold', 'Silver'], { minLength: 1 })
      .map((isOneOf): Condition => ({ variant: 'Metal', isOneOf })),
  );
  const asked = parts.length > 0 ? fc.constantFrom(...parts).chain(questions) : around;
  const question = fc.oneof({ arbitrary: asked, weight: 5 }, around);
  if (depth === 0) return question;

  const inner = conditions(parts, depth - 1);
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: question, weight: 4 },
    some.map((all): Condition => ({ all })),
    some.map((any): Condition => ({ any })),
    some.map((none): Condition => ({ none })),
    inner.map((not): Condition => ({ not })),
  );
}

function comparisons(most: number): fc.Arbitrary<Comparison> {
  const n = fc.integer({ min: 0, max: most });
  return fc.oneof(
    n.map((atLeast) => ({ atLeast })),
    n.map((atMost) => ({ atMost })),
    n.map((equals) => ({ equals })),
    fc.tuple(n, n).map(([moreThan, lessThan]) => ({ moreThan, lessThan })),
  );
}

const words = ['A ♥ B', 'for ever', 'x', ''];

function questions({ id, kind, choices }: Part): fc.Arbitrary<Condition> {
  const standing = fc.constantFrom<Condition>({ field: id, isFilled: true }, { field: id, isEmpty: true });
  const ids = choices.map((choice) => choice.id);
  switch (kind) {
    case 'choice':
      return fc.oneof(
        standing,
        fc.constantFrom(...ids).map((is): Condition => ({ field: id, is })),
        fc.subarray(ids, { minLength: 1 }).map((isOneOf): Condition => ({ field: id, isOneOf })),
      );
    case 'choices':
      return fc.oneof(
        standing,
        fc.constantFrom(...ids).map((contains): Condition => ({ field: id, contains })),
        comparisons(3).map((bounds): Condition => ({ field: id, ...bounds })),
      );
    case 'text':
      return fc.oneof(
        standing,
        fc.constantFrom(...words.filter((word) => word !== '')).map((is): Condition => ({ field: id, is })),
        fc.constantFrom('♥', 'ever').map((contains): Condition => ({ field: id, contains })),
      );
    default:
      return fc.oneof(
        standing,
        comparisons(kind === 'number' ? 12 : 60).map((bounds): Condition => ({ field: id, ...bounds })),
      );
  }
}
