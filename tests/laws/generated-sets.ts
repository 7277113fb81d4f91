import * as fc from 'fast-check';
import type { Charge } from '../../app/options/engine/authoring/charge.ts';
import type { AskedField } from '../../app/options/engine/authoring/field.ts';
import type { Effect, OptionSet, Rounding, Rule } from '../../app/options/engine/authoring/option-set.ts';
import { type Part, partsOf } from './asked-parts.ts';
import { charges } from './generated-charges.ts';
import { conditions } from './generated-conditions.ts';
import { bareFields } from './generated-fields.ts';

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

/** Sound option sets of one to seven fields in a currency: conditions look up the page, ids and labels are unique. */
export function optionSets(currency: string): fc.Arbitrary<OptionSet> {
  return fc
    .integer({ min: 1, max: 7 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => bareFields(`f${index}`, labels[index] ?? `F${index}`)),
      ),
    )
    .chain((fields) => {
      const parts = partsOf({ fields });
      return fc.record({
        format: fc.constant(2 as const),
        name: fc.constant('A generated set'),
        currency: fc.constant(currency),
        fields: fc.tuple(...fields.map((field, index) => finished(field, fields.slice(0, index), parts))),
        rules: fc.array(rules(fields), { maxLength: 4 }).map(named),
        leadTime: fc.record({ baseDays: fc.integer({ min: 0, max: 15 }) }),
        ...roundingOf(currency),
      });
    });
}

function roundingOf(currency: string): { rounding?: fc.Arbitrary<Rounding> } {
  const whole = fc.constantFrom<Rounding>({ to: 1 }, { to: 5 }, { to: 10 });
  const ending = fc.constantFrom<Rounding>({ ending: 99 }, { ending: 95 });
  return { rounding: currency === 'JPY' ? whole : fc.oneof(whole, ending) };
}

function named(list: readonly Omit<Rule, 'id' | 'name'>[]): Rule[] {
  return list.map((rule, index) => ({ ...rule, id: `r${index}`, name: `Rule ${index}` }));
}

function finished(
  field: AskedField,
  earlier: readonly AskedField[],
  parts: readonly Part[],
): fc.Arbitrary<AskedField> {
  const showWhen = fc.option(conditions(partsOf({ fields: earlier }), 2), { freq: 2, nil: undefined });
  return fc
    .tuple(showWhen, charged(field, parts))
    .map(([condition, priced]) => (condition === undefined ? priced : { ...priced, showWhen: condition }));
}

/** A field with charges of its own and of its choices, and days that they take. */
function charged(field: AskedField, parts: readonly Part[]): fc.Arbitrary<AskedField> {
  const own = parts.find(({ id }) => id === field.id) ?? null;
  const one = fc.option(charges(parts, own), { nil: undefined });
  const days = fc.integer({ min: 0, max: 6 });
  const dressAll = <T extends object>(list: readonly T[]) =>
    fc.tuple(
      ...list.map((choice) => fc.tuple(one, days).map(([charge, took]) => dress(choice, charge, took))),
    );
  switch (field.kind) {
    case 'choice':
      return dressAll(field.choices).map((list) => ({ ...field, choices: list }));
    case 'choices':
      return fc.tuple(dressAll(field.choices), one).map(([list, charge]) => ({
        ...field,
        choices: list,
        ...(charge === undefined ? {} : { charge }),
      }));
    case 'metal':
      return dressAll(field.alloys).map((alloys) => ({ ...field, alloys }));
    case 'hidden':
    case 'measurements':
    case 'ring-size':
      return field.kind === 'ring-size' ? withOwn(field, one) : fc.constant(field);
    default:
      return withOwn(field, one);
  }
}

function dress<T extends object>(choice: T, charge: Charge | undefined, days: number): T {
  return charge === undefined ? choice : { ...choice, charge, days };
}

function withOwn<T extends AskedField>(field: T, one: fc.Arbitrary<Charge | undefined>): fc.Arbitrary<T> {
  return one.map((charge) => (charge === undefined ? field : { ...field, charge }));
}

function rules(fields: readonly AskedField[]): fc.Arbitrary<Omit<Rule, 'id' | 'name'>> {
  return fc.constantFrom(...fields.keys()).chain((at) => {
    const field = fields[at];
    if (field === undefined) throw new Error('A rule needs a field.');
    const all = partsOf({ fields });
    const above = partsOf({ fields: fields.slice(0, at) });
    const onField = fc.record({
      when: conditions(above, 1),
      then: effectsOn(field).map((effect) => [effect] as const),
    });
    const onPiece = fc.record({
      when: conditions(all, 1),
      then: effectsOnPiece(all).map((effect) => [effect] as const),
    });
    return fc.oneof(onField, onPiece);
  });
}

function effectsOn(field: AskedField): fc.Arbitrary<Effect> {
  const { id } = field;
  const standing = fc.constantFrom<Effect>(
    { kind: 'show', field: id },
    { kind: 'hide', field: id },
    { kind: 'require', field: id },
  );
  const [part] = partsOf({ fields: [field] });
  if (part === undefined || field.kind === 'hidden' || part.id !== id || part.kind !== 'choice')
    return standing;

  const ids = part.choices.map((choice) => choice.id);
  return fc.oneof(
    standing,
    fc.subarray(ids, { minLength: 1 }).map((some): Effect => ({ kind: 'limit', field: id, choices: some })),
    fc.constantFrom(...ids).map((to): Effect => ({ kind: 'set', field: id, to })),
  );
}

function effectsOnPiece(all: readonly Part[]): fc.Arbitrary<Effect> {
  return fc.oneof(
    charges(all, null).map((charge): Effect => ({ kind: 'add-price', label: 'More', charge })),
    fc.integer({ min: 1, max: 9 }).map((days): Effect => ({ kind: 'add-days', days })),
    fc.boolean().map((mustAccept): Effect => ({ kind: 'warn', message: 'Mind it', mustAccept })),
    fc.constant<Effect>({ kind: 'block', message: 'Not like this' }),
  );
}
