/** What is wrong with a formula, where (from 0, in UTF-16 units) and what to do about it. */
export interface FormulaFault {
  readonly at: number;
  readonly message: string;
  readonly mend: string;
}
