import { describe, expect, test } from 'vitest';

import type * as F from './field.ts';
import { reviewOptionSet } from './review.ts';
import {
  dearMetal as metal,
  plainWidth as width,
  ring,
  note,
} from '../../../../tests/builders/reviewed-fields.ts';

const roman = { id: 'roman', label: 'Roman', family: 'Georgia', advanceEm: 0.55, draws: ['latin'] };
const inside: F.EngravingField = {
  id: 'inside',
  kind: 'engraving',
  label: 'Inside',
  required: false,
  room: 20,
  lines: 1,
  fonts: [roman],
};
const alloys: F.MetalField = {
  id: 'alloy',
  kind: 'metal',
  appearance: 'radio',
  label: 'Alloy',
  required: true,
  alloys: [{ id: 'y18', label: '18 ct yellow', metal: 'gold', fineness: 750 }],
};

function review(fields: readonly F.Field[]) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields });
}

type Planted = [code: string, place: string | undefined, message: string, fields: readonly F.Field[]];

const planted: Planted[] = [
  ['no-choices', 'metal', '"Metal" offers no choices.', [{ ...metal, choices: [] }]],
  [
    'no-choices',
    'stone',
    '"Stone" asks nothing of the stone.',
    [{ id: 'stone', kind: 'stone', appearance: 'radio', label: 'Stone', required: false }],
  ],
  [
    'too-many-choices',
    'charms',
    '"Charms" has 31 choices; 30 can be taken at once.',
    [
      {
        id: 'charms',
        kind: 'choices',
        appearance: 'buttons',
        label: 'Charms',
        required: false,
        choices: Array.from({ length: 31 }, (_, i) => ({ id: `c${i}`, label: `C ${i}` })),
      },
    ],
  ],
  [
    'bad-limit',
    'charms',
    '"Charms" asks for 3 to 2 of 2 choices.',
    [
      {
        id: 'charms',
        kind: 'choices',
        appearance: 'buttons',
        label: 'Charms',
        required: false,
        min: 3,
        choices: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
    ],
  ],
  [
    'bad-limit',
    'note',
    '"Note" takes at most 0 characters, which cannot be kept.',
    [{ ...note, maxCharacters: 0 }],
  ],
  ['bad-limit', 'inside', '"Inside" has 5 lines.', [{ ...inside, lines: 5 }]],
  [
    'bad-limit',
    'inside',
    '"Inside" has no room for a letter on the smallest ring of 44 mm.',
    [ring, { ...inside, room: { ring: 'ring', clearMm: 43.9, letterMm: 2, most: 20 } }],
  ],
  [
    'bad-limit',
    'photo',
    '"Photo" takes files of 50 MB.',
    [{ id: 'photo', kind: 'file', label: 'Photo', required: false, accepts: 'pictures', maxMegabytes: 50 }],
  ],
  ['bad-range', 'width', '"Width" runs from 9 to 8.', [{ ...width, min: 9 }]],
  ['bad-range', 'width', '"Width" has steps of 0.', [{ ...width, step: 0 }]],
  [
    'bad-range',
    'width',
    '"Width" starts at 0.5 with steps of 1; pieces are whole.',
    [{ ...width, kind: 'quantity', min: 0.5, step: 1 }],
  ],
  [
    'bad-range',
    'day',
    '"Day" takes days from 20 to 10 from today.',
    [{ id: 'day', kind: 'date', label: 'Day', required: false, earliest: 20, latest: 10 }],
  ],
  [
    'bad-time',
    'time',
    '"Time" runs from "9:00" to "17:00".',
    [
      {
        id: 'time',
        kind: 'time',
        label: 'Time',
        required: false,
        from: '9:00',
        to: '17:00',
        stepMinutes: 15,
      },
    ],
  ],
  [
    'bad-sizes',
    'ring',
    '"Ring size" runs from 70 to 44 mm of inner circumference, which no finger has.',
    [{ ...ring, minMm: 70, maxMm: 44 }],
  ],
  [
    'bad-sizes',
    'ring',
    '"Ring size" names no ring size system, or one twice.',
    [{ ...ring, systems: ['UK', 'UK'] }],
  ],
  [
    'no-sizes',
    'ring',
    '"Ring size" has no HK size between 68 and 80 mm.',
    [{ ...ring, minMm: 68, maxMm: 80, systems: ['HK'] }],
  ],
  [
    'bad-font',
    'inside',
    'The font "Roman" of "Inside" draws nothing.',
    [{ ...inside, fonts: [{ ...roman, draws: [] }] }],
  ],
  ['bad-font', 'inside', '"Inside" has no font.', [{ ...inside, fonts: [] }]],
  [
    'bad-font',
    'inside',
    'The font "Roman" of "Inside" has letters 2 em wide.',
    [{ ...inside, fonts: [{ ...roman, advanceEm: 2 }] }],
  ],
  ['bad-font', 'inside', '"Inside" offers ♥, which none of its fonts draws.', [{ ...inside, symbols: '♥' }]],
  [
    'bad-charge',
    'inside',
    'The only font of "Inside" has a charge, and is never asked for.',
    [{ ...inside, fonts: [{ ...roman, charge: { kind: 'flat', amount: 5 } }] }],
  ],
  [
    'bad-metal',
    'alloy',
    '"18 ct yellow" of "Alloy" is gold 750, and charged as gold 585.',
    [
      {
        ...alloys,
        alloys: alloys.alloys.map((one) => ({
          ...one,
          charge: {
            kind: 'metal',
            metal: 'gold',
            fineness: 585,
            grams: 4,
            wastagePercent: 5,
            making: { amount: 0, per: 'piece' },
          },
        })),
      },
    ],
  ],
  [
    'unusual-fineness',
    'alloy',
    '"18 ct yellow" of "Alloy" is gold of 705 parts in a thousand, which is not hallmarked.',
    [{ ...alloys, alloys: alloys.alloys.map((one) => ({ ...one, fineness: 705 })) }],
  ],
  [
    'bad-default',
    'metal',
    '"Metal" starts with "Gold", which costs something nobody has chosen.',
    [{ ...metal, default: 'gold' }],
  ],
  [
    'bad-default',
    'metal',
    '"Metal" starts with "tin", which it does not offer.',
    [{ ...metal, default: 'tin' }],
  ],
  [
    'bad-default',
    'terms',
    '"Terms" is a consent, and starts given.',
    [{ id: 'terms', kind: 'switch', appearance: 'checkbox', label: 'Terms', required: true, default: true }],
  ],
  [
    'bad-default',
    'width',
    '"Width" starts with "2.3", which it does not offer.',
    [{ ...width, default: 2.3 }],
  ],
  [
    'bad-stock',
    'metal',
    'The stock of "Gold" cannot be counted.',
    [{ ...metal, choices: [{ id: 'gold', label: 'Gold', stock: { count: -1 } }] }],
  ],
  [
    'bad-address',
    'metal',
    'The address of "Gold" of "Metal" is "http://a.example/gold.png".',
    [{ ...metal, choices: [{ id: 'gold', label: 'Gold', picture: 'http://a.example/gold.png' }] }],
  ],
  [
    'bad-colour',
    'metal',
    'The colour of "Gold" of "Metal" is "gold".',
    [{ ...metal, choices: [{ id: 'gold', label: 'Gold', colour: 'gold' }] }],
  ],
  [
    'colour-missing',
    'metal',
    '"Gold" of "Metal" has no colour for its swatch.',
    [{ ...metal, appearance: 'colour-swatches' }],
  ],
  [
    'picture-missing',
    'metal',
    '"Gold" of "Metal" has no picture for its swatch.',
    [{ ...metal, appearance: 'image-swatches' }],
  ],
  [
    'bad-content',
    'chart',
    'The size chart "Chart" has 2 columns and a row of 1.',
    [note, { id: 'chart', kind: 'size-chart', label: 'Chart', columns: ['UK', 'US'], rows: [['L']] }],
  ],
  [
    'bad-content',
    'title',
    'The heading "title" says nothing.',
    [note, { id: 'title', kind: 'heading', text: ' ' }],
  ],
];

describe('the review finds of a field', () => {
  test.each(planted)('%s at %s: %s', (...row) => {
    const [code, place, message, fields] = row;
    const found = review(fields);
    expect(found.map((finding) => [finding.code, finding.place, finding.message])).toContainEqual([
      code,
      place,
      message,
    ]);
    expect(found.every(({ mend }) => mend.length > 10)).toBe(true);
  });
});
