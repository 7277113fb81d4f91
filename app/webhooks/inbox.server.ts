import { DatabaseError, Pool, type PoolClient } from 'pg';
import { environment } from '#app/env.server.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { log } from '#app/log.server.ts';
import { gather } from './batches.ts';
import type { Delivery } from './delivery.ts';
import { type Consequence, consequenceOf } from './topics.ts';

let pool: Pool | undefined;

interface Received {
  readonly delivery: Delivery;
  readonly receivedAt: Date;
  readonly consequence: Consequence;
}

// What comes from one shop while its last batch is being committed is committed together: nobody waits for company.
const keepGathered = gather<Received>({ largest: 100, keep: keepBatch, isOfItems: isDataError });

/**
 * Keeps a delivery as it came and adds the job it leads to, in one transaction. Resolves after the commit.
 * The same webhook id again changes nothing. Raw SQL because this is the hot path: measured in tests/bench/webhooks.bench.ts.
 */
export async function keepDelivery(delivery: Delivery, receivedAt: Date): Promise<void> {
  await keepGathered(delivery.shop, { delivery, receivedAt, consequence: consequenceOf(delivery) });
}

/** Whether the database answers. */
export async function canKeepDeliveries(): Promise<boolean> {
  try {
    await inboxPool().query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}

export async function closeInbox(): Promise<void> {
  await pool?.end();
  pool = undefined;
}

const nameShop = { name: 'name-shop', text: "SELECT set_config('atelier.shop', $1, true)" };

const insertDeliveries = {
  name: 'keep-deliveries',
  text: `INSERT INTO webhook_delivery
    (shop, webhook_id, topic, triggered_at, api_version, body, received_at, handled_at, failure)
    SELECT $1, * FROM unnest(
      $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::text[])
    ON CONFLICT DO NOTHING
    RETURNING webhook_id`,
};

async function keepBatch(shop: string, batch: readonly Received[]): Promise<void> {
  const client = await inboxPool().connect();
  let broken = true;
  try {
    // Sent together and answered in order: three statements cost one round trip.
    const [, , kept] = await Promise.all([
      client.query('BEGIN'),
      client.query({ ...nameShop, values: [shop] }),
      client.query<{ webhook_id: string }>({ ...insertDeliveries, values: [shop, ...columns(batch)] }),
    ]);
    const isNew = new Set(kept.rows.map((row) => row.webhook_id));
    await addJobs(
      client,
      batch.filter(({ delivery }) => isNew.has(delivery.webhookId)),
    );
    await client.query('COMMIT');
    broken = false;
  } finally {
    // A connection that failed half way may still be in its transaction: it is not used again.
    client.release(broken);
  }
}

function columns(batch: readonly Received[]): unknown[][] {
  return [
    batch.map(({ delivery }) => delivery.webhookId),
    batch.map(({ delivery }) => delivery.topic),
    batch.map(({ delivery }) => delivery.triggeredAt),
    batch.map(({ delivery }) => delivery.apiVersion),
    batch.map(({ delivery }) => delivery.body),
    batch.map(({ receivedAt }) => receivedAt),
    batch.map(({ receivedAt, consequence }) => (readsDelivery(consequence) ? null : receivedAt)),
    batch.map(({ consequence }) => (consequence.kind === 'failure' ? consequence.why : null)),
  ];
}

/** PostgreSQL's classes of errors that are about values; a lost connection is nobody's fault and fails the batch at once. */
function isDataError(error: unknown): boolean {
  return error instanceof DatabaseError && /^(22|23|54)/.test(error.code ?? '');
}

/** A job that reads the delivery itself says when it is done; all else is done by being kept. */
function readsDelivery(consequence: Consequence): boolean {
  return consequence.kind === 'job' && 'webhookId' in consequence.data;
}

async function addJobs(client: PoolClient, batch: readonly Received[]): Promise<void> {
  const jobs = batch.flatMap(({ consequence }) => (consequence.kind === 'job' ? [consequence] : []));
  const queue = await sendingQueue();
  for (const [name, same] of Map.groupBy(jobs, (job) => job.name)) {
    // Named, so that PostgreSQL plans the queue's long INSERT once per connection.
    const db = {
      executeSql: (text: string, values?: unknown[]) => client.query({ name: `add-${name}`, text, values }),
    };
    await queue.insert(
      name,
      same.map(({ data, key }) => ({ data, singletonKey: key })),
      { db },
    );
  }
}

function inboxPool(): Pool {
  if (pool) return pool;

  pool = new Pool({
    connectionString: environment().DATABASE_URL,
    max: environment().DATABASE_CONNECTIONS,
    // Under Shopify's five seconds: better a 503 that is tried again than a connection left hanging.
    connectionTimeoutMillis: 3000,
    application_name: 'atelier-inbox',
    pipeline: true,
  });
  pool.on('error', (error) => log.warn({ error: error.message }, 'The inbox lost a database connection'));
  return pool;
}
