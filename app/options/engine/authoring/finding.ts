/** Something about an option set that its maker should know: errors forbid publishing, warnings do not. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Id of the field it is about; absent when it is about the set. */
  readonly field?: string;
  /** What is the matter, naming the field by its label. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

export type FindingCode =
  | 'not-an-option-set'
  | 'wrong-value'
  | 'no-fields'
  | 'too-many-fields'
  | 'bad-id'
  | 'duplicate-id'
  | 'duplicate-label'
  | 'bad-label'
  | 'no-choices'
  | 'bad-amount'
  | 'not-chargeable'
  | 'bad-limit'
  | 'bad-sizes'
  | 'no-sizes'
  | 'unknown-reference'
  | 'looks-ahead'
  | 'cycle'
  | 'never-shown'
  | 'always-shown'
  | 'required-behind-others'
  | 'colour-missing'
  | 'over-budget'
  | 'near-budget';

/** What is the matter, and what to do about it. */
type Saying = readonly [message: string, mend: string];

/** A finding that forbids publishing; `field` is left out when empty. */
export function error(code: FindingCode, field: string, [message, mend]: Saying): Finding {
  return { code, severity: 'error', ...(field === '' ? {} : { field }), message, mend };
}

/** A finding that only advises. */
export function warning(code: FindingCode, field: string, [message, mend]: Saying): Finding {
  return { code, severity: 'warning', ...(field === '' ? {} : { field }), message, mend };
}
