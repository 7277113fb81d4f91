import type { Answer } from './generated-answers.ts';
import type { Part } from './asked-parts.ts';
import { Fraction, NOTHING } from './fraction.ts';

/** What was answered to one part, read the slow way. `bad` names the problem of what cannot be taken at all. */
export interface Read {
  readonly isFilled: boolean;
  readonly bad: string;
  /** Ids of the chosen choices. */
  readonly chosen: readonly string[];
  /** Numbers, ring sizes in mm, days. */
  readonly number: Fraction;
  readonly text: string;
}

export const EMPTY: Read = { isFilled: false, bad: '', chosen: [], number: NOTHING, text: '' };

export function readAnswer(part: Part, answer: Answer): Read {
  if (answer === null || answer === '') return EMPTY;
  switch (part.kind) {
    case 'choice':
      return readChoice(part, answer);
    case 'choices':
      return readChoices(part, answer);
    case 'text': {
      const text = answer.replaceAll('\r', '').trim();
      return { ...EMPTY, isFilled: text !== '', text };
    }
    case 'ring-size':
      return readSize(part, answer);
    default:
      return readNumber(answer, part.kind === 'number');
  }
}

/** An answer as a rule sets it. */
export function taken(id: string): Read {
  return { ...EMPTY, isFilled: true, chosen: [id] };
}

function bad(problem: string): Read {
  return { ...EMPTY, bad: problem };
}

function readChoice({ choices }: Part, answer: string): Read {
  const choice = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
  return choice === undefined ? bad('unknown-choice') : taken(choice.id);
}

function readChoices({ choices }: Part, answer: string): Read {
  const places = answer.split('.');
  const known = places.map((place) => (/^\d+$/.test(place) ? choices[Number(place) - 1]?.id : undefined));
  const ids = known.filter((id) => id !== undefined);
  if (ids.length < places.length || new Set(ids).size < ids.length) return bad('unknown-choice');
  return { ...EMPTY, isFilled: true, chosen: ids };
}

function readNumber(answer: string, mayBeNegative: boolean): Read {
  const isNumber = (mayBeNegative ? /^-?\d+(\.\d+)?$/ : /^\d+(\.\d+)?$/).test(answer);
  return isNumber ? { ...EMPTY, isFilled: true, number: Fraction.of(answer) } : bad('out-of-range');
}

function readSize({ field }: Part, answer: string): Read {
  if (field.kind !== 'ring-size') throw new Error('Only a ring size is read as one.');
  if (answer === '?') return field.offersSizer === true ? { ...EMPTY, isFilled: true } : bad('out-of-range');

  const [, digits = '', system = ''] = /^(\d{1,15})([A-Z]*)$/.exec(answer) ?? [];
  const isSize = digits !== '' && Number(digits) > 0 && Number(digits) < 100_000;
  const isOffered = system === '' || field.systems.some((one) => one === system);
  if (!isSize || !isOffered) return bad('out-of-range');
  return { ...EMPTY, isFilled: true, number: new Fraction(BigInt(digits), 100n) };
}
