import { quoted } from './conditions.ts';
import type { AskedField, Choice, ContentField, Field, Guide } from './field.ts';
import { error, warning, type Finding } from './finding.ts';
import { reviewDefault } from './review-default.ts';
import { reviewEngraving, reviewFonts } from './review-engraving.ts';
import { reviewMetals, reviewSizes, reviewStone } from './review-jewellery.ts';
import { reviewRange } from './review-ranges.ts';
import { isAsked, slotsOf, type Slot } from './slots.ts';

const MOST_DAYS = 365;
const MOST_STOCK = 1_000_000;
const MOST_TOGETHER = 30;
const ADDRESS = /^https:\/\/[^\s"'<>\\]{4,2000}$/;
const COLOUR = /^#[0-9a-fA-F]{6}$/;
const LARGEST_FILE_MB = 20;

/** What is wrong with one field by itself. */
export function reviewField(field: Field): Finding[] {
  if (!isAsked(field)) return reviewContent(field);
  return [
    ...slotsOf({ fields: [field] }).flatMap(reviewChoices),
    ...reviewRange(field),
    ...reviewKind(field),
    ...('days' in field ? reviewDays(field.days, field.id, quoted(field.label)) : []),
    ...('guide' in field && field.guide !== undefined ? reviewGuide(field.guide, field.id) : []),
    ...reviewDefault(field),
  ];
}

function reviewKind(field: AskedField): Finding[] {
  switch (field.kind) {
    case 'ring-size':
      return reviewSizes(field);
    case 'metal':
      return reviewMetals(field);
    case 'stone':
      return reviewStone(field);
    case 'engraving':
      return reviewEngraving(field);
    case 'font':
      return reviewFonts(field, field.fonts);
    case 'choices':
      return reviewCount(field);
    case 'file':
      return reviewFile(field);
    case 'measurements':
      return field.measures.length > 0 ? [] : [nothingToChoose(field, 'measures')];
    default:
      return [];
  }
}

function nothingToChoose(field: { readonly id: string; readonly label: string }, what: string): Finding {
  return error('no-choices', field.id, [
    `${quoted(field.label)} offers no ${what}.`,
    'Add some, or remove the field.',
  ]);
}

function reviewChoices(slot: Slot): Finding[] {
  const { field, choices, kind } = slot;
  if (kind !== 'choice' && kind !== 'choices') return [];
  if (choices.length === 0)
    return [nothingToChoose(field, slot.part === null ? 'choices' : `choices of ${slot.label}`)];

  const appearance = 'appearance' in field ? field.appearance : 'none';
  return choices.flatMap((choice) => [
    ...reviewLooks(choice, slot, appearance),
    ...reviewDays(choice.days, field.id, quoted(choice.label)),
    ...reviewStock(choice, slot),
  ]);
}

function reviewLooks(choice: Choice, { field, label }: Slot, appearance: string): Finding[] {
  const whose = `${quoted(choice.label)} of ${quoted(label)}`;
  const colours = [choice.colour, choice.secondColour].filter(
    (one) => one !== undefined && !COLOUR.test(one),
  );
  return [
    ...colours.map((colour) =>
      error('bad-colour', field.id, [
        `The colour of ${whose} is "${colour}".`,
        'Write it as #rrggbb, such as #d4af37.',
      ]),
    ),
    ...reviewAddress(choice.picture, field.id, whose),
    ...(appearance === 'colour-swatches' && choice.colour === undefined
      ? [
          warning('colour-missing', field.id, [
            `${whose} has no colour for its swatch.`,
            'Give it a colour, or show the field as buttons.',
          ]),
        ]
      : []),
    ...(appearance === 'image-swatches' && choice.picture === undefined
      ? [
          warning('picture-missing', field.id, [
            `${whose} has no picture for its swatch.`,
            'Give it a picture, or show the field as buttons.',
          ]),
        ]
      : []),
  ];
}

function reviewAddress(address: string | undefined, place: string, whose: string): Finding[] {
  if (address === undefined || ADDRESS.test(address)) return [];
  return [
    error('bad-address', place, [
      `The address of ${whose} is "${address}".`,
      'Write one that begins with https://.',
    ]),
  ];
}

function reviewDays(days: number | undefined, place: string, whose: string): Finding[] {
  if (days === undefined || (Number.isInteger(days) && Math.abs(days) <= MOST_DAYS)) return [];
  return [
    error('bad-days', place, [
      `${whose} adds ${days} days.`,
      `Give whole working days, at most ${MOST_DAYS}.`,
    ]),
  ];
}

function reviewStock({ stock, label }: Choice, { field }: Slot): Finding[] {
  if (stock === undefined) return [];
  const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= MOST_STOCK;
  if (isCount(stock.count) && isCount(stock.lowAt ?? 0)) return [];
  return [
    error('bad-stock', field.id, [
      `The stock of ${quoted(label)} cannot be counted.`,
      `Give whole pieces from 0 to ${MOST_STOCK}.`,
    ]),
  ];
}

function reviewCount(field: Extract<AskedField, { kind: 'choices' }>): Finding[] {
  const { min = 0, max = field.choices.length, choices } = field;
  if (choices.length > MOST_TOGETHER)
    return [
      error('too-many-choices', field.id, [
        `${quoted(field.label)} has ${choices.length} choices; ${MOST_TOGETHER} can be taken at once.`,
        'Split it into two fields.',
      ]),
    ];
  const isCount = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= 1;
  if (isCount && min <= max && min <= choices.length) return [];
  return [
    error('bad-limit', field.id, [
      `${quoted(field.label)} asks for ${min} to ${max} of ${choices.length} choices.`,
      'Ask for no more than there are, and for no more than the most.',
    ]),
  ];
}

function reviewFile(field: Extract<AskedField, { kind: 'file' }>): Finding[] {
  if (field.maxMegabytes > 0 && field.maxMegabytes <= LARGEST_FILE_MB) return [];
  return [
    error('bad-limit', field.id, [
      `${quoted(field.label)} takes files of ${field.maxMegabytes} MB.`,
      `Set more than 0 and at most ${LARGEST_FILE_MB}: Shopify keeps no larger pictures.`,
    ]),
  ];
}

function reviewGuide(guide: Guide, place: string): Finding[] {
  return [
    ...(guide.text.trim() === '' ? [blankContent(place, `The guide ${quoted(guide.title)}`)] : []),
    ...reviewAddress(guide.picture, place, `the guide ${quoted(guide.title)}`),
  ];
}

function blankContent(place: string, what: string): Finding {
  return error('bad-content', place, [
    `${what} says nothing.`,
    'Write what shoppers should read, or remove it.',
  ]);
}

function reviewContent(field: ContentField): Finding[] {
  switch (field.kind) {
    case 'heading':
    case 'paragraph':
      return field.text.trim() === '' ? [blankContent(field.id, `The ${field.kind} "${field.id}"`)] : [];
    case 'picture':
      return reviewAddress(field.picture, field.id, `the picture ${quoted(field.alt)}`);
    case 'help':
      return reviewGuide(field.guide, field.id);
    case 'size-chart':
      return reviewChart(field);
    default:
      return [];
  }
}

function reviewChart({ id, label, columns, rows }: Extract<ContentField, { kind: 'size-chart' }>): Finding[] {
  const odd = rows.find((row) => row.length !== columns.length);
  if (odd === undefined && columns.length > 0 && rows.length > 0) return [];
  return [
    error('bad-content', id, [
      `The size chart ${quoted(label)} has ${columns.length} columns${odd === undefined ? ' and no rows' : ` and a row of ${odd.length}`}.`,
      'Give every row an entry for each column.',
    ]),
  ];
}
