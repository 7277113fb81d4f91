import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { alloy, choices, engraving, flat, font, pricer, ringSize, type Pricer } from './starter-fields.ts';

/** A signet ring with its face engraved by hand. `currency` is the shop's, ISO 4217. */
export function signetRing(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Signet ring',
    currency,
    steps: [
      { id: 'ring', label: 'The ring' },
      { id: 'face', label: 'The face' },
      { id: 'inside', label: 'Inside' },
    ],
    groups: [
      {
        id: 'cutting',
        label: 'What we cut',
        showWhen: { field: 'face', isOneOf: ['initials', 'crest'] },
      },
    ],
    fields: [
      ...ring(price),
      ...face(price),
      engraving(price, { inStep: 'inside', most: 20, help: 'Inside the band, behind the face.' }),
    ],
    rules,
    leadTime: { baseDays: 20 },
  };
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
      alloys: [
        alloy('ag925'),
        alloy('y9', flat(price, 380)),
        alloy('y18', flat(price, 1150)),
        alloy('w18', flat(price, 1200)),
      ],
      default: 'ag925',
    },
    {
      id: 'finger',
      inStep,
      kind: 'choice',
      label: 'Worn on',
      required: false,
      appearance: 'dropdown',
      choices: choices(price, [
        ['little', 'Little finger'],
        ['ring', 'Ring finger'],
        ['other', 'Another finger'],
      ]),
    },
    ringSize(41, 76, { inStep, bandMm: 4, offersSizer: true }),
  ];
}

function face(price: Pricer): Field[] {
  const inStep = 'face';
  return [
    {
      id: 'face',
      inStep,
      kind: 'choice',
      label: 'Face',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['plain', 'Plain'],
        ['initials', 'Initials', 95, 3],
        ['crest', 'Crest or device', 350, 8],
      ]),
      default: 'plain',
    },
    ...cutting(price).map((field) => ({ ...field, inStep, group: 'cutting' })),
  ];
}

function cutting(price: Pricer): Field[] {
  return [
    {
      id: 'initials',
      kind: 'engraving',
      label: 'Initials',
      help: 'Up to three, as they read from left to right.',
      required: true,
      showWhen: { field: 'face', is: 'initials' },
      room: 3,
      lines: 1,
      fonts: [font('capitals'), font('script'), font('monogram', flat(price, 60))],
    },
    {
      id: 'crest',
      kind: 'file',
      label: 'Picture of the crest',
      help: 'A scan or a photograph. You can also send it after the order.',
      required: false,
      showWhen: { field: 'face', is: 'crest' },
      accepts: 'pictures-and-pdf',
      maxMegabytes: 10,
    },
    {
      id: 'crest-notes',
      kind: 'long-text',
      label: 'About the crest',
      help: 'Describe it or give its blazon.',
      required: true,
      showWhen: { field: 'face', is: 'crest' },
      maxCharacters: 300,
    },
    {
      id: 'sealing',
      kind: 'choice',
      label: 'Direction',
      help: 'For sealing, the face is cut deep and in reverse, so that it reads right in wax.',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['reading', 'To be read on the ring'],
        ['seal', 'For sealing', 75, 2],
      ]),
      default: 'reading',
    },
  ];
}

const rules: readonly Rule[] = [
  {
    id: 'monogram',
    name: 'A monogram interlaces letters',
    when: {
      all: [
        { field: 'initials.font', is: 'monogram' },
        { field: 'initials', lessThan: 2 },
      ],
    },
    then: [
      {
        kind: 'block',
        field: 'initials',
        message: 'A monogram interlaces two or three letters: add a letter, or choose another lettering.',
      },
    ],
  },
  {
    id: 'wear',
    name: 'Silver wears',
    when: {
      all: [
        { field: 'metal', is: 'ag925' },
        { field: 'sealing', is: 'seal' },
      ],
    },
    then: [
      {
        kind: 'warn',
        field: 'sealing',
        message: 'Silver is soft: a seal that is used often keeps its edges longer in gold.',
        mustAccept: false,
      },
    ],
  },
];
