import type { Comparison, Condition } from './condition.ts';
import { LARGEST, longest, readReference } from './parse-words.ts';
import { isVerbatim, type Part } from './reading.ts';

const DEEPEST = 12;
const bounds = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'] as const;
const questions = ['is', 'isOneOf', 'contains', 'isFilled', 'isEmpty'] as const;
const subjects = ['field', 'variant', 'quantity', 'market', 'customer', 'all', 'any', 'none', 'not'] as const;
type Subject = (typeof subjects)[number];

/** A condition of unknown origin, nested at most twelve deep. */
export function readCondition(part: Part, depth = 0): Condition {
  const [subject, ...others] = subjects.filter((key) => part.has(key));
  if (depth > DEEPEST) part.wrong('', 'a condition nested at most twelve deep');
  else if (subject === undefined || others.length > 0) part.wrong('', `just one of ${subjects.join(', ')}`);
  else return readers[subject](part, depth);
  return { all: [] };
}

const readers: { readonly [K in Subject]: (part: Part, depth: number) => Condition } = {
  field: readQuestion,
  variant: (part) => ({ variant: part.words('variant', 255), isOneOf: readAnswers(part, 'isOneOf') }),
  quantity: (part) => ({ quantity: readTrue(part, 'quantity'), ...readComparison(part) }),
  market: (part) => ({ market: readAnswers(part, 'market') }),
  customer: (part) => ({ customer: part.oneOf('customer', ['signed-in', 'guest']) }),
  all: (part, depth) => ({ all: readConditions(part, 'all', depth) }),
  any: (part, depth) => ({ any: readConditions(part, 'any', depth) }),
  none: (part, depth) => ({ none: readConditions(part, 'none', depth) }),
  not: (part, depth) => ({ not: readCondition(part.part('not'), depth + 1) }),
};

function readConditions(part: Part, key: string, depth: number): Condition[] {
  const parts = part.parts(key, { wanted: 'a list of at least one condition', least: 1 });
  return parts.map((inner) => readCondition(inner, depth + 1));
}

function readQuestion(part: Part): Condition {
  const field = readReference(part, 'field');
  const [question, ...others] = questions.filter((key) => part.has(key));
  const compares = bounds.some((key) => part.has(key));
  if (question === undefined && compares) return { field, ...readComparison(part) };
  if (question === undefined || others.length > 0 || compares)
    part.wrong('', `just one of ${questions.join(', ')}, or a comparison with ${bounds.join(', ')}`);

  if (question === 'is') return { field, is: part.verbatim('is', longest.answer) };
  if (question === 'isOneOf') return { field, isOneOf: readAnswers(part, 'isOneOf') };
  if (question === 'contains') return { field, contains: part.verbatim('contains', longest.answer) };
  if (question === 'isEmpty') return { field, isEmpty: readTrue(part, 'isEmpty') };
  return { field, isFilled: question === undefined || readTrue(part, 'isFilled') };
}

/** Answers, values of variants or handles of markets, exactly as they are written. */
function readAnswers(part: Part, key: string): string[] {
  const listing = { wanted: 'a list of at least one text', least: 1 };
  return part.entries(key, listing, (entry) => (isVerbatim(entry, longest.answer) ? entry : null));
}

function readComparison(part: Part): Comparison {
  const given = bounds.filter((key) => part.has(key));
  if (given.length === 0) part.wrong('', `at least one of ${bounds.join(', ')}`);
  return Object.fromEntries(
    given.map((key) => [key, part.number(key, { least: -LARGEST, most: LARGEST })] as const),
  );
}

function readTrue(part: Part, key: string): true {
  if (part.value(key) !== true) part.wrong(key, 'true');
  return true;
}
