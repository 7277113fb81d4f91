import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { choices, flat, font, pricer, swatches, type Pricer } from './starter-fields.ts';

/** A bracelet with charms and beads by the piece. `currency` is the shop's, ISO 4217. */
export function charmBracelet(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Bracelet with charms',
    currency,
    steps: [
      { id: 'bracelet', label: 'The bracelet' },
      { id: 'charms', label: 'Charms and beads' },
      { id: 'gift', label: 'As a gift' },
    ],
    fields: [...bracelet(price), ...charms(price), ...beads(price), ...gift(price)],
    rules,
    leadTime: { baseDays: 5 },
  };
}

function bracelet(price: Pricer): Field[] {
  const inStep = 'bracelet';
  return [
    {
      id: 'chain',
      inStep,
      kind: 'choice',
      label: 'Chain',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['fine', 'Fine silver chain'],
        ['belcher', 'Belcher chain in silver', 45],
        ['cord', 'Waxed cord'],
      ]),
      default: 'fine',
    },
    {
      id: 'cord',
      inStep,
      kind: 'choice',
      label: 'Cord',
      required: true,
      showWhen: { field: 'chain', is: 'cord' },
      appearance: 'colour-swatches',
      choices: swatches([
        ['black', 'Black', '#1d1d1f'],
        ['navy', 'Navy', '#1f2d50'],
        ['rust', 'Rust', '#a4522c'],
        ['sage', 'Sage', '#8a9a7b'],
      ]),
      default: 'black',
    },
    {
      id: 'wrist',
      inStep,
      kind: 'number',
      label: 'Around the wrist',
      help: 'Measured close; we add two centimetres for wearing.',
      required: true,
      min: 13,
      max: 22,
      step: 0.5,
      unit: 'cm',
    },
  ];
}

function charms(price: Pricer): Field[] {
  const inStep = 'charms';
  return [
    {
      id: 'charms',
      inStep,
      kind: 'choices',
      label: 'Charms',
      help: 'As many as you like, in silver.',
      required: false,
      appearance: 'buttons',
      choices: choices(price, [
        ['heart', 'Heart', 18],
        ['star', 'Star', 18],
        ['moon', 'Moon', 18],
        ['key', 'Key', 22],
        ['anchor', 'Anchor', 22],
        ['letter', 'Letter disc', 24, 1],
      ]),
      max: 6,
    },
    {
      id: 'letter',
      inStep,
      kind: 'engraving',
      label: 'Letter on the disc',
      required: true,
      showWhen: { field: 'charms', contains: 'letter' },
      room: 2,
      lines: 1,
      fonts: [font('capitals'), font('script')],
      symbols: '♥',
    },
  ];
}

function beads(price: Pricer): Field[] {
  const inStep = 'charms';
  return [
    {
      id: 'beads',
      inStep,
      kind: 'quantity',
      label: 'Silver beads',
      help: 'From six on they cost less.',
      required: false,
      min: 0,
      max: 12,
      step: 1,
      default: 0,
      charge: {
        kind: 'tiered',
        of: 'beads',
        each: true,
        tiers: [
          { from: 1, amount: price(6) },
          { from: 6, amount: price(5) },
        ],
      },
    },
    {
      id: 'birthstones',
      inStep,
      kind: 'choices',
      label: 'Birthstones',
      help: 'Up to three, set in small rings between the charms.',
      required: false,
      appearance: 'colour-swatches',
      choices: swatches([
        ['garnet', 'Garnet, January', '#7b1e2b'],
        ['amethyst', 'Amethyst, February', '#7d5ba6'],
        ['aquamarine', 'Aquamarine, March', '#9fd0d8'],
        ['peridot', 'Peridot, August', '#a8b545'],
        ['citrine', 'Citrine, November', '#d9a441'],
      ]),
      max: 3,
      charge: { kind: 'per-unit', amount: price(14) },
    },
  ];
}

function gift(price: Pricer): Field[] {
  const inStep = 'gift';
  return [
    {
      id: 'wrapped',
      inStep,
      kind: 'switch',
      label: 'Wrap it as a gift',
      required: false,
      appearance: 'switch',
      charge: flat(price, 6),
    },
    {
      id: 'card',
      inStep,
      kind: 'long-text',
      label: 'On the card',
      help: 'We write it by hand. The card is ours.',
      required: false,
      showWhen: { field: 'wrapped', is: 'on' },
      maxCharacters: 160,
    },
  ];
}

const rules: readonly Rule[] = [
  {
    id: 'fine-chain',
    name: 'What a fine chain carries',
    when: {
      all: [
        { field: 'chain', is: 'fine' },
        { field: 'charms', moreThan: 4 },
      ],
    },
    then: [
      {
        kind: 'block',
        field: 'charms',
        message: 'The fine chain carries four charms. Take one off, or choose the belcher chain.',
      },
    ],
  },
  {
    id: 'clink',
    name: 'Many charms at work',
    when: {
      all: [
        { field: 'chain', is: 'belcher' },
        { field: 'charms', atLeast: 5 },
      ],
    },
    then: [
      {
        kind: 'warn',
        field: 'charms',
        message: 'Five charms and more can be heard at a desk. Many wear them with a bead between.',
        mustAccept: false,
      },
    ],
  },
];
