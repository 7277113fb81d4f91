import type { Answer } from '#app/ui/answer.ts';

interface Outcome {
  readonly outcome: 'done' | 'unchanged' | 'refused' | 'missing';
  readonly refusal?: { readonly code: string; readonly message: string; readonly mend: string };
}

/**
 * What an action answers to a command's outcome: 409 when others were quicker, 422 for any other refusal.
 * @throws Response 404 when the shop has no such commission.
 */
export function reply(outcome: Outcome, done: { message: string; goTo?: string }): Response {
  if (outcome.outcome === 'missing') throw noSuchCommission();
  if (outcome.refusal === undefined) return Response.json({ kind: 'done', ...done } satisfies Answer);

  const status = outcome.refusal.code === 'changed-meanwhile' ? 409 : 422;
  return Response.json({ kind: 'refused', ...outcome.refusal } satisfies Answer, { status });
}

export function noSuchCommission(): Response {
  return new Response('This shop has no such commission. Look for it by its order or piece in the list.', {
    status: 404,
  });
}
