import type { JobResult } from 'pg-boss';
import { log } from '#app/log.server.ts';
import { recordFailure, recordHandled } from '#app/webhooks/delivery-record.server.ts';
import type { JobDefinition } from './definitions.ts';
import { isWorthRetrying, sentenceOf } from './retrying.ts';

/** A job definition with what is to be done. */
export interface Handler {
  readonly name: string;
  /** @throws whatever the work throws; `retrying.ts` says what is tried again. */
  run(data: unknown): Promise<void>;
}

export function handle<Payload>(
  job: JobDefinition<Payload>,
  work: (payload: Payload) => Promise<unknown>,
): Handler {
  return { name: job.name, run: async (data) => void (await work(job.payload.parse(data))) };
}

export interface Attempt {
  readonly id: string;
  readonly data: unknown;
  readonly retryCount: number;
  readonly retryLimit: number;
}

/** Runs one attempt of a job and says how it ended: done, to be tried again, or given up with its reason recorded. */
export async function runJob(handler: Handler, attempt: Attempt): Promise<JobResult> {
  const { id, data } = attempt;
  const startedAt = performance.now();
  try {
    await handler.run(data);
    await recordHandled(data);
    log.info({ job: handler.name, ms: Math.round(performance.now() - startedAt) }, 'Job done');
    return { id, status: 'completed' };
  } catch (error) {
    const why = sentenceOf(error);
    const isOver = !isWorthRetrying(error) || attempt.retryCount >= attempt.retryLimit;
    log[isOver ? 'error' : 'warn'](
      { job: handler.name, attempt: attempt.retryCount + 1, error: why },
      isOver ? 'Job given up' : 'Job will be tried again',
    );
    if (isOver) await recordFailure(data, why);
    // "deadletter" without a dead letter queue: failed for good, kept with its reason.
    return { id, status: isOver ? 'deadletter' : 'failed', output: { why } };
  }
}
