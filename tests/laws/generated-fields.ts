import * as fc from 'fast-check';
import type { AskedField, Choice, RingSizeSystem } from '../../app/options/engine/authoring/field.ts';

const systems: readonly RingSizeSystem[] = ['UK', 'US', 'ISO', 'IT', 'DE', 'JP', 'HK'];

/** Bare fields of every kind that is answered in a way of its own; charges and conditions come to them later. */
export function bareFields(id: string, label: string): fc.Arbitrary<AskedField> {
  const asked = { id, label };
  return fc.oneof(
    { arbitrary: choice(asked), weight: 4 },
    choices(asked),
    required((isRequired) => ({ ...asked, required: isRequired, kind: 'switch', appearance: 'switch' })),
    text(asked),
    number(asked),
    ringSize(asked),
    day(asked),
    engraving(asked),
    measurements(asked),
    metal(asked),
    fc.constant<AskedField>({
      ...asked,
      kind: 'hidden',
      values: [
        { id: 'c0', label: 'One' },
        { id: 'c1', label: 'Two' },
      ],
    }),
  );
}

interface Named {
  readonly id: string;
  readonly label: string;
}

function required(make: (isRequired: boolean) => AskedField): fc.Arbitrary<AskedField> {
  return fc.boolean().map(make);
}

function some(most: number): fc.Arbitrary<Choice[]> {
  return fc
    .integer({ min: 1, max: most })
    .map((count) =>
      Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: `Choice ${index};=` })),
    );
}

function choice(asked: Named): fc.Arbitrary<AskedField> {
  return fc.tuple(fc.boolean(), some(5)).map(([isRequired, list]) => ({
    ...asked,
    required: isRequired,
    kind: 'choice',
    appearance: 'buttons',
    choices: list,
  }));
}

function choices(asked: Named): fc.Arbitrary<AskedField> {
  const bounds = fc.record(
    { min: fc.integer({ min: 1, max: 2 }), max: fc.integer({ min: 2, max: 4 }) },
    { requiredKeys: [] },
  );
  return fc.tuple(fc.boolean(), some(6), bounds).map(([isRequired, list, bound]) => ({
    ...asked,
    ...bound,
    required: isRequired,
    kind: 'choices',
    appearance: 'checkboxes',
    choices: list,
  }));
}

function text(asked: Named): fc.Arbitrary<AskedField> {
  const kinds = fc.constantFrom(
    'text' as const,
    'long-text' as const,
    'email' as const,
    'phone' as const,
    'link' as const,
  );
  return fc
    .tuple(
      fc.boolean(),
      kinds,
      fc.integer({ min: 1, max: 30 }),
      fc.option(fc.integer({ min: 1, max: 5 }), { nil: 0 }),
    )
    .map(([isRequired, kind, maxCharacters, least]) => ({
      ...asked,
      required: isRequired,
      kind,
      maxCharacters,
      ...(least > 0 && least <= maxCharacters ? { minCharacters: least } : {}),
    }));
}

function number(asked: Named): fc.Arbitrary<AskedField> {
  const ranges = fc.constantFrom(
    { min: 0, max: 12, step: 1 },
    { min: 1, max: 9, step: 0.5 },
    { min: 0.25, max: 3, step: 0.05 },
    { min: -2, max: 2, step: 0.125 },
  );
  return fc
    .tuple(fc.boolean(), ranges)
    .map(([isRequired, range]) => ({ ...asked, ...range, required: isRequired, kind: 'number' }));
}

function ringSize(asked: Named): fc.Arbitrary<AskedField> {
  return fc
    .tuple(fc.boolean(), fc.integer({ min: 41, max: 55 }), fc.integer({ min: 56, max: 76 }), fc.boolean())
    .chain(([isRequired, minMm, maxMm, offersSizer]) =>
      fc.shuffledSubarray([...systems], { minLength: 1 }).map((offered) => ({
        ...asked,
        required: isRequired,
        kind: 'ring-size' as const,
        minMm,
        maxMm,
        systems: offered,
        offersSizer,
      })),
    );
}

function day(asked: Named): fc.Arbitrary<AskedField> {
  const earliest = fc.oneof(fc.constant('lead-time' as const), fc.integer({ min: 0, max: 20 }));
  const latest = fc.option(fc.integer({ min: 21, max: 90 }), { nil: undefined });
  return fc.tuple(fc.boolean(), earliest, latest).map(([isRequired, first, last]) => ({
    ...asked,
    required: isRequired,
    kind: 'date',
    earliest: first,
    ...(last === undefined ? {} : { latest: last }),
  }));
}

function engraving(asked: Named): fc.Arbitrary<AskedField> {
  const fonts = fc.constantFrom(
    [
      {
        id: 'c0',
        label: 'Roman',
        family: 'serif',
        advanceEm: 0.5,
        draws: ['latin', 'digits', 'punctuation'],
      },
    ],
    [
      { id: 'c0', label: 'Roman', family: 'serif', advanceEm: 0.5, draws: [] },
      { id: 'c1', label: 'Script', family: 'cursive', advanceEm: 0.4, draws: [] },
    ],
  );
  return fc
    .tuple(fc.boolean(), fonts, fc.integer({ min: 3, max: 24 }), fc.option(some(3), { nil: undefined }))
    .map(([isRequired, list, room, positions]) => ({
      ...asked,
      required: isRequired,
      kind: 'engraving',
      room,
      lines: 2,
      fonts: list,
      ...(positions === undefined ? {} : { positions }),
    }));
}

function measurements(asked: Named): fc.Arbitrary<AskedField> {
  return required((isRequired) => ({
    ...asked,
    required: isRequired,
    kind: 'measurements',
    unit: 'cm',
    measures: [
      { id: 'chest', label: `${asked.label} chest`, min: 60, max: 140, step: 0.5 },
      { id: 'waist', label: `${asked.label} waist`, min: 50, max: 140, step: 1 },
    ],
  }));
}

function metal(asked: Named): fc.Arbitrary<AskedField> {
  return required((isRequired) => ({
    ...asked,
    required: isRequired,
    kind: 'metal',
    appearance: 'colour-swatches',
    alloys: [
      { id: 'c0', label: '18 ct gold', metal: 'gold', fineness: 750 },
      { id: 'c1', label: 'Sterling', metal: 'silver', fineness: 925 },
    ],
  }));
}
