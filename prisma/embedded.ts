import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { postgresBinaries, postgresOwner } from './postgres-binaries.ts';
import { keepRunning, type Running } from './keep-running.ts';
import { clearAfterKilledRun } from './killed-run.ts';
import { postgresHome, type PostgresHome } from './postgres-home.ts';

export interface Database {
  /** Connects as the app: an ordinary role, because a superuser would pass by row-level security. */
  readonly url: string;
  /** Connects as the server's superuser, to create databases and roles. */
  readonly adminUrl: string;
  /** Where its data are: the folder asked for, or elsewhere (see `postgresHome`); null for a server of somebody else's. */
  readonly folder: string | null;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where data, password and log are kept between runs. Default `.sandbox/database`. */
  readonly folder?: string;
  /** Default: any free port. */
  readonly port?: number;
  /** False skips waiting for the disk: for tests, whose data may be lost. Default true. */
  readonly durable?: boolean;
}

/**
 * Starts the PostgreSQL that npm installed, as root or not, also after its last run was killed.
 * With DATABASE_URL set it starts nothing and answers that address.
 * @throws Error with one sentence for a person: port in use, folder in use or broken, cannot start.
 */
export async function startDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, adminUrl: given, folder: null, stop: async () => {} };

  const { initdb } = await postgresBinaries();
  const home = postgresHome(resolve(options.folder ?? '.sandbox/database'), dirname(dirname(initdb)));
  const { folder } = home;
  prepareFolder(folder);
  await clearAfterKilledRun(folder);
  const password = await initialise(home);
  const port = options.port ?? (await freePort());
  const server = await keepRunning(() => launch(home, port, options.durable ?? true));
  writeFileSync(join(folder, 'owner'), String(process.pid));

  const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await createAppDatabase(adminUrl, password);
  } catch (cause) {
    await server.stop();
    throw new Error(`The database in ${folder} started but could not be prepared. ${mend(folder)}`, {
      cause,
    });
  }
  const url = `postgresql://atelier:${password}@127.0.0.1:${port}/atelier`;
  return { url, adminUrl, folder, stop: () => halt(server, folder) };
}

function prepareFolder(folder: string): void {
  try {
    const isNew = !existsSync(folder);
    mkdirSync(folder, { recursive: true });
    const { uid, gid } = postgresOwner(folder);
    if (uid !== undefined && gid !== undefined && (isNew || existsSync(folder))) chownSync(folder, uid, gid);
  } catch (cause) {
    throw new Error(`The database folder ${folder} cannot be made or written to. Choose another folder.`, {
      cause,
    });
  }
}

async function initialise({ folder, programs }: PostgresHome): Promise<string> {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(passwordFile))
    return readFileSync(passwordFile, 'utf8');

  // A first run that was killed half way leaves a data folder without its password or version.
  if (existsSync(data) && existsSync(passwordFile) && existsSync(join(data, 'global', 'pg_control'))) {
    throw new Error(`The database folder ${data} is broken: PG_VERSION is missing. ${mend(folder)}`);
  }
  rmSync(data, { recursive: true, force: true });
  const password = randomBytes(18).toString('hex');
  const owner = postgresOwner(folder);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  const flags = [
    '--auth=scram-sha-256',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const run = spawn(
    join(programs, 'bin', 'initdb'),
    [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags],
    {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const { code, said } = await ended(run);
  if (code === 0) return password;

  rmSync(passwordFile, { force: true });
  throw new Error(`PostgreSQL could not create its data folder ${data}: ${lastLine(said)}`);
}

function launch({ folder, programs }: PostgresHome, port: number, durable: boolean): Promise<ChildProcess> {
  const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(durable ? [] : hasty),
  ];
  // Its own process group: Ctrl-C in a terminal reaches the app first, which then stops the database last.
  const server = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((s) => ['-c', s])],
    { ...postgresOwner(folder), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  return new Promise((started, failed) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes('ready to accept connections')) started(server);
    });
    server.once('error', (cause) =>
      failed(new Error(`PostgreSQL could not be run: ${cause.message}`, { cause })),
    );
    server.once('exit', () => failed(new Error(whyNotStarted(said, folder, port))));
  });
}

function whyNotStarted(said: string, folder: string, port: number): string {
  if (/could not bind|Address already in use/.test(said)) {
    return `The database cannot start: port ${port} is in use by another program. Stop that program or choose another port.`;
  }
  if (/FATAL|PANIC/.test(said)) {
    return `The database in ${folder} cannot start: ${lastLine(said)} ${mend(folder)}`;
  }
  return `The database in ${folder} ended at once without saying why. ${mend(folder)}`;
}

async function createAppDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'atelier'`);
    if (role.rowCount === 0) await client.query(`CREATE ROLE atelier LOGIN PASSWORD '${password}'`);
    const database = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'atelier'`);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE atelier OWNER atelier`);
  } finally {
    await client.end();
  }
}

async function halt(server: Running, folder: string): Promise<void> {
  await server.stop();
  rmSync(join(folder, 'owner'), { force: true });
}

function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done) => {
    child.once('error', (error) => done({ code: -1, said: error.message }));
    child.once('close', (code) => done({ code, said }));
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = addressOf(probe.address());
      probe.close(() => found(port));
    });
  });
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address;
}

function lastLine(said: string): string {
  const complaint = said.split('\n').findLast((line) => /FATAL|PANIC|error|denied/i.test(line));
  return (
    (complaint ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC):\s*/, '').trim() + '.'
  );
}

function mend(folder: string): string {
  return `Move ${folder} away (or delete it, it holds only this machine's own data) and start again, or set DATABASE_URL.`;
}
