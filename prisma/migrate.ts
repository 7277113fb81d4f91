import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrateQueue } from '#app/jobs/queue.server.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const done = /No pending migrations to apply|migrations have been successfully applied/;

/**
 * Brings the tables of the app and of its job queue up to date. Safe to run again, and beside running processes.
 * @throws Error with what Prisma said.
 */
export async function migrate(url: string): Promise<void> {
  const { finished, said } = await deployMigrations(url);
  if (!finished) throw new Error(`The database could not be migrated: ${said.trim()}`);

  await migrateQueue(url);
}

function deployMigrations(url: string): Promise<{ finished: boolean; said: string }> {
  const prisma = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build/index.js',
  );
  const run = spawn(process.execPath, [prisma, 'migrate', 'deploy'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    // Prisma's migration engine leaves the ten-second timer of its lock running after all is done: not waited for.
    if (done.test(out)) run.kill();
  });
  return new Promise((ended, failed) => {
    run.once('error', failed);
    run.once('close', (code) => ended({ finished: code === 0 || done.test(out), said: complaint }));
  });
}

async function isSuperuser(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolsuper: boolean }>(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    return rows[0]?.rolsuper ?? false;
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing: it names the database to migrate.');
  await migrate(url);
  if (await isSuperuser(url)) {
    console.warn(
      'DATABASE_URL names a superuser, who passes by row-level security: give the app an ordinary role that owns its database.',
    );
  }
}
