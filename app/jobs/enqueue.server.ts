import { fromPrisma } from 'pg-boss';
import type { ShopTransaction } from '#app/db.server.ts';
import type { JobDefinition } from './definitions.ts';
import { sendingQueue } from './queue.server.ts';

/**
 * Adds a job inside the transaction that made it true: it exists if and only if the transaction commits.
 * When one of the same key already waits, that one will do and nothing is added.
 * @throws ZodError when the payload is not what the definition says.
 */
export async function enqueue<Payload extends object>(
  tx: ShopTransaction,
  job: JobDefinition<Payload>,
  payload: Payload,
): Promise<void> {
  const data = job.payload.parse(payload);
  const queue = await sendingQueue();
  await queue.send(job.name, data, { singletonKey: job.key(data), db: fromPrisma(tx) });
}
