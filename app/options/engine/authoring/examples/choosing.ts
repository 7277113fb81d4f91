import type { Font } from '../field.ts';
import { example, type Examples } from './example.ts';

/** Two fonts: one from a file, one that every device has. */
export const fonts: readonly [Font, Font] = [
  {
    id: 'script',
    label: 'Script',
    family: '"Great Vibes", cursive',
    file: 'https://cdn.example.com/fonts/great-vibes.woff2',
    advanceEm: 0.42,
    draws: ['latin', 'digits', '♥', '&'],
    charge: { kind: 'flat', amount: 500 },
  },
  {
    id: 'roman',
    label: 'Roman',
    family: 'Georgia, serif',
    advanceEm: 0.55,
    draws: ['latin-extended', 'greek', 'digits', 'punctuation', '♥'],
  },
];

/** What is chosen from what the maker offers. */
export const choosingExamples: Examples<'choice' | 'choices' | 'switch' | 'metal' | 'stone' | 'font'> = {
  choice: example('Finish of a pendant', {
    id: 'finish',
    kind: 'choice',
    label: 'Finish',
    help: 'All finishes wear in with time.',
    guide: {
      title: 'Finishes',
      text: 'Polished mirrors.\nSatin is brushed by hand.',
      picture: 'https://cdn.example.com/finishes.jpg',
    },
    required: true,
    appearance: 'image-swatches',
    choices: [
      { id: 'polished', label: 'Polished', picture: 'https://cdn.example.com/polished.jpg' },
      {
        id: 'satin',
        label: 'Satin',
        charge: { kind: 'flat', amount: 2500 },
        days: 2,
        picture: 'https://cdn.example.com/satin.jpg',
        help: 'Brushed by hand.',
        stock: { count: 12, lowAt: 3 },
      },
      {
        id: 'two-tone',
        label: 'Two-tone',
        colour: '#c9ccd0',
        secondColour: '#e2b84d',
        picture: 'https://cdn.example.com/two-tone.jpg',
      },
    ],
    default: 'polished',
  }),
  choices: example('Charms for a bracelet', {
    id: 'charms',
    kind: 'choices',
    label: 'Charms',
    required: false,
    appearance: 'checkboxes',
    choices: [
      { id: 'heart', label: 'Heart', charge: { kind: 'flat', amount: 1800 } },
      { id: 'star', label: 'Star', charge: { kind: 'flat', amount: 1800 } },
      { id: 'ring', label: 'Plain ring' },
    ],
    min: 1,
    max: 3,
    charge: { kind: 'per-unit', amount: 200, free: 1 },
    default: ['ring'],
  }),
  switch: example('Gift wrapping', {
    id: 'wrapped',
    kind: 'switch',
    label: 'Wrap it as a gift',
    required: false,
    appearance: 'checkbox',
    charge: { kind: 'per-line', amount: 600 },
    days: 1,
    default: false,
  }),
  metal: example('Metal of a ring', {
    id: 'metal',
    kind: 'metal',
    label: 'Metal',
    required: true,
    appearance: 'colour-swatches',
    alloys: [
      { id: 'ag925', label: 'Sterling silver', metal: 'silver', fineness: 925, colour: '#cfd1d3' },
      {
        id: 'y18',
        label: '18 ct yellow gold',
        metal: 'gold',
        fineness: 750,
        tone: 'yellow',
        colour: '#e2b84d',
        charge: {
          kind: 'metal',
          metal: 'gold',
          fineness: 750,
          grams: 4.6,
          wastagePercent: 8,
          making: { amount: 600, per: 'gram' },
        },
      },
    ],
    default: 'ag925',
  }),
  stone: example('Centre stone', {
    id: 'stone',
    kind: 'stone',
    label: 'Diamond',
    required: true,
    appearance: 'dropdown',
    cut: [
      { id: 'round', label: 'Round brilliant' },
      { id: 'oval', label: 'Oval' },
    ],
    size: { unit: 'ct', min: 0.3, max: 2, step: 0.05 },
    colour: [
      { id: 'g', label: 'G' },
      { id: 'd', label: 'D', charge: { kind: 'percentage', percent: 12.5 } },
    ],
    clarity: [{ id: 'vs1', label: 'VS1' }],
    certificate: [{ id: 'gia', label: 'GIA', charge: { kind: 'flat', amount: 6000 }, days: 3 }],
    charge: { kind: 'formula', formula: 'stone.size * stone.size * 900' },
  }),
  font: example('Lettering', {
    id: 'lettering',
    kind: 'font',
    label: 'Lettering',
    required: true,
    fonts,
    default: 'roman',
  }),
};
