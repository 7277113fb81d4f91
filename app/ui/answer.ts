/** What a route's action says to the page that asked: done, in words for a toast, or refused, in words that stay. */
export type Answer =
  | { readonly kind: 'done'; readonly message: string; readonly goTo?: string }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly mend: string;
      readonly findings?: readonly AnswerFinding[];
    };

export interface AnswerFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly field?: string | undefined;
  readonly message: string;
  readonly mend: string;
}

/** An action's answer as data: an outcome's refusal, or what was done. */
export function answer(
  outcome: {
    kind: string;
    refusal?: { code: string; message: string; mend: string };
    findings?: readonly AnswerFinding[];
  },
  done: { message: string; goTo?: string },
): Answer {
  if (!outcome.refusal) return { kind: 'done', ...done };

  return { kind: 'refused', ...outcome.refusal, ...(outcome.findings ? { findings: outcome.findings } : {}) };
}
