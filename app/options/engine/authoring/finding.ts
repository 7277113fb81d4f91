/** Something about an option set that its maker should know: errors forbid publishing, warnings do not. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Id of the field, rule, step or group it is about; absent when it is about the set. */
  readonly place?: string;
  /** What is the matter, naming the field or rule as the maker calls it. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

export type FindingCode = DocumentCode | ShapeCode | FormulaCode | RuleCode | PriceCode | BudgetCode;

/** What a document says that no option set can say. */
export type DocumentCode = 'not-an-option-set' | 'wrong-value';

/** What is wrong with one part by itself, or with how parts name each other. */
export type ShapeCode =
  | 'no-fields'
  | 'bad-id'
  | 'duplicate-id'
  | 'duplicate-label'
  | 'bad-label'
  | 'no-choices'
  | 'too-many-choices'
  | 'bad-amount'
  | 'not-chargeable'
  | 'bad-charge'
  | 'bad-table'
  | 'bad-tiers'
  | 'bad-metal'
  | 'unusual-fineness'
  | 'bad-limit'
  | 'bad-range'
  | 'bad-time'
  | 'bad-sizes'
  | 'no-sizes'
  | 'bad-font'
  | 'bad-default'
  | 'bad-stock'
  | 'bad-address'
  | 'bad-colour'
  | 'colour-missing'
  | 'picture-missing'
  | 'bad-content'
  | 'bad-currency'
  | 'bad-rounding'
  | 'bad-days'
  | 'bad-effect'
  | 'not-together'
  | 'unused'
  | 'unknown-reference'
  | 'wrong-question'
  | 'looks-ahead'
  | 'unknown-locale'
  | 'unknown-word'
  | 'bad-translation';

export type FormulaCode = 'bad-formula' | 'formula-divides-by-zero' | 'formula-too-large';

/** What rules and conditions make of each other. */
export type RuleCode =
  | 'contradiction'
  | 'always-holds'
  | 'rule-never-fires'
  | 'never-shown'
  | 'always-shown'
  | 'required-can-hide'
  | 'rules-override'
  | 'cannot-be-completed'
  | 'sets-a-charge';

export type PriceCode = 'price-below-zero';

export type BudgetCode =
  'over-budget' | 'near-budget' | 'too-many-slots' | 'too-many-rules' | 'too-many-amounts';

/** What is the matter, and what to do about it. */
export type Saying = readonly [message: string, mend: string];

/** A finding that forbids publishing; `place` is left out when empty. */
export function error(code: FindingCode, place: string, [message, mend]: Saying): Finding {
  return { code, severity: 'error', ...(place === '' ? {} : { place }), message, mend };
}

/** A finding that only advises. */
export function warning(code: FindingCode, place: string, [message, mend]: Saying): Finding {
  return { code, severity: 'warning', ...(place === '' ? {} : { place }), message, mend };
}
