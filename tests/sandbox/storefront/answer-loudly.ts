import type { Response } from 'express';

/** Runs what answers a request; a fault of the sandbox is shown in full, because a developer is looking. */
export function answerLoudly(response: Response, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (response.headersSent) response.end();
    else response.status(500).type('text').send(words);
  });
}
