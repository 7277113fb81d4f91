import type { PgBoss } from 'pg-boss';
import { environment } from '#app/env.server.ts';
import { handlers } from './handlers.server.ts';
import { queueFor } from './queue.server.ts';
import { runJob } from './run-job.server.ts';
import { beginDay, forgetUploads, sweepAll } from './definitions.ts';

/** Starts doing jobs; answers how to stop, which waits for what is under way. */
export async function startWork(): Promise<() => Promise<void>> {
  const queue = queueFor(environment().DATABASE_URL, {
    migrate: false,
    max: environment().DATABASE_CONNECTIONS,
    // A killed worker's heartbeat is missed after 20 seconds and looked for every 10: its job runs again within a minute.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  try {
    await queue.start();
  } catch (error) {
    await queue.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  for (const handler of handlers) {
    await queue.work(
      handler.name,
      // Half a second of polling: a commission stands on the board about a second after its order. Notifying would be
      // faster still, but PostgreSQL commits notifying transactions one by one, and webhooks commit by the hundred.
      { pollingIntervalSeconds: 0.5, localConcurrency: 2, includeMetadata: true, perJobResults: true },
      (attempts) => Promise.all(attempts.map((attempt) => runJob(handler, attempt))),
    );
  }
  await queue.schedule(sweepAll.name, '*/5 * * * *', {}, { singletonKey: sweepAll.key({}) });
  // Metals are fixed in London in the afternoon; in the small hours the last price of the day is known everywhere.
  await queue.schedule(beginDay.name, '10 4 * * *', {}, { singletonKey: beginDay.key({}) });
  await queue.schedule(forgetUploads.name, '40 4 * * *', {}, { singletonKey: forgetUploads.key({}) });
  return () => stop(queue);
}

async function stop(queue: PgBoss): Promise<void> {
  await queue.stop({ graceful: true, timeout: 20_000 });
}
