import * as fc from 'fast-check';

import type {
  Condition,
  Field,
  OptionSet,
  RingSizeSystem,
  TextCharge,
} from '../../app/options/engine/authoring/option-set.ts';

const labels = [
  'Metal',
  'Stone; centre',
  'Gravure = dedans',
  'Ring\\size',
  '刻印',
  'Größe “innen”',
  '🐚',
  'Finish',
];
const systems: readonly RingSizeSystem[] = ['UK', 'US', 'ISO', 'IT', 'DE', 'JP', 'HK'];
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 }));

/** Sound option sets of one to seven fields in a currency: conditions look at earlier fields, ids and labels are unique. */
export function optionSets(currency: string): fc.Arbitrary<OptionSet> {
  return fc
    .array(fields(), { minLength: 1, maxLength: 7 })
    .chain((drawn) => {
      const named = drawn.map((field, index) => ({
        ...field,
        id: `f${index}`,
        label: labels[index] ?? `F${index}`,
      }));
      return fc.tuple(...named.map((field, index) => withCondition(field, named.slice(0, index))));
    })
    .map((all) => ({ format: 1, name: 'A generated set', currency, fields: all }));
}

function fields(): fc.Arbitrary<Field> {
  return fc.oneof({ arbitrary: choiceField(), weight: 3 }, textField(), sizeField());
}

function choiceField(): fc.Arbitrary<Field> {
  return fc.record({
    id: fc.constant(''),
    label: fc.constant(''),
    required: fc.boolean(),
    kind: fc.constant('choice' as const),
    appearance: fc.constantFrom('dropdown' as const, 'buttons' as const, 'swatches' as const),
    choices: fc.array(amount, { minLength: 1, maxLength: 5 }).map((prices) =>
      prices.map((surchargeMinor, index) => ({
        id: `c${index}`,
        label: `Choice ${index};=`,
        surchargeMinor,
      })),
    ),
  });
}

function textField(): fc.Arbitrary<Field> {
  return fc.record({
    id: fc.constant(''),
    label: fc.constant(''),
    required: fc.boolean(),
    kind: fc.constantFrom('engraving' as const, 'text' as const),
    maxCharacters: fc.integer({ min: 1, max: 30 }),
    charge: charges(),
  });
}

function charges(): fc.Arbitrary<TextCharge> {
  return fc.oneof(
    fc.constant({ kind: 'free' as const }),
    amount.map((surchargeMinor) => ({ kind: 'flat' as const, surchargeMinor })),
    fc.tuple(amount, fc.boolean()).map(([surchargeMinor, chargesSpaces]) => ({
      kind: 'per-character' as const,
      surchargeMinor,
      chargesSpaces,
    })),
  );
}

function sizeField(): fc.Arbitrary<Field> {
  return fc
    .tuple(fc.boolean(), fc.integer({ min: 41, max: 55 }), fc.integer({ min: 56, max: 76 }), amount)
    .chain(([required, minMm, maxMm, surchargeMinor]) =>
      fc.shuffledSubarray([...systems], { minLength: 1 }).map((offered) => ({
        id: '',
        label: '',
        required,
        kind: 'ring-size' as const,
        minMm,
        maxMm,
        systems: offered,
        surchargeMinor,
      })),
    );
}

function withCondition(field: Field, earlier: readonly Field[]): fc.Arbitrary<Field> {
  if (earlier.length === 0) return fc.constant(field);
  return fc
    .option(conditions(earlier, 3), { freq: 2, nil: undefined })
    .map((showWhen) => (showWhen === undefined ? field : { ...field, showWhen }));
}

function conditions(earlier: readonly Field[], depth: number): fc.Arbitrary<Condition> {
  const question = fc.constantFrom(...earlier).chain(questions);
  if (depth === 0) return question;

  const inner = conditions(earlier, depth - 1);
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: question, weight: 3 },
    some.map((all) => ({ all })),
    some.map((any) => ({ any })),
    inner.map((not) => ({ not })),
  );
}

function questions(field: Field): fc.Arbitrary<Condition> {
  const filled = fc.constant<Condition>({ field: field.id, isFilled: true });
  if (field.kind !== 'choice') return filled;

  const ids = field.choices.map((choice) => choice.id);
  return fc.oneof(
    filled,
    fc.constantFrom(...ids).map((is) => ({ field: field.id, is })),
    fc.subarray(ids, { minLength: 1 }).map((isOneOf) => ({ field: field.id, isOneOf })),
  );
}
