import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * After kill -9 a server may still run without its owner, or its lock file may name a process number that now belongs
 * to somebody else. The first is stopped, the second's file removed; a folder whose owner lives is refused.
 */
export async function clearAfterKilledRun(folder: string): Promise<void> {
  const owner = numberIn(join(folder, 'owner'));
  const lock = join(folder, 'data', 'postmaster.pid');
  const server = numberIn(lock);
  if (server === null || !isAlive(server)) return;

  const isOurs = await servesThisFolder(folder);
  if (isOurs && owner !== null && isAlive(owner)) {
    throw new Error(
      `The database folder ${folder} is in use by process ${owner}. Stop that one, or choose another folder.`,
    );
  }
  if (!isOurs) return rmSync(lock, { force: true });

  process.kill(server, 'SIGINT');
  for (let waits = 0; isAlive(server) && waits < 100; waits++) await pause(100);
  if (isAlive(server)) {
    throw new Error(
      `A PostgreSQL left behind by a killed run (process ${server}) does not end. End it by hand and start again.`,
    );
  }
}

async function servesThisFolder(folder: string): Promise<boolean> {
  const passwordFile = join(folder, 'password');
  const port = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[3];
  if (!existsSync(passwordFile) || !port) return false;

  const client = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password: readFileSync(passwordFile, 'utf8'),
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === join(folder, 'data');
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process may not be signalled, but it lives.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function numberIn(file: string): number | null {
  if (!existsSync(file)) return null;
  const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(number) && number > 0 ? number : null;
}
