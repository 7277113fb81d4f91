import { PgBoss } from 'pg-boss';
import { environment } from '#app/env.server.ts';
import { log } from '#app/log.server.ts';
import { jobs } from './definitions.ts';

let sender: Promise<PgBoss> | undefined;

/** The queue as a sender sees it: it adds jobs and runs none. Tables are made by `npm run migrate`. */
export function sendingQueue(): Promise<PgBoss> {
  sender ??= open(
    queueFor(environment().DATABASE_URL, { supervise: false, schedule: false, migrate: false, max: 1 }),
  );
  return sender;
}

export async function closeSendingQueue(): Promise<void> {
  const queue = await sender?.catch(() => undefined);
  sender = undefined;
  await queue?.stop({ graceful: false });
}

/** Makes or brings up to date the queue's tables and one queue per job definition. */
export async function migrateQueue(connectionString: string): Promise<void> {
  const queue = queueFor(connectionString, { supervise: false, schedule: false, max: 1 });
  await queue.start();
  for (const job of jobs) {
    await queue.createQueue(job.name, { ...queueRules });
    await queue.updateQueue(job.name, { ...retryRules });
  }
  await queue.stop({ graceful: false });
}

// Ten tries over about an hour and a half: longer than any deploy or Shopify incident of the usual kind.
const retryRules = {
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 1200,
  // A worker that was killed is noticed by its missing heartbeat, and its job runs again within a minute.
  heartbeatSeconds: 20,
  expireInSeconds: 600,
  deleteAfterSeconds: 7 * 86_400,
};

// "stately": of one key a single job waits and a single one runs, so two readings of an order cannot overtake each other.
const queueRules = { policy: 'stately', ...retryRules };

/** A queue over `connectionString`; a lost connection is logged and never ends the process. */
export function queueFor(
  connectionString: string,
  options: Partial<ConstructorParameters<typeof PgBoss>[0] & object>,
): PgBoss {
  const queue = new PgBoss({ connectionString, application_name: 'atelier-jobs', ...options });
  queue.on('error', (error) => log.warn({ error: error.message }, 'The job queue lost its database for now'));
  return queue;
}

async function open(queue: PgBoss): Promise<PgBoss> {
  try {
    return await queue.start();
  } catch (cause) {
    sender = undefined;
    throw cause;
  }
}
