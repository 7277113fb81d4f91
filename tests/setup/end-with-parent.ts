import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Started beside a run's PostgreSQL, with a pipe from the run: when the run is gone, even by kill -9, the pipe ends,
// and the server and its folder go too. After an ordinary end neither is there any more.
const [folder = '', data = ''] = process.argv.slice(2);
process.stdin.resume().on('close', () => void clear());
process.stdin.on('error', () => {});

async function clear(): Promise<void> {
  const server = serverIn(data);
  if (server !== null) process.kill(server, 'SIGINT');
  for (let waits = 0; serverIn(data) !== null && waits < 100; waits++) await pause(100);
  rmSync(folder, { recursive: true, force: true });
}

/** The process that serves the data folder; null when it has ended and removed its lock. */
function serverIn(folderOfData: string): number | null {
  try {
    const server = Number.parseInt(readFileSync(join(folderOfData, 'postmaster.pid'), 'utf8'), 10);
    process.kill(server, 0);
    return server;
  } catch {
    return null;
  }
}
