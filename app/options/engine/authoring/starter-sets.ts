import type { Field, OptionSet } from './option-set.ts';
import { choices, engraving, pricer, ringMetal, ringSize, type Pricer } from './starter-fields.ts';

/** An engagement ring as workshops commonly offer one. `currency` is the shop's, ISO 4217. */
export function engagementRing(currency: string): OptionSet {
  const price = pricer(currency);
  const ours = { field: 'stone', isOneOf: ['lab', 'natural', 'sapphire', 'moissanite'] };
  return {
    format: 1,
    name: 'Engagement ring',
    currency,
    fields: [
      ringMetal(price, [
        ['y18', '18 ct yellow gold', 0, '#e2b84d'],
        ['w18', '18 ct white gold', 60, '#dcdbd5'],
        ['r18', '18 ct rose gold', 0, '#dc9c82'],
        ['pt950', 'Platinum 950', 320, '#c9ccd0'],
      ]),
      ...centreStone(price),
      {
        id: 'setting',
        kind: 'choice',
        label: 'Setting',
        required: true,
        appearance: 'buttons',
        choices: choices(price, [
          ['four', 'Four claws', 0],
          ['six', 'Six claws', 40],
          ['bezel', 'Bezel', 90],
        ]),
      },
      {
        id: 'shoulders',
        kind: 'choice',
        label: 'Diamond-set shoulders',
        required: false,
        appearance: 'buttons',
        showWhen: ours,
        choices: choices(price, [['set', 'Set with diamonds, 0.20 ct', 480]]),
      },
      ringSize(41, 70),
      engraving(price(2), 20, 'Inside the band. We engrave exactly what you type, capitals and all.'),
    ],
  };
}

/** A signet ring with its face engraved by hand. `currency` is the shop's, ISO 4217. */
export function signetRing(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 1,
    name: 'Signet ring',
    currency,
    fields: [
      ringMetal(price, [
        ['ag925', 'Sterling silver', 0, '#cfd1d3'],
        ['y9', '9 ct yellow gold', 380, '#dfc075'],
        ['y18', '18 ct yellow gold', 1150, '#e2b84d'],
        ['w18', '18 ct white gold', 1200, '#dcdbd5'],
      ]),
      ...engravedFace(price),
      {
        id: 'finger',
        kind: 'choice',
        label: 'Worn on',
        required: false,
        appearance: 'dropdown',
        choices: choices(price, [
          ['little', 'Little finger', 0],
          ['ring', 'Ring finger', 0],
          ['other', 'Another finger', 0],
        ]),
      },
      ringSize(41, 76),
      engraving(price(2), 15, 'Inside the band, behind the face.'),
    ],
  };
}

function centreStone(price: Pricer): Field[] {
  return [
    {
      id: 'stone',
      kind: 'choice',
      label: 'Centre stone',
      help: 'Round brilliant, 6.5 mm. A diamond comes with its certificate.',
      required: true,
      appearance: 'dropdown',
      choices: choices(price, [
        ['lab', 'Laboratory-grown diamond, 1.00 ct, F VS1', 900],
        ['natural', 'Natural diamond, 1.00 ct, G VS2', 4800],
        ['sapphire', 'Ceylon sapphire, blue', 650],
        ['moissanite', 'Moissanite', 0],
        ['own', 'A stone of my own', 120],
      ]),
    },
    {
      id: 'own-stone',
      kind: 'text',
      label: 'About your stone',
      help: 'What it is, its size in millimetres and whether it is set in a piece now.',
      required: true,
      maxCharacters: 200,
      charge: { kind: 'free' },
      showWhen: { field: 'stone', is: 'own' },
    },
  ];
}

function engravedFace(price: Pricer): Field[] {
  const initials = { field: 'face', is: 'initials' };
  return [
    {
      id: 'face',
      kind: 'choice',
      label: 'Face',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['plain', 'Plain', 0],
        ['initials', 'Initials', 95],
        ['crest', 'Crest or device', 350],
      ]),
    },
    {
      id: 'initials',
      kind: 'engraving',
      label: 'Initials',
      help: 'Up to three, as they read from left to right.',
      required: true,
      maxCharacters: 3,
      charge: { kind: 'free' },
      showWhen: initials,
    },
    {
      id: 'lettering',
      kind: 'choice',
      label: 'Lettering',
      required: true,
      appearance: 'dropdown',
      showWhen: initials,
      choices: choices(price, [
        ['roman', 'Roman capitals', 0],
        ['script', 'Script', 0],
        ['monogram', 'Interlaced monogram', 60],
      ]),
    },
    ...cutting(price),
  ];
}

function cutting(price: Pricer): Field[] {
  return [
    {
      id: 'sealing',
      kind: 'choice',
      label: 'Direction',
      help: 'For sealing, the face is cut deep and in reverse, so that it reads right in wax.',
      required: true,
      appearance: 'buttons',
      showWhen: { field: 'face', isOneOf: ['initials', 'crest'] },
      choices: choices(price, [
        ['reading', 'To be read on the ring', 0],
        ['seal', 'For sealing', 75],
      ]),
    },
    {
      id: 'crest-notes',
      kind: 'text',
      label: 'About the crest',
      help: 'Describe it or give its blazon; we ask for a picture after the order.',
      required: true,
      maxCharacters: 300,
      charge: { kind: 'free' },
      showWhen: { field: 'face', is: 'crest' },
    },
  ];
}
