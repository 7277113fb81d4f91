import type { Finding, FindingCode } from './engine/authoring/finding.ts';

/** What the engine's review finds, and what only the text, the shop or a font's file can tell. */
export interface SetFinding extends Omit<Finding, 'code'> {
  readonly code:
    FindingCode | 'not-json' | 'other-currency' | 'no-charging' | 'font-unread' | 'font-lacks' | 'font-width';
}
