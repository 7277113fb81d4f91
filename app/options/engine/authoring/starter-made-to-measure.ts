import type { Field, Measure } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { choices, flat, inUnits, pricer, swatches, type Pricer } from './starter-fields.ts';

/** A jacket cut to the customer's measurements. `currency` is the shop's, ISO 4217. */
export function madeToMeasure(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Made-to-measure jacket',
    currency,
    steps: [
      { id: 'cloth', label: 'Cloth' },
      { id: 'cut', label: 'Cut' },
      {
        id: 'measures',
        label: 'Measurements',
        help: 'In centimetres, over a shirt, with a tape that is not pulled.',
      },
      { id: 'fitting', label: 'Fitting' },
    ],
    groups: [{ id: 'initials', label: 'Initials', help: 'Embroidered inside the jacket.' }],
    fields: [
      ...cloth(price),
      ...cut(price),
      ...initials(price),
      measurements,
      ...posture(price),
      ...fitting(price),
    ],
    rules: rules(currency),
    leadTime: { baseDays: 30 },
  };
}

function cloth(price: Pricer): Field[] {
  const inStep = 'cloth';
  return [
    {
      id: 'cloth',
      inStep,
      kind: 'choice',
      label: 'Cloth',
      required: true,
      appearance: 'colour-swatches',
      choices: swatches([
        ['navy', 'Navy hopsack', '#26324d'],
        ['grey', 'Mid-grey flannel', '#7a7d82'],
        ['tweed', 'Brown tweed', '#6b543c'],
        ['linen', 'Natural linen', '#cdbf9f'],
      ]),
    },
    {
      id: 'lining',
      inStep,
      kind: 'choice',
      label: 'Lining',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['full', 'Full'],
        ['half', 'Half'],
        ['silk', 'Silk, full', 140],
      ]),
      default: 'full',
    },
  ];
}

function cut(price: Pricer): Field[] {
  const inStep = 'cut';
  return [
    {
      id: 'front',
      inStep,
      kind: 'choice',
      label: 'Front',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['single', 'Single-breasted, two buttons'],
        ['three', 'Single-breasted, three buttons'],
        ['double', 'Double-breasted', 80, 2],
      ]),
      default: 'single',
    },
    {
      id: 'lapel',
      inStep,
      kind: 'choice',
      label: 'Lapels',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['notch', 'Notched'],
        ['peak', 'Peaked', 30],
      ]),
    },
    {
      id: 'vents',
      inStep,
      kind: 'choice',
      label: 'Vents',
      required: true,
      appearance: 'dropdown',
      choices: choices(price, [
        ['two', 'Two'],
        ['one', 'One'],
        ['none', 'None'],
      ]),
      default: 'two',
    },
  ];
}

function initials(price: Pricer): Field[] {
  const placed = { inStep: 'cut', group: 'initials' };
  return [
    {
      id: 'initials',
      ...placed,
      kind: 'text',
      label: 'Letters',
      required: false,
      maxCharacters: 4,
      charge: { kind: 'per-character', amount: price(4), countsSpaces: false, free: 1 },
    },
    {
      id: 'thread',
      ...placed,
      kind: 'colour',
      label: 'Colour of the thread',
      required: false,
      showWhen: { field: 'initials', isFilled: true },
      default: '#8c1c2b',
    },
  ];
}

const measures: readonly Measure[] = [
  measure('chest', [80, 140], 'Chest: around the fullest part, under the arms.'),
  measure('waist', [60, 140], 'Waist: around the natural waist, a hand above the hips.'),
  measure('seat', [80, 150], 'Seat: around the fullest part of the hips.'),
  measure('shoulders', [36, 60], 'Shoulders: from seam to seam across the back.'),
  measure('sleeve', [50, 80], 'Sleeve: from the shoulder seam to the wrist bone.'),
  measure('back', [60, 95], 'Back: from the bone at the neck to where the jacket should end.'),
];

const measurements: Field = {
  id: 'body',
  inStep: 'measures',
  kind: 'measurements',
  label: 'Your measurements',
  help: 'Ask somebody to hold the tape. We check each number before we cut.',
  required: true,
  guide: {
    title: 'How to measure',
    text: 'Stand as you always stand and breathe out.\nHold the tape level and close, so that one finger fits behind it.\nWrite down what you read; we add the ease.',
  },
  unit: 'cm',
  measures,
};

/** `words`: the label, and behind a colon where to measure. */
function measure(id: string, [min, max]: readonly [min: number, max: number], words: string): Measure {
  const [label = '', guidance = ''] = words.split(': ');
  return {
    id,
    label,
    guidance: `${guidance.charAt(0).toUpperCase()}${guidance.slice(1)}`,
    min,
    max,
    step: 0.5,
  };
}

function posture(price: Pricer): Field[] {
  return [
    {
      id: 'posture',
      inStep: 'measures',
      kind: 'choice',
      label: 'Posture',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['even', 'Even'],
        ['erect', 'Erect'],
        ['stooped', 'A little stooped'],
      ]),
      default: 'even',
    },
  ];
}

function fitting(price: Pricer): Field[] {
  const inStep = 'fitting';
  const comes = { field: 'comes', is: 'on' };
  return [
    {
      id: 'comes',
      inStep,
      kind: 'switch',
      label: 'I come for a fitting',
      help: 'In the workshop, with the jacket basted.',
      required: false,
      appearance: 'switch',
      charge: flat(price, 60),
      days: 5,
    },
    {
      id: 'day',
      inStep,
      kind: 'date',
      label: 'Day of the fitting',
      required: true,
      showWhen: comes,
      earliest: 10,
      latest: 90,
    },
    {
      id: 'time',
      inStep,
      kind: 'time',
      label: 'Time of the fitting',
      required: true,
      showWhen: comes,
      from: '10:00',
      to: '17:00',
      stepMinutes: 30,
    },
    {
      id: 'phone',
      inStep,
      kind: 'phone',
      label: 'Telephone',
      help: 'In case a measurement looks odd to the cutter.',
      required: true,
      maxCharacters: 24,
    },
  ];
}

function rules(currency: string): Rule[] {
  const price = pricer(currency);
  const units = inUnits(price, currency);
  return [
    {
      id: 'more-cloth',
      name: 'Cloth for large chests',
      when: { field: 'body.chest', moreThan: 112 },
      then: [
        {
          kind: 'add-price',
          label: 'More cloth',
          charge: { kind: 'formula', formula: `(body.chest - 112) * ${units(4)}` },
        },
      ],
    },
    {
      id: 'double-peak',
      name: 'Double-breasted jackets have peaked lapels',
      when: { field: 'front', is: 'double' },
      then: [{ kind: 'limit', field: 'lapel', choices: ['peak'] }],
    },
    {
      id: 'linen-lining',
      name: 'Linen is lined by half',
      when: {
        all: [
          { field: 'cloth', is: 'linen' },
          { field: 'lining', is: 'full' },
        ],
      },
      then: [
        {
          kind: 'warn',
          field: 'lining',
          message: 'A full lining makes linen warm. For summer we advise a half lining.',
          mustAccept: false,
        },
      ],
    },
  ];
}
