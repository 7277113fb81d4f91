import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import {
  alloy,
  choices,
  engraving,
  flat,
  inUnits,
  pricer,
  ringSize,
  swatches,
  type Pricer,
} from './starter-fields.ts';

const diamond: Condition = { field: 'stone', isOneOf: ['lab', 'natural'] };

/** An engagement ring as workshops commonly offer one. `currency` is the shop's, ISO 4217. */
export function engagementRing(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Engagement ring',
    currency,
    steps: [
      { id: 'stone', label: 'The stone' },
      { id: 'ring', label: 'The ring' },
      { id: 'yours', label: 'Make it yours' },
    ],
    fields: [...stone(price), ...ring(price), ...yours(price)],
    rules: [...prices(currency), ...workmanship()],
    leadTime: { baseDays: 25 },
  };
}

function stone(price: Pricer): Field[] {
  const inStep = 'stone';
  return [
    {
      id: 'stone',
      inStep,
      kind: 'choice',
      label: 'Centre stone',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['lab', 'Laboratory-grown diamond'],
        ['natural', 'Natural diamond', 0, 5],
        ['sapphire', 'Ceylon sapphire, 1 ct', 650, 5],
        ['emerald', 'Emerald, 1 ct', 900, 5],
        ['moissanite', 'Moissanite, 6.5 mm'],
        ['own', 'A stone of my own', 120],
      ]),
      guide: {
        title: 'Which stone?',
        text: 'Diamond and sapphire are hard enough for a ring that is worn every day.\nAn emerald is softer and has natural inclusions: it wants a bezel and some care.',
      },
    },
    ...diamonds(price),
    {
      id: 'sapphire',
      inStep,
      kind: 'choice',
      label: 'Sapphire colour',
      required: true,
      showWhen: { field: 'stone', is: 'sapphire' },
      appearance: 'colour-swatches',
      choices: swatches([
        ['blue', 'Royal blue', '#22397a'],
        ['teal', 'Teal', '#1f6f78'],
        ['pink', 'Pink', '#d88aa5'],
      ]),
      default: 'blue',
    },
    ...ownStone(),
  ];
}

function diamonds(price: Pricer): Field[] {
  return [
    {
      id: 'diamond',
      inStep: 'stone',
      kind: 'stone',
      label: 'Diamond',
      help: 'A diamond of 1 ct in a round cut is about 6.5 mm across.',
      required: true,
      showWhen: diamond,
      appearance: 'dropdown',
      cut: choices(price, [
        ['round', 'Round brilliant'],
        ['oval', 'Oval'],
        ['cushion', 'Cushion'],
        ['emerald', 'Emerald cut'],
        ['pear', 'Pear'],
      ]),
      size: { unit: 'ct', min: 0.3, max: 3, step: 0.05 },
      colour: choices(price, [
        ['g', 'G, near colourless'],
        ['f', 'F, colourless', 90],
        ['d', 'D, colourless', 260],
      ]),
      clarity: choices(price, [
        ['si1', 'SI1'],
        ['vs1', 'VS1', 110],
        ['vvs1', 'VVS1', 290],
      ]),
      certificate: choices(price, [
        ['igi', 'IGI'],
        ['gia', 'GIA', 60, 3],
      ]),
    },
  ];
}

function ownStone(): Field[] {
  const shown = { inStep: 'stone', showWhen: { field: 'stone', is: 'own' } } as const;
  return [
    {
      id: 'own-stone',
      ...shown,
      kind: 'long-text',
      label: 'About your stone',
      help: 'What it is, its size in millimetres and whether it is set in a piece now.',
      required: true,
      maxCharacters: 200,
    },
    {
      id: 'own-picture',
      ...shown,
      kind: 'file',
      label: 'A picture of your stone',
      help: 'If you have one. We weigh and photograph the stone when it arrives.',
      required: false,
      accepts: 'pictures',
      maxMegabytes: 10,
    },
  ];
}

function ring(price: Pricer): Field[] {
  const inStep = 'ring';
  return [
    {
      id: 'metal',
      inStep,
      kind: 'metal',
      label: 'Metal',
      required: true,
      appearance: 'colour-swatches',
      alloys: [alloy('y18'), alloy('w18', flat(price, 60)), alloy('r18'), alloy('pt950', flat(price, 320))],
      default: 'y18',
    },
    {
      id: 'setting',
      inStep,
      kind: 'choice',
      label: 'Setting',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['four', 'Four claws'],
        ['six', 'Six claws', 40],
        ['bezel', 'Bezel', 90, 2],
      ]),
    },
    {
      id: 'shoulders',
      inStep,
      kind: 'switch',
      label: 'Diamond-set shoulders, 0.20 ct',
      required: false,
      appearance: 'switch',
      charge: flat(price, 480),
      days: 3,
    },
    ringSize(41, 70, { inStep, bandMm: 2, offersSizer: true }),
  ];
}

function yours(price: Pricer): Field[] {
  const inStep = 'yours';
  return [
    engraving(price, {
      inStep,
      most: 24,
      help: 'Inside the band. We engrave exactly what you type, capitals and all.',
    }),
    {
      id: 'needed',
      inStep,
      kind: 'date',
      label: 'Needed by',
      help: 'If there is a day to keep. Days before the ring can be ready are closed.',
      required: false,
      earliest: 'lead-time',
      latest: 365,
    },
    {
      id: 'box',
      inStep,
      kind: 'switch',
      label: 'Proposal box with a light',
      required: false,
      appearance: 'checkbox',
      charge: { kind: 'per-line', amount: price(35) },
    },
  ];
}

function prices(currency: string): Rule[] {
  const price = pricer(currency);
  const units = inUnits(price, currency);
  const carats = (pounds: number): string => `diamond.size * diamond.size * ${units(pounds)}`;
  return [
    {
      id: 'price-lab',
      name: 'Price of laboratory-grown diamonds',
      when: { field: 'stone', is: 'lab' },
      then: [
        {
          kind: 'add-price',
          label: 'Laboratory-grown diamond',
          charge: { kind: 'formula', formula: carats(900) },
        },
      ],
    },
    {
      id: 'price-natural',
      name: 'Price of natural diamonds',
      when: { field: 'stone', is: 'natural' },
      then: [
        { kind: 'add-price', label: 'Natural diamond', charge: { kind: 'formula', formula: carats(4800) } },
      ],
    },
  ];
}

function workmanship(): Rule[] {
  return [
    {
      id: 'corners',
      name: 'Stones with corners take four claws or a bezel',
      when: { field: 'diamond.cut', isOneOf: ['emerald', 'pear'] },
      then: [{ kind: 'limit', field: 'setting', choices: ['four', 'bezel'] }],
    },
    {
      id: 'soft',
      name: 'Emeralds in claws',
      when: {
        all: [
          { field: 'stone', is: 'emerald' },
          { field: 'setting', isOneOf: ['four', 'six'] },
        ],
      },
      then: [
        {
          kind: 'warn',
          field: 'setting',
          message:
            'An emerald chips more easily than a diamond. For a ring worn every day we advise a bezel.',
          mustAccept: true,
        },
      ],
    },
    {
      id: 'platinum',
      name: 'Platinum is cast outside',
      when: { field: 'metal', is: 'pt950' },
      then: [{ kind: 'add-days', days: 5 }],
    },
  ];
}
