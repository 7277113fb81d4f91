import type { Finding, FindingCode } from './engine/authoring/finding.ts';

/** What the engine's review finds, and what only the text or the shop can tell. */
export interface SetFinding extends Omit<Finding, 'code'> {
  readonly code: FindingCode | 'not-json' | 'other-currency';
}
