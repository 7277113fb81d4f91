import { type ClientActionFunctionArgs, isRouteErrorResponse } from '@remix-run/react';
import type { Answer } from '#app/ui/answer.ts';

/** When no answer comes, or none but a failure, the command is refused like any other and the page stays with what was typed. */
export async function keepPage({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (cause) {
    const isAnswer = cause instanceof Response || isRouteErrorResponse(cause);
    if (isAnswer && cause.status < 500) throw cause;
    // With a failure's status, or every page would be loaded anew, without a connection.
    return Response.json(noAnswer, { status: 503 });
  }
}

const noAnswer: Answer = {
  kind: 'refused',
  code: 'no-answer',
  message: 'The server gave no answer, so this may not have been done.',
  mend: 'Check your connection, then try again. Doing it twice does it once.',
};
