import type { Charge, Metal } from './charge.ts';
import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { alloy, choices, engraving, flat, pricer, ringSize, type Pricer } from './starter-fields.ts';

/**
 * A wedding band whose metal is charged by weight at the day's price: the variant's own price covers the work. `currency` is the
 * shop's, ISO 4217.
 */
export function weddingBand(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Wedding band',
    currency,
    steps: [
      { id: 'band', label: 'The band' },
      { id: 'look', label: 'Its look' },
      { id: 'words', label: 'Your words' },
    ],
    fields: [
      ...band(price),
      ...look(price),
      engraving(price, {
        inStep: 'words',
        most: 40,
        help: 'Inside the band, as long as its size has room for.',
      }),
    ],
    rules: [...prices(price), ...advice()],
    rounding: { to: 1 },
    leadTime: { baseDays: 15 },
  };
}

function band(price: Pricer): Field[] {
  const inStep = 'band';
  return [
    ringSize(44, 76, { inStep, bandMm: 4 }),
    {
      id: 'metal',
      inStep,
      kind: 'metal',
      label: 'Metal',
      help: 'Charged by the weight of your size at the price of the day.',
      required: true,
      appearance: 'colour-swatches',
      alloys: [
        alloy('y18', byWeight(price, { metal: 'gold', fineness: 750, grams: 4.6, each: 0.085 })),
        alloy('w18', byWeight(price, { metal: 'gold', fineness: 750, grams: 4.5, each: 0.083 })),
        alloy('r18', byWeight(price, { metal: 'gold', fineness: 750, grams: 4.5, each: 0.083 })),
        alloy('pt950', byWeight(price, { metal: 'platinum', fineness: 950, grams: 6.1, each: 0.113 })),
      ],
    },
    {
      id: 'width',
      inStep,
      kind: 'choice',
      label: 'Width',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['w3', '3 mm'],
        ['w4', '4 mm'],
        ['w5', '5 mm'],
        ['w6', '6 mm'],
      ]),
      default: 'w3',
    },
  ];
}

interface Weighed {
  readonly metal: Metal;
  readonly fineness: number;
  /** Of a band of 54 mm around, 3 mm wide. */
  readonly grams: number;
  /** More for each further mm around. */
  readonly each: number;
}

function byWeight(price: Pricer, { metal, fineness, grams, each }: Weighed): Charge {
  return {
    kind: 'metal',
    metal,
    fineness,
    grams: { grams, of: 'size', at: 54, each },
    wastagePercent: 8,
    making: { amount: price(6), per: 'gram' },
  };
}

function look(price: Pricer): Field[] {
  const inStep = 'look';
  return [
    {
      id: 'profile',
      inStep,
      kind: 'choice',
      label: 'Profile',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['court', 'Court, rounded inside and out'],
        ['d', 'D shape, flat inside'],
        ['flat', 'Flat'],
      ]),
      default: 'court',
    },
    {
      id: 'finish',
      inStep,
      kind: 'choice',
      label: 'Finish',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['polished', 'Polished'],
        ['satin', 'Satin', 25],
        ['hammered', 'Hammered', 45, 1],
      ]),
      default: 'polished',
    },
    {
      id: 'diamonds',
      inStep,
      kind: 'quantity',
      label: 'Diamonds set flush',
      help: 'Round brilliants of 1.5 mm, up to nine.',
      required: false,
      min: 0,
      max: 9,
      step: 1,
      charge: { kind: 'per-unit', amount: price(48) },
    },
  ];
}

function prices(price: Pricer): Rule[] {
  const wider = [0, 130, 270, 420].map(price);
  return [
    {
      id: 'wider',
      name: 'Wider bands',
      when: { field: 'width', isOneOf: ['w4', 'w5', 'w6'] },
      then: [
        {
          kind: 'add-price',
          label: 'Wider band',
          charge: {
            kind: 'table',
            rows: { field: 'metal' },
            columns: { field: 'width' },
            amounts: [wider, wider, wider, [0, 110, 230, 360].map(price)],
          },
        },
      ],
    },
    {
      id: 'setting',
      name: 'Setting stones takes time',
      when: { field: 'diamonds', atLeast: 1 },
      then: [
        { kind: 'add-days', days: 4 },
        { kind: 'add-price', label: 'Setting', charge: flat(price, 30) },
      ],
    },
  ];
}

function advice(): Rule[] {
  return [
    {
      id: 'pair',
      name: 'Two bands in one line',
      when: { quantity: true, atLeast: 2 },
      then: [
        {
          kind: 'warn',
          field: 'size',
          message:
            'All bands of this line are made in the same size. Add the other size as a line of its own.',
          mustAccept: false,
        },
      ],
    },
    {
      id: 'hammered-stones',
      name: 'No stones in a hammered band',
      when: {
        all: [
          { field: 'finish', is: 'hammered' },
          { field: 'diamonds', atLeast: 1 },
        ],
      },
      then: [
        {
          kind: 'block',
          field: 'diamonds',
          message: 'Hammering loosens stones that are set flush. Choose another finish, or no diamonds.',
        },
      ],
    },
  ];
}
