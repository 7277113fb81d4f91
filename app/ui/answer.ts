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
  readonly place?: string | undefined;
  readonly message: string;
  readonly mend: string;
}

/** An action's answer: what was done, or an outcome's refusal, 409 when others were quicker and 422 for any other. */
export function answer(
  outcome: {
    kind: string;
    refusal?: { code: string; message: string; mend: string };
    findings?: readonly AnswerFinding[];
  },
  done: { message: string; goTo?: string },
): Response {
  if (!outcome.refusal) return Response.json({ kind: 'done', ...done } satisfies Answer);

  const { refusal, findings } = outcome;
  const status = refusal.code === 'changed-meanwhile' ? 409 : 422;
  const refused: Answer = { kind: 'refused', ...refusal, ...(findings && { findings }) };
  return Response.json(refused, { status });
}
