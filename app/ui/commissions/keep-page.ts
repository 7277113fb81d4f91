import type { ClientActionFunctionArgs } from '@remix-run/react';
import type { Answer } from '#app/ui/answer.ts';

/** A command that never reached the server is refused like any other, and the page with what was typed stays. */
export async function keepPage({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (cause) {
    // What `fetch` throws when there is no connection; answers of the server are thrown as themselves.
    if (!(cause instanceof TypeError)) throw cause;
    // A failure's status, or every page would be loaded anew, without a connection.
    return Response.json(notSent, { status: 503 });
  }
}

const notSent: Answer = {
  kind: 'refused',
  code: 'not-sent',
  message: 'Nothing was changed, because the server could not be reached.',
  mend: 'Check your connection, then try again.',
};
