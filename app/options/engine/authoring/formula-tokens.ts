import type { FormulaFault } from './formula-fault.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** More digits than a binary number keeps exactly. */
const MOST_DIGITS = 12;

const LONGEST = 500;
const BLANKS = /\s*/y;
const NUMBER = /\d+(?:\.\d+)?(?![a-z0-9.])/y;
/** Ids of fields, which may hold hyphens, and their parts. */
const NAME = /[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)?/y;
const SIGN = /<=|>=|<>|[-+*/(),<>=]/y;

/** Cuts a formula into numbers, names and signs. */
export function tokensOf(formula: string): { readonly tokens: Token[]; readonly fault: FormulaFault | null } {
  const tokens: Token[] = [];
  if (formula.length > LONGEST) return { tokens, fault: tooLong(formula) };

  let at = after(BLANKS, formula, 0);
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    if (token === null) return { tokens, fault: unreadable(formula, at) };
    if (token.kind === 'number' && token.text.length > MOST_DIGITS)
      return { tokens, fault: tooPrecise(token) };
    tokens.push(token);
    at = after(BLANKS, formula, token.end);
  }
  return { tokens, fault: null };
}

function tokenAt(formula: string, at: number): Token | null {
  const kinds = [
    ['number', NUMBER],
    ['name', NAME],
    ['sign', SIGN],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const end = after(pattern, formula, at);
    if (end > at) return { kind, text: formula.slice(at, end), at, end };
  }
  return null;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function tooLong(formula: string): FormulaFault {
  return {
    at: LONGEST,
    message: `The formula has ${formula.length} characters; ${LONGEST} fit.`,
    mend: 'Write it in several shorter charges.',
  };
}

function tooPrecise(token: Token): FormulaFault {
  return {
    at: token.at,
    message: `"${token.text}" has too many digits.`,
    mend: 'Round it to nine digits or fewer.',
  };
}

const replacements: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  ';': 'a comma',
};

function unreadable(formula: string, at: number): FormulaFault {
  const sign = String.fromCodePoint(formula.codePointAt(at) ?? 32);
  const instead = replacements[sign];
  if (/[A-Z]/.test(sign))
    return {
      at,
      message: `Names have no capitals, and "${sign}" is one.`,
      mend: 'Write names as the ids of the fields are written.',
    };
  return {
    at,
    message: `"${sign}" cannot be read in a formula.`,
    mend:
      instead === undefined
        ? 'Use numbers with a point, names, + - * / and brackets.'
        : `Write ${instead} instead.`,
  };
}
