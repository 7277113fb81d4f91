import { drawableRanges } from '../../app/options/engine/authoring/scripts.ts';
import type { AskedField } from '../../app/options/engine/authoring/field.ts';
import type { Part } from './asked-parts.ts';
import { Fraction } from './fraction.ts';
import { type GeneratedSurroundings, TODAY } from './generated-surroundings.ts';
import type { Read } from './oracle-answers.ts';
import { characters } from './oracle-characters.ts';

/** A cart may be two days old when it is paid. */
const GRACE = 2;

interface Judged {
  readonly isRequired: boolean;
  /** Ids of the choices that rules take out. */
  readonly banned: ReadonlySet<string>;
  /** Working days that the piece takes. */
  readonly days: number;
  readonly around: GeneratedSurroundings;
}

/** What is wrong with the answer to a part that is shown, '' for nothing. */
export function problemOf(part: Part, read: Read, judged: Judged): string {
  if (read.bad !== '') return read.bad;
  if (!read.isFilled) return judged.isRequired ? 'missing' : '';
  switch (part.kind) {
    case 'choice':
    case 'choices':
      return ofChoices(part.field, read, judged.banned);
    case 'text':
      return ofText(part.field, read.text);
    case 'number':
      return ofNumber(part, read.number);
    case 'date':
      return part.field.kind === 'date' ? ofDay(part.field, Number(read.number.top), judged) : '';
    default:
      return ofSize(part.field, read.number);
  }
}

function ofChoices(field: AskedField, { chosen }: Read, banned: ReadonlySet<string>): string {
  if (chosen.some((id) => banned.has(id))) return 'not-offered';
  if (field.kind !== 'choices') return '';
  if (chosen.length < (field.min ?? 0)) return 'too-few';
  return chosen.length > (field.max ?? Infinity) ? 'too-many' : '';
}

function ofText(field: AskedField, text: string): string {
  const count = characters(text).length;
  const most = mostOf(field);
  if ('minCharacters' in field && count < (field.minCharacters ?? 0)) return 'too-few';
  if (count > most || text.length > most * 16) return 'too-long';
  if (!looksRight(field.kind, text)) return 'misspelt';
  if (text.split('\n').length > linesOf(field)) return 'too-many-lines';
  if (field.kind !== 'engraving') return '';
  const [font] = field.fonts;
  return font !== undefined && font.draws.length > 0 && !canDraw(font.draws, text) ? 'not-drawable' : '';
}

function mostOf(field: AskedField): number {
  if (field.kind === 'engraving') return typeof field.room === 'number' ? field.room : field.room.most;
  return 'maxCharacters' in field ? field.maxCharacters : 500;
}

function linesOf(field: AskedField): number {
  if (field.kind === 'engraving') return field.lines;
  return field.kind === 'long-text' ? Infinity : 1;
}

function looksRight(kind: AskedField['kind'], text: string): boolean {
  if (kind === 'email') return /^[^ @]+@[^ @]+\.[^ @.]+$/s.test(text);
  if (kind === 'phone') return /^[\d +\-()./]{6,}$/.test(text);
  return kind !== 'link' || (/^https?:\/\/[^ ]*$/s.test(text) && text.lastIndexOf('.') > 7);
}

function canDraw(draws: readonly string[], text: string): boolean {
  const ranges = drawableRanges(draws);
  return Array.from(text).every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (isInvisible(code)) return true;
    return ranges.some(
      (start, index) => index % 2 === 0 && code >= start && code < start + (ranges[index + 1] ?? 0),
    );
  });
}

/** Blanks, joiners, marks of direction and selectors of a way of drawing. */
function isInvisible(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x200b && code <= 0x200f) || [0xfe0e, 0xfe0f].includes(code);
}

function ofNumber({ range }: Part, number: Fraction): string {
  if (range === null) return '';
  const { min, max, step } = range;
  if (number.isLess(Fraction.of(min)) || Fraction.of(max).isLess(number)) return 'out-of-range';
  const steps = number.minus(Fraction.of(min)).over(Fraction.of(step));
  return steps.top % steps.bottom === 0n ? '' : 'out-of-range';
}

function ofSize(field: AskedField, mm: Fraction): string {
  if (field.kind !== 'ring-size' || mm.top === 0n) return '';
  return mm.isLess(Fraction.of(field.minMm)) || Fraction.of(field.maxMm).isLess(mm) ? 'out-of-range' : '';
}

function ofDay(field: Extract<AskedField, { kind: 'date' }>, day: number, { days, around }: Judged): string {
  const isOpen = (one: number) =>
    !around.closedWeekdays.includes((one + 4) % 7) && !around.closedDays.includes(one);
  if (!isOpen(day)) return 'closed-day';
  let needed = field.earliest === 'lead-time' ? days : field.earliest;
  let first = TODAY - GRACE;
  for (; needed > 0; needed -= isOpen(first) ? 1 : 0) first += 1;
  while (!isOpen(first)) first += 1;
  if (day < first) return 'too-soon';
  return field.latest !== undefined && day > TODAY + field.latest ? 'too-late' : '';
}
