import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, startDatabase } from '../../prisma/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'atelier-embedded-'));
const given = process.env['DATABASE_URL'];
const running: Database[] = [];
/** Where the data really are: elsewhere where root's folders are closed to PostgreSQL. */
let home = folder;

beforeAll(() => {
  delete process.env['DATABASE_URL'];
});
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});
afterAll(() => {
  if (given !== undefined) process.env['DATABASE_URL'] = given;
  rmSync(folder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

async function start(port?: number): Promise<Database> {
  const database = await startDatabase({ folder, durable: false, ...(port !== undefined && { port }) });
  running.push(database);
  home = database.folder ?? folder;
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the embedded database', () => {
  it('keeps its data between runs and lets the app in as an ordinary role', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();

    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await ask(second.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false },
    ]);
  });

  it('starts again after its owner was killed and left it running', async () => {
    const owner = await startOwner();
    owner.kill('SIGKILL');
    await once(owner, 'exit');

    const database = await start();
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is launched again when it is killed itself, at the same address', async () => {
    const database = await start();
    const lock = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(lock, 10), 'SIGKILL');

    await expect
      .poll(() => ask(database.url, 'SELECT 1 AS one').catch(() => null), { timeout: 15_000, interval: 200 })
      .toEqual([{ one: 1 }]);
  });

  it('starts again when its lock file names a process that is somebody else’s now', async () => {
    const lock = join(home, 'data', 'postmaster.pid');
    writeFileSync(lock, `${process.pid}\n${join(home, 'data')}\n1\n1\n\n127.0.0.1\n`);

    const database = await start();
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says who is using the folder', async () => {
    await start();

    await expect(start()).rejects.toThrow(`is in use by process ${process.pid}. Stop that one`);
  });

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await expect(start(port)).rejects.toThrow(`port ${port} is in use by another program`);
    } finally {
      other.close();
    }
  });

  it('says that its folder is broken, and deletes nothing of it', async () => {
    const version = join(home, 'data', 'PG_VERSION');
    const written = readFileSync(version);
    rmSync(version);
    await expect(start()).rejects.toThrow('is broken: PG_VERSION is missing');
    expect(existsSync(join(home, 'data', 'global', 'pg_control'))).toBe(true);

    writeFileSync(version, written);
    const control = join(home, 'data', 'global', 'pg_control');
    const kept = readFileSync(control);
    writeFileSync(control, 'damaged');
    await expect(start()).rejects.toThrow(/The database in .* cannot start: .* Move .* away/);
    writeFileSync(control, kept);
  });
});

/** Another process that starts the database and never stops it. */
async function startOwner(): Promise<ChildProcess> {
  const program = `const { startDatabase } = await import('./prisma/embedded.ts');
    await startDatabase({ folder: ${JSON.stringify(folder)}, durable: false });
    console.log('started'); setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout ?? owner, 'data');
  return owner;
}
