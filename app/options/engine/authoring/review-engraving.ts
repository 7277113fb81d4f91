import { quoted } from './conditions.ts';
import type { EngravingField, Font } from './field.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { costs } from './review-amounts.ts';
import { drawableRanges, isDrawable } from './scripts.ts';

const LONGEST_TEXT = 500;
const MOST_LINES = 4;
const ADDRESS = /^https:\/\/[^\s"'<>\\]{4,2000}$/;
/** Mean advances outside of this are a slip: the narrowest condensed letters, and the widest capitals. */
const NARROWEST_EM = 0.3;
const WIDEST_EM = 1.2;

type Labelled = { readonly id: string; readonly label: string };

/** Lines, room, fonts and signs of an engraving, as far as it can be said without the others. */
export function reviewEngraving(field: EngravingField): Finding[] {
  const { id, label, lines, room } = field;
  const most = typeof room === 'number' ? room : room.most;
  return [
    ...(Number.isInteger(lines) && lines >= 1 && lines <= MOST_LINES
      ? []
      : [error('bad-limit', id, [`${quoted(label)} has ${lines} lines.`, `Set 1 to ${MOST_LINES}.`])]),
    ...(Number.isInteger(most) && most >= 1 && most <= LONGEST_TEXT
      ? []
      : [
          error('bad-limit', id, [
            `${quoted(label)} has room for ${most} characters.`,
            `Set a whole number from 1 to ${LONGEST_TEXT}.`,
          ]),
        ]),
    ...(typeof room === 'number' || (room.clearMm >= 0 && room.letterMm > 0)
      ? []
      : [
          error('bad-limit', id, [
            `${quoted(label)} has letters of ${room.letterMm} mm and ${room.clearMm} mm kept clear.`,
            'Give letters a height above 0, and keep 0 or more clear.',
          ]),
        ]),
    ...reviewFonts(field, field.fonts),
    ...reviewSymbols(field),
    ...lonelyCharge(field),
  ];
}

/** One font is no question, and what is not asked is not charged. */
function lonelyCharge({ id, label, fonts }: EngravingField): Finding[] {
  const [font, ...others] = fonts;
  if (font === undefined || others.length > 0 || !costs(font.charge)) return [];
  return [
    error('bad-charge', id, [
      `The only font of ${quoted(label)} has a charge, and is never asked for.`,
      `Put the charge on ${quoted(label)} itself.`,
    ]),
  ];
}

/** Whether the ring that an engraving goes around is asked above it, and has room for a letter. */
export function reviewArcs({ fields }: Pick<OptionSet, 'fields'>): Finding[] {
  return fields.flatMap((field, index) => {
    if (field.kind !== 'engraving' || typeof field.room === 'number') return [];
    const { ring: name, clearMm, letterMm } = field.room;
    const at = fields.findIndex(({ id }) => id === name);
    const ring = fields[at];
    if (ring?.kind !== 'ring-size')
      return [
        error('unknown-reference', field.id, [
          `${quoted(field.label)} goes around "${name}", which is no ring size of this set.`,
          'Name a ring size above it, or give the room in characters.',
        ]),
      ];
    if (at > index)
      return [
        error('looks-ahead', field.id, [
          `${quoted(field.label)} goes around ${quoted(ring.label)}, which stands below it.`,
          `Move ${quoted(ring.label)} above ${quoted(field.label)}.`,
        ]),
      ];
    const widest = Math.max(...field.fonts.map(({ advanceEm }) => advanceEm));
    const room = Math.floor((ring.minMm - clearMm) / (letterMm * widest));
    if (room >= 1) return [];
    return [
      warning('bad-limit', field.id, [
        `${quoted(field.label)} has no room for a letter on the smallest ring of ${ring.minMm} mm.`,
        'Keep less of it clear, or make the letters smaller.',
      ]),
    ];
  });
}

/** Fonts that draw nothing, or whose file or width cannot be right. */
export function reviewFonts({ id, label }: Labelled, fonts: readonly Font[]): Finding[] {
  if (fonts.length === 0)
    return [error('bad-font', id, [`${quoted(label)} has no font.`, 'Add one, and say what it draws.'])];
  return fonts.flatMap((font) => {
    const name = `The font ${quoted(font.label)} of ${quoted(label)}`;
    if (font.draws.length === 0 || !font.draws.every(isDrawable))
      return [
        error('bad-font', id, [
          `${name} draws nothing.`,
          'Say what it draws, such as ["latin", "digits", "punctuation"].',
        ]),
      ];
    if (!(font.advanceEm >= NARROWEST_EM && font.advanceEm <= WIDEST_EM))
      return [
        error('bad-font', id, [
          `${name} has letters ${font.advanceEm} em wide.`,
          `Give the mean width of a letter, from ${NARROWEST_EM} to ${WIDEST_EM} em.`,
        ]),
      ];
    if (font.file === undefined || ADDRESS.test(font.file)) return [];
    return [
      error('bad-address', id, [
        `${name} lies at "${font.file}".`,
        'Write an address that begins with https://.',
      ]),
    ];
  });
}

/** A sign that some of the fonts lack is named to the shopper when it is engraved in them; one that all lack is no use. */
function reviewSymbols({ id, label, symbols = '', fonts }: EngravingField): Finding[] {
  const ranges = fonts.map(({ draws }) => drawableRanges(draws));
  const missing = Array.from(symbols).filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sign.trim() !== '' && !ranges.some((drawn) => isDrawn(code, drawn));
  });
  if (missing.length === 0 || ranges.some((drawn) => drawn.length === 0)) return [];
  return [
    warning('bad-font', id, [
      `${quoted(label)} offers ${missing.join(' ')}, which none of its fonts draws.`,
      'Take the signs away, or say that a font draws them.',
    ]),
  ];
}

/** Ranges are starts and lengths in turn, ascending. */
function isDrawn(code: number, ranges: readonly number[]): boolean {
  return ranges.some(
    (start, index) => index % 2 === 0 && code >= start && code < start + (ranges[index + 1] ?? 0),
  );
}
