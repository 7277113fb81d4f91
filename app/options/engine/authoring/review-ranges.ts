import { quoted } from './conditions.ts';
import { decimalsIn } from './compile-number.ts';
import type { AskedField, DateField, TextField, TimeField } from './field.ts';
import { error, type Finding } from './finding.ts';

const LONGEST_TEXT = 500;
const MOST_DAYS = 3660;
const LARGEST = 1_000_000_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Range {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Least, most and step of what is a number, a day, a time or a length. */
export function reviewRange(field: AskedField): Finding[] {
  switch (field.kind) {
    case 'number':
      return reviewNumbers(field.id, field, 3);
    case 'quantity':
      return reviewNumbers(field.id, field, 0);
    case 'measurements':
      return field.measures.flatMap((measure) => reviewNumbers(field.id, measure, 3));
    case 'stone':
      return field.size === undefined
        ? []
        : reviewNumbers(field.id, { ...field.size, label: `Size of ${field.label}` }, 3);
    case 'date':
      return reviewDate(field);
    case 'time':
      return reviewTime(field);
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'link':
      return reviewLength(field);
    default:
      return [];
  }
}

function reviewNumbers(place: string, { label, min, max, step }: Range, decimals: number): Finding[] {
  if (!(max >= min) || Math.abs(min) > LARGEST || Math.abs(max) > LARGEST)
    return [
      error('bad-range', place, [
        `${quoted(label)} runs from ${min} to ${max}.`,
        'Give the smallest number first, and a largest one that is not below it.',
      ]),
    ];
  if (!(step > 0) || step > Math.max(step, max - min))
    return [error('bad-range', place, [`${quoted(label)} has steps of ${step}.`, 'Give a step above 0.'])];
  if (Math.max(decimalsIn(min), decimalsIn(step)) <= decimals) return [];
  return [
    error('bad-range', place, [
      `${quoted(label)} starts at ${min} with steps of ${step}; ${decimals === 0 ? 'pieces are whole' : `${decimals} decimals are kept`}.`,
      decimals === 0 ? 'Give whole numbers.' : `Round both to ${decimals} decimals.`,
    ]),
  ];
}

function reviewDate({ id, label, earliest, latest }: DateField): Finding[] {
  const least = earliest === 'lead-time' ? 0 : earliest;
  const isWhole =
    Number.isInteger(least) &&
    least >= 0 &&
    (latest === undefined || (Number.isInteger(latest) && latest <= MOST_DAYS));
  if (isWhole && (latest === undefined || latest >= least)) return [];
  return [
    error('bad-range', id, [
      `${quoted(label)} takes days from ${least} to ${latest ?? 'any'} from today.`,
      `Give whole days, the latest not before the earliest and at most ${MOST_DAYS}.`,
    ]),
  ];
}

function reviewTime({ id, label, from, to, stepMinutes }: TimeField): Finding[] {
  if (!TIME.test(from) || !TIME.test(to) || from > to)
    return [
      error('bad-time', id, [
        `${quoted(label)} runs from "${from}" to "${to}".`,
        'Give two times such as "09:30", the earlier first.',
      ]),
    ];
  if (Number.isInteger(stepMinutes) && stepMinutes >= 1 && stepMinutes <= 720) return [];
  return [
    error('bad-time', id, [
      `${quoted(label)} has steps of ${stepMinutes} minutes.`,
      'Give whole minutes from 1 to 720.',
    ]),
  ];
}

function reviewLength({ id, label, maxCharacters, minCharacters = 0 }: TextField): Finding[] {
  if (!Number.isInteger(maxCharacters) || maxCharacters < 1 || maxCharacters > LONGEST_TEXT)
    return [
      error('bad-limit', id, [
        `${quoted(label)} takes at most ${maxCharacters} characters, which cannot be kept.`,
        `Set a whole number from 1 to ${LONGEST_TEXT}.`,
      ]),
    ];
  if (Number.isInteger(minCharacters) && minCharacters >= 0 && minCharacters <= maxCharacters) return [];
  return [
    error('bad-limit', id, [
      `${quoted(label)} asks for at least ${minCharacters} of ${maxCharacters} characters.`,
      'Ask for no more than there is room for.',
    ]),
  ];
}
