import { Client } from 'pg';
import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { engagementRing } from '../../app/options/engine/authoring/starter-sets.ts';
import { snapshot } from '../builders/commission.ts';

export const COMMISSIONS = 10_000;
export const publishedSet = '3f0f8f0e-6c55-4d0c-9f6e-0a1b2c3d4e5f';
const OPTION_SETS = 30;
const PRODUCTS = 60;

/** A year of a busy workshop: most work done, some overdue, one in twenty with a difference that stands. */
export async function seedBusyYear(url: string, shop: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('atelier.shop', $1, false)", [shop]);
  await client.query(
    "INSERT INTO shop (shop, installed_at, timezone, currency) VALUES ($1, now(), 'Europe/London', 'GBP')",
    [shop],
  );
  await seedCommissions(client, shop);
  await seedOptionSets(client, shop);
  await client.query('ANALYZE');
  await client.end();
}

async function seedCommissions(client: Client, shop: string): Promise<void> {
  await client.query(
    `INSERT INTO commission (shop, id, number, order_id, order_name, line_item_id, quantity, product_id, piece,
       stage, stage_since, held_from, due_on, snapshot, revision, opened_at, closed_at)
     SELECT $1, gen_random_uuid(), 1000 + n, n::text, '#' || n, n::text, 1 + n % 3, '1',
       (ARRAY['Solitaire engagement ring', 'Signet ring', 'Eternity band', 'Locket'])[1 + n % 4] || ' ' || n % 97,
       stage, now() - n % 60 * interval '1 day', CASE stage WHEN 'on-hold' THEN 'making' END,
       CASE WHEN n % 5 > 0 THEN current_date + n % 90 - 10 END, $2, 2, now() - n % 365 * interval '1 day',
       CASE WHEN stage IN ('completed', 'cancelled') THEN now() END
     FROM (SELECT n, (ARRAY['design', 'approval', 'sourcing', 'sourcing', 'making', 'making', 'making', 'checking',
       'ready', 'on-hold', 'completed', 'completed', 'cancelled'])[1 + n % 13] AS stage
       FROM generate_series(1, $3::int) n) AS work`,
    [shop, snapshot, COMMISSIONS],
  );
  // A-5000 is one that much was written about.
  await client.query(
    `INSERT INTO commission_event (shop, commission_id, sequence, kind, at, by, data)
     SELECT shop, id, sequence, CASE sequence WHEN 1 THEN 'opened' ELSE 'noted' END, now(), 'atelier',
       CASE sequence WHEN 1 THEN '{"stage": "sourcing", "quantity": 1, "splitFrom": null}'::jsonb
         ELSE '{"text": "Stone arrived"}' END
     FROM commission, generate_series(1, CASE number WHEN 5000 THEN 40 ELSE 2 END) sequence`,
  );
  await client.query(
    `INSERT INTO difference (shop, commission_id, key, kind, detail, raised_at)
     SELECT shop, id, 'line-removed', 'line-removed', '{"kind": "line-removed"}', now()
     FROM commission WHERE number % 20 = 0`,
  );
}

async function seedOptionSets(client: Client, shop: string): Promise<void> {
  const set = engagementRing('GBP');
  const { payload, stamp, form, words } = compileOptionSet(set);
  await client.query(
    `INSERT INTO option_set (shop, id, name, document, created_at, updated_at)
     SELECT $1, CASE n WHEN 1 THEN $2::uuid ELSE gen_random_uuid() END, 'Ring ' || n, $3, now(), now()
     FROM generate_series(1, $4::int) n`,
    [shop, publishedSet, set, OPTION_SETS],
  );
  await client.query(
    `INSERT INTO publication (shop, option_set_id, version, document, payload, form, words, stamp, at, by)
     SELECT $1, $2, n, $3, $4, $5, $6, $7, now(), 'shopify:user:1' FROM generate_series(1, 10) n`,
    [shop, publishedSet, set, payload, form, words, stamp],
  );
  await client.query(
    `INSERT INTO assignment (shop, product_id, option_set_id, product_title, assigned_at, published_version, published_at)
     SELECT $1, n::text, $2, 'Ring ' || n, now(), 10, now() FROM generate_series(1, $3::int) n`,
    [shop, publishedSet, PRODUCTS],
  );
}
