import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startDatabase } from '../../prisma/embedded.ts';
import { snapshot } from '../builders/commission.ts';
import { copyTemplate, prepareTemplate } from '../setup/database-template.ts';
import { testEnvironment } from '../setup/test-environment.ts';

const COMMISSIONS = 10_000;
const RUNS = 100;
const LIMIT_MS = 100;
const shop = 'busy.myshopify.com';

/** What the admin's pages ask of the server with 10 000 commissions in the shop, beside a bare count of them. */
export async function bench(): Promise<{
  name: string;
  rows: { label: string; value: string }[];
  passed: boolean;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'));
  const server = await startDatabase({ folder, durable: false });
  try {
    const template = await prepareTemplate(server.adminUrl);
    const url = await copyTemplate(server.adminUrl, template.name);
    Object.assign(process.env, testEnvironment, { DATABASE_URL: url });
    await seed(url);
    const measured = await measure(url);
    return {
      name: `Admin pages with ${COMMISSIONS.toLocaleString('en-GB')} commissions: p95 < ${LIMIT_MS} ms on the server`,
      rows: measured.map(({ label, p50, p95 }) => ({
        label,
        value: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      })),
      passed: measured.every(({ p95 }) => p95 < LIMIT_MS),
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly label: string;
  readonly p50: number;
  readonly p95: number;
}

/** Imported here, because the app reads its environment when it first connects. */
async function measure(url: string): Promise<Measured[]> {
  const { listBoard, listTable } = await import('#app/commissions/list-commissions.server.ts');
  const { readCommission } = await import('#app/commissions/read-commission.server.ts');
  const { readLimits, readPaging, readWanted } = await import('#app/commissions/wanted.ts');
  const { closeDatabase } = await import('#app/db.server.ts');
  const board = (query: string) => {
    const params = new URLSearchParams(query);
    return () => listBoard(shop, readWanted(params), readLimits(params));
  };
  const table = (query: string) => {
    const params = new URLSearchParams(query);
    return () => listTable(shop, readWanted(params), readPaging(params));
  };
  const after = encodeURIComponent('["2026-12-20",6000]');
  const pages: [string, () => Promise<unknown>][] = [
    ['board', board('')],
    ['board, every column shown longer', board('more=sourcing&more=making&more=checking&more=ready')],
    ['board, searched', board('search=sapphire ring 77')],
    ['board, overdue', board('due=overdue')],
    ['board, with differences', board('flagged=yes')],
    ['table by due date', table('')],
    ['table by due date, a page in the middle', table(`after=${after}`)],
    ['table by piece, descending', table('sort=piece&order=descending')],
    ['table by stage', table('sort=stage')],
    ['table, searched', table('search=a-1077')],
    ['table, nothing found', table('search=no such words')],
    ['a commission', () => readCommission(shop, 'A-5000')],
  ];
  const measured: Measured[] = [await bareCount(url)];
  for (const [label, ask] of pages) measured.push({ label, ...(await times(ask)) });
  await closeDatabase();
  return measured;
}

async function bareCount(url: string): Promise<Measured> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('atelier.shop', $1, false)", [shop]);
  const sql = 'SELECT stage, count(*) FROM commission WHERE shop = $1 GROUP BY stage';
  const measured = await times(() => client.query(sql, [shop]));
  await client.end();
  return { label: 'bare pg: commissions counted by stage', ...measured };
}

async function times(ask: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (let run = 0; run < 10; run += 1) await ask();
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await ask();
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  return { p50: took[RUNS / 2] ?? 0, p95: took[Math.ceil(RUNS * 0.95) - 1] ?? 0 };
}

/** A year of a busy workshop: most work done, some overdue, one in twenty with a difference that stands. */
async function seed(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('atelier.shop', $1, false)", [shop]);
  await client.query("INSERT INTO shop (shop, installed_at, timezone) VALUES ($1, now(), 'Europe/London')", [
    shop,
  ]);
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
  await client.query(
    `INSERT INTO commission_event (shop, commission_id, sequence, kind, at, by, data)
     SELECT shop, id, sequence, CASE sequence WHEN 1 THEN 'opened' ELSE 'noted' END, now(), 'atelier',
       CASE sequence WHEN 1 THEN '{"stage": "sourcing", "quantity": 1, "splitFrom": null}'::jsonb
         ELSE '{"text": "Stone arrived"}' END
     FROM commission, generate_series(1, 2) sequence`,
  );
  await client.query(
    `INSERT INTO difference (shop, commission_id, key, kind, detail, raised_at)
     SELECT shop, id, 'line-removed', 'line-removed', '{"kind": "line-removed"}', now()
     FROM commission WHERE number % 20 = 0`,
  );
  await client.query('ANALYZE');
  await client.end();
}

if (import.meta.main) console.log(await bench());
