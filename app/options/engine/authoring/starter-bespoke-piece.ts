import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';
import { choices, flat, pricer, type Pricer } from './starter-fields.ts';

/**
 * A piece that begins with a conversation: what is sold is the design, what is asked is the brief. `currency` is the shop's, ISO 4217.
 */
export function bespokePiece(currency: string): OptionSet {
  const price = pricer(currency);
  return {
    format: 2,
    name: 'Bespoke piece, from an idea',
    currency,
    steps: [
      { id: 'idea', label: 'Your idea' },
      { id: 'frame', label: 'Its frame' },
      { id: 'talk', label: 'Talking it over' },
    ],
    fields: [...idea(price), ...pictures(), ...frame(price), ...material(), ...talk(price), ...calling()],
    rules,
    leadTime: { baseDays: 10 },
  };
}

function idea(price: Pricer): Field[] {
  const inStep = 'idea';
  return [
    {
      id: 'how',
      inStep,
      kind: 'paragraph',
      text: 'Tell us what you have in mind. You get a drawing and a price, and nothing is made before you approve them.',
    },
    {
      id: 'piece',
      inStep,
      kind: 'choice',
      label: 'Piece',
      required: true,
      appearance: 'buttons',
      choices: choices(price, [
        ['ring', 'Ring'],
        ['necklace', 'Necklace'],
        ['earrings', 'Earrings'],
        ['bracelet', 'Bracelet'],
        ['other', 'Something else'],
      ]),
    },
    {
      id: 'brief',
      inStep,
      kind: 'long-text',
      label: 'What you have in mind',
      help: 'Who it is for, what it should feel like, what it must not be.',
      required: true,
      minCharacters: 20,
      maxCharacters: 500,
    },
  ];
}

function pictures(): Field[] {
  const inStep = 'idea';
  return [
    {
      id: 'picture',
      inStep,
      kind: 'file',
      label: 'A picture that inspires you',
      help: 'A sketch, a photograph, a page of a magazine. You can also send it after the order.',
      required: false,
      accepts: 'pictures-and-pdf',
      maxMegabytes: 20,
    },
    {
      id: 'board',
      inStep,
      kind: 'link',
      label: 'Or a link to pictures',
      required: false,
      maxCharacters: 300,
      placeholder: 'https://',
    },
  ];
}

function frame(price: Pricer): Field[] {
  const inStep = 'frame';
  return [
    {
      id: 'budget',
      inStep,
      kind: 'choice',
      label: 'Budget for the piece',
      help: 'We design within it and never go past it without asking.',
      required: true,
      appearance: 'dropdown',
      choices: choices(price, [
        ['small', 'A small piece in silver'],
        ['middle', 'Gold, without larger stones'],
        ['large', 'Gold or platinum with stones'],
        ['open', 'Let us talk about it'],
      ]),
    },
    {
      id: 'metals',
      inStep,
      kind: 'choices',
      label: 'Metals you like',
      required: false,
      appearance: 'checkboxes',
      choices: choices(price, [
        ['silver', 'Silver'],
        ['yellow', 'Yellow gold'],
        ['white', 'White gold'],
        ['rose', 'Rose gold'],
        ['platinum', 'Platinum'],
      ]),
    },
  ];
}

function material(): Field[] {
  const inStep = 'frame';
  return [
    {
      id: 'own-gold',
      inStep,
      kind: 'switch',
      label: 'I have gold or stones of my own to use',
      required: false,
      appearance: 'checkbox',
    },
    {
      id: 'own-notes',
      inStep,
      kind: 'long-text',
      label: 'What you would bring',
      required: true,
      showWhen: { field: 'own-gold', is: 'on' },
      maxCharacters: 300,
    },
    {
      id: 'occasion',
      inStep,
      kind: 'date',
      label: 'The day it is for',
      help: 'If there is one. Drawing comes first; most pieces take eight weeks more.',
      required: false,
      earliest: 'lead-time',
      latest: 730,
    },
  ];
}

function talk(price: Pricer): Field[] {
  const inStep = 'talk';
  return [
    {
      id: 'design',
      inStep,
      kind: 'choice',
      label: 'How we show it',
      required: true,
      appearance: 'radio',
      choices: choices(price, [
        ['sketch', 'A drawing by hand, with one change'],
        ['render', 'A rendering, with three changes', 120, 5],
        ['wax', 'A rendering and a model to try on', 210, 10],
      ]),
      default: 'sketch',
    },
    {
      id: 'email',
      inStep,
      kind: 'email',
      label: 'E-mail for the drawings',
      required: true,
      maxCharacters: 120,
    },
    {
      id: 'rush',
      inStep,
      kind: 'switch',
      label: 'Draw it within the week',
      required: false,
      appearance: 'checkbox',
      charge: flat(price, 80),
    },
  ];
}

function calling(): Field[] {
  const inStep = 'talk';
  return [
    {
      id: 'call',
      inStep,
      kind: 'switch',
      label: 'Please call me first',
      required: false,
      appearance: 'switch',
    },
    {
      id: 'phone',
      inStep,
      kind: 'phone',
      label: 'Telephone',
      required: true,
      showWhen: { field: 'call', is: 'on' },
      maxCharacters: 24,
    },
    {
      id: 'hour',
      inStep,
      kind: 'time',
      label: 'A good time to call',
      required: false,
      showWhen: { field: 'call', is: 'on' },
      from: '09:00',
      to: '18:00',
      stepMinutes: 30,
    },
  ];
}

const rules: readonly Rule[] = [
  {
    id: 'rush',
    name: 'Drawn within the week',
    when: { field: 'rush', is: 'on' },
    then: [{ kind: 'add-days', days: -5 }],
  },
  {
    id: 'old-gold',
    name: 'Gold of the customer',
    when: { field: 'own-gold', is: 'on' },
    then: [
      {
        kind: 'warn',
        field: 'own-gold',
        message:
          'We weigh and test what you bring. Old solder can make gold brittle; then we refine it or advise new gold.',
        mustAccept: true,
      },
    ],
  },
];
