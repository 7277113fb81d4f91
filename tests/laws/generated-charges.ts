import * as fc from 'fast-check';
import type { Amount, Charge } from '../../app/options/engine/authoring/charge.ts';
import type { Part } from './asked-parts.ts';

const minor = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 200_000 }), weight: 8 },
  fc.constant(0),
  fc.integer({ min: -5000, max: -1 }),
);

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  { arbitrary: minor, weight: 6 },
  fc.record({
    minor,
    in: fc.dictionary(
      fc.constantFrom('USD', 'JPY', 'market:eu:USD', 'market:eu:JPY', 'market:uk:GBP'),
      minor,
      {
        maxKeys: 2,
        noNullPrototype: true,
      },
    ),
  }),
);

const plain: fc.Arbitrary<Charge> = fc.oneof(
  { arbitrary: amounts.map((amount) => ({ kind: 'flat' as const, amount })), weight: 4 },
  fc.integer({ min: -1000, max: 5000 }).map((n) => ({ kind: 'percentage' as const, percent: n / 100 })),
  amounts.map((amount) => ({ kind: 'per-line' as const, amount })),
);

/** A charge that may look at any number of the set; `own` is the part it hangs on, null for a rule's. */
export function charges(parts: readonly Part[], own: Part | null): fc.Arbitrary<Charge> {
  const numbers = parts.filter(({ kind }) => kind === 'number' || kind === 'ring-size');
  const choices = parts.filter(({ kind, choices: some }) => kind === 'choice' && some.length > 1);
  return fc.oneof(
    { arbitrary: plain, weight: 4 },
    ...(own?.kind === 'text' ? [perCharacter] : []),
    ...(own?.kind === 'number' || own?.kind === 'choices' ? [perUnit] : []),
    ...(numbers.length > 0 ? [tiered(numbers), formula(numbers), metal(numbers)] : []),
    ...(choices.length > 0 ? [table(choices, numbers)] : []),
  );
}

const free = fc.integer({ min: 0, max: 4 });
const perCharacter = fc.record({
  kind: fc.constant('per-character' as const),
  amount: amounts,
  countsSpaces: fc.boolean(),
  free,
});
const perUnit = fc.record({ kind: fc.constant('per-unit' as const), amount: amounts, free });

function tiered(numbers: readonly Part[]): fc.Arbitrary<Charge> {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(
      fc.constantFrom(...numbers),
      fc.boolean(),
      starts,
      fc.array(amounts, { minLength: 3, maxLength: 3 }),
    )
    .map(([{ id }, each, froms, some]) => ({
      kind: 'tiered',
      of: id,
      each,
      tiers: froms
        .toSorted((one, other) => one - other)
        .map((from, index) => ({ from, amount: some[index] ?? 0 })),
    }));
}

function table(choices: readonly Part[], numbers: readonly Part[]): fc.Arbitrary<Charge> {
  const byChoice = fc
    .constantFrom(...choices)
    .map(({ id, choices: some }) => ({ axis: { field: id }, size: some.length }));
  const bands = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 2 });
  const byNumber = fc
    .tuple(fc.constantFrom(...(numbers.length > 0 ? numbers : choices)), bands)
    .map(([{ id }, some]) => {
      const from = [0, ...some.toSorted((one, other) => one - other)];
      return { axis: { field: id, from }, size: from.length };
    });
  return fc
    .tuple(byChoice, numbers.length > 0 ? fc.oneof(byChoice, byNumber) : byChoice)
    .chain(([rows, columns]) =>
      fc
        .array(fc.array(minor, { minLength: columns.size, maxLength: columns.size }), {
          minLength: rows.size,
          maxLength: rows.size,
        })
        .map((entries) => ({ kind: 'table', rows: rows.axis, columns: columns.axis, amounts: entries })),
    );
}

/** Formulas that answer an amount: a price for a number, with bounds, cases and the base price. */
function formula(numbers: readonly Part[]): fc.Arbitrary<Charge> {
  const small = fc.integer({ min: 1, max: 60 });
  const name = fc.constantFrom(...numbers.map(({ id }) => id));
  return fc
    .tuple(name, small, small, fc.integer({ min: 0, max: 6 }))
    .map(([x, a, b, form]) => ({ kind: 'formula', formula: written(form, { x, a, b }) }));
}

function written(form: number, { x, a, b }: { x: string; a: number; b: number }): string {
  switch (form) {
    case 0:
      return `${x} * ${a} + ${b}`;
    case 1:
      return `max(${a}, ${x} * ${b} / 4)`;
    case 2:
      return `if(${x} > ${a}, ${b}, ${a} * 1.5)`;
    case 3:
      return `min(${x} * ${a}, ${b} * 10) - ${b}`;
    case 4:
      return `base * ${a} / 100`;
    case 5:
      return `round(${x} * 0.3) * ${a}.25`;
    default:
      return `quantity * ${a} / max(1, ${x} * 2) * ${b}`;
  }
}

function metal(numbers: readonly Part[]): fc.Arbitrary<Charge> {
  const grown = fc.constantFrom(...numbers).map(({ id }) => ({ grams: 4.2, of: id, at: 54, each: 0.08 }));
  return fc.record({
    kind: fc.constant('metal' as const),
    metal: fc.constantFrom('gold' as const, 'silver' as const, 'platinum' as const),
    fineness: fc.constantFrom(375, 750, 925),
    grams: fc.oneof(fc.constantFrom(3.5, 12, 0.75), grown),
    wastagePercent: fc.constantFrom(0, 8, 12.5),
    making: fc.record({ amount: amounts, per: fc.constantFrom('piece' as const, 'gram' as const) }),
  });
}
