import { Pool, type PoolClient } from 'pg';
import { environment } from '#app/env.server.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { log } from '#app/log.server.ts';
import type { Delivery } from './delivery.ts';
import { type Consequence, consequenceOf } from './topics.ts';

let pool: Pool | undefined;

/**
 * Keeps a delivery as it came and adds the job it leads to, in one transaction. Resolves after the commit.
 * The same webhook id again changes nothing. Raw SQL because this is the hot path: measured in tests/bench/webhooks.ts.
 */
export async function keepDelivery(delivery: Delivery, receivedAt: Date): Promise<void> {
  const consequence = consequenceOf(delivery);
  const client = await inboxPool().connect();
  let broken = true;
  try {
    // Sent together and answered in order: three statements cost one round trip.
    const [, , { rowCount }] = await Promise.all([
      client.query('BEGIN'),
      client.query({ ...nameShop, values: [delivery.shop] }),
      client.query({ ...insertDelivery, values: row(delivery, consequence, receivedAt) }),
    ]);
    if (rowCount === 1 && consequence.kind === 'job') await addJob(client, consequence);
    await client.query('COMMIT');
    broken = false;
  } finally {
    // A connection that failed half way may still be in its transaction: it is not used again.
    client.release(broken);
  }
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

const insertDelivery = {
  name: 'keep-delivery',
  text: `INSERT INTO webhook_delivery
    (shop, webhook_id, topic, triggered_at, api_version, body, received_at, handled_at, failure)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT DO NOTHING`,
};

function row(delivery: Delivery, consequence: Consequence, receivedAt: Date): unknown[] {
  const { shop, webhookId, topic, triggeredAt, apiVersion, body } = delivery;
  // A job that reads the delivery itself says when it is done; all else is done by being kept.
  const isRead = consequence.kind === 'job' && 'webhookId' in consequence.data;
  const failure = consequence.kind === 'failure' ? consequence.why : null;
  return [
    shop,
    webhookId,
    topic,
    triggeredAt,
    apiVersion,
    body,
    receivedAt,
    isRead ? null : receivedAt,
    failure,
  ];
}

async function addJob(client: PoolClient, job: Extract<Consequence, { kind: 'job' }>): Promise<void> {
  const queue = await sendingQueue();
  // Named, so that PostgreSQL plans the queue's long INSERT once per connection: 2.5 times as many deliveries a second.
  const name = `add-${job.name}`;
  const db = { executeSql: (text: string, values?: unknown[]) => client.query({ name, text, values }) };
  await queue.send(job.name, job.data, { singletonKey: job.key, db });
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
