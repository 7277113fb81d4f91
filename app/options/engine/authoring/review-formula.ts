import { exponentOf } from '../money.ts';
import { formulaNames } from './compile-subject.ts';
import { error, type Finding } from './finding.ts';
import { findZeroDivisor } from './formula-bounds.ts';
import { allFormulaNames, formulaRange } from './formula-names.ts';
import type { FormulaFault } from './formula-fault.ts';
import { parseFormula, type FormulaNode } from './formula-parser.ts';
import { formulaValue, named, namesIn } from './formula-value.ts';
import { compileFormula } from './formula.ts';
import type { OptionSet } from './option-set.ts';
import type { Hung } from './review-amounts.ts';
import type { Slot } from './slots.ts';

/** Past this a worked-out charge is a slip of the keyboard, in minor units: a hundredth of what the runtime can count. */
const DEAREST_MINOR = 10_000_000_000;
/** A base price and a number of pieces that nobody would call unusual, to try formulas with. */
const USUAL_BASE = 1000;
const USUAL_PIECES = 10;
/** Names whose least and most are tried in all combinations. */
const MOST_NAMES = 8;

/** Whether a formula can be read, adds up in its units, never divides by zero and stays within what can be charged. */
export function reviewFormula(
  hung: Hung,
  formula: string,
  { set, slots }: { readonly set: OptionSet; readonly slots: readonly Slot[] },
): Finding[] {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return [faulty(hung, formula, parsed.fault)];

  const names = allFormulaNames(slots);
  const unknown = named(parsed.node).find(({ name }) => !names.includes(name) && !name.includes('-'));
  if (unknown !== undefined) return [faulty(hung, formula, noNumber(unknown, names))];
  const exponent = exponentOf(set.currency);
  const compiled = compileFormula(formula, formulaNames(slots), exponent);
  if ('fault' in compiled) return [faulty(hung, formula, compiled.fault)];

  const rangeOf = formulaRange({ set, slots, owner: hung.slot?.id ?? null, when: hung.when });
  const zero = findZeroDivisor(parsed.node, rangeOf, formula);
  if (zero !== null) return [{ ...faulty(hung, formula, zero), code: 'formula-divides-by-zero' }];
  const most =
    Math.max(...formulaSamples(parsed.node, rangeOf, { base: USUAL_BASE }).map(Math.abs)) * 10 ** exponent;
  if (most <= DEAREST_MINOR) return [];
  return [
    error('formula-too-large', hung.place, [
      `The formula of ${hung.words} can come to ${Math.round(most / 10 ** exponent)} ${set.currency}, which cannot be charged.`,
      'Narrow the ranges of its fields, or put min(…, 10000) around it.',
    ]),
  ];
}

/** What a formula comes to at the ends of the ranges of its names, in whole units of the shop's currency. */
export function formulaSamples(
  node: FormulaNode,
  rangeOf: (name: string) => { readonly least: number; readonly most: number },
  { base }: { readonly base: number },
): number[] {
  const names = namesIn(node).filter((name) => name !== 'base');
  const ends = names.map((name) => {
    const { least, most } = rangeOf(name);
    return name === 'quantity' ? [1, USUAL_PIECES] : [least, most, (least + most) / 2];
  });
  const together =
    names.length <= MOST_NAMES ? combinations(ends) : [0, 1].map((end) => ends.map((pair) => pair[end] ?? 0));
  return together.map((values) =>
    formulaValue(node, (name) => (name === 'base' ? base : (values[names.indexOf(name)] ?? 0))),
  );
}

function combinations(ends: readonly (readonly number[])[]): number[][] {
  return ends.reduce<number[][]>(
    (some, values) => some.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

function noNumber({ name, at }: { name: string; at: number }, names: readonly string[]): FormulaFault {
  return {
    at,
    message: `"${name}" is no number that this set knows.`,
    mend: `Use one of ${names.join(', ')}.`,
  };
}

function faulty({ place, words }: Hung, formula: string, { at, message, mend }: FormulaFault): Finding {
  return error('bad-formula', place, [
    `In the formula of ${words}, "${formula}", at character ${at + 1}: ${message}`,
    mend,
  ]);
}
