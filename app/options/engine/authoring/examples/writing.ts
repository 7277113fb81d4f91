import { fonts } from './choosing.ts';
import { example, type Examples } from './example.ts';

/** What the shopper writes, or sends. */
export const writingExamples: Examples<
  'text' | 'long-text' | 'email' | 'phone' | 'link' | 'engraving' | 'colour' | 'file' | 'hidden'
> = {
  text: example('Name on a tag', {
    id: 'name',
    kind: 'text',
    label: 'Name',
    required: true,
    minCharacters: 2,
    maxCharacters: 12,
    placeholder: 'Ada',
    charge: { kind: 'per-character', amount: 150, countsSpaces: false, free: 3 },
  }),
  'long-text': example('Message on a card', {
    id: 'card',
    kind: 'long-text',
    label: 'On the card',
    required: false,
    maxCharacters: 160,
    default: 'With love',
  }),
  email: example('Address for the certificate', {
    id: 'email',
    kind: 'email',
    label: 'E-mail for the certificate',
    required: true,
    maxCharacters: 120,
  }),
  phone: example('Number for the courier', {
    id: 'phone',
    kind: 'phone',
    label: 'Telephone',
    required: false,
    maxCharacters: 24,
  }),
  link: example('Pictures to go by', {
    id: 'board',
    kind: 'link',
    label: 'Link to your pictures',
    required: false,
    maxCharacters: 300,
    placeholder: 'https://',
  }),
  engraving: example(
    'Words inside a ring',
    {
      id: 'size',
      kind: 'ring-size',
      label: 'Ring size',
      required: true,
      minMm: 44,
      maxMm: 70,
      systems: ['ISO'],
    },
    {
      id: 'words',
      kind: 'engraving',
      label: 'Engraving',
      required: false,
      room: { ring: 'size', clearMm: 8, letterMm: 2, most: 40 },
      lines: 2,
      fonts,
      positions: [
        { id: 'inside', label: 'Inside' },
        { id: 'outside', label: 'Outside', charge: { kind: 'flat', amount: 3000 } },
      ],
      symbols: '♥',
      charge: { kind: 'per-character', amount: 200, countsSpaces: false },
      days: 2,
    },
  ),
  colour: example('Colour of the enamel', {
    id: 'enamel',
    kind: 'colour',
    label: 'Enamel',
    required: true,
    charge: { kind: 'flat', amount: 0 },
    default: '#22397a',
  }),
  file: example('A picture to engrave', {
    id: 'picture',
    kind: 'file',
    label: 'Your picture',
    required: false,
    accepts: 'pictures-and-pdf',
    maxMegabytes: 10,
    charge: { kind: 'flat', amount: 4500 },
  }),
  hidden: example('A mark for the workshop', {
    id: 'bench',
    kind: 'hidden',
    label: 'Bench',
    values: [
      { id: 'casting', label: 'Casting' },
      { id: 'forging', label: 'Forging' },
    ],
  }),
};
