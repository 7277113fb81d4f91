import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server in a process of its own, so that what is measured is its work and not that of those who ask. */
export interface Served {
  readonly port: number;
  /** Processor time it has taken so far, in milliseconds; null where the system does not tell. */
  cpuMs(): number | null;
  residentMb(): number | null;
  stop(): void;
}

/** @throws Error when it does not answer within 20 seconds. */
export async function serve(program: readonly string[], env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, program, {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswering(port, child);
  return {
    port,
    cpuMs: () => cpuMs(child),
    residentMb: () => residentMb(child),
    stop: () => void child.kill(),
  };
}

async function untilAnswering(port: number, child: ChildProcess): Promise<void> {
  for (let waits = 0; waits < 200 && child.exitCode === null; waits++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (isUp?.ok === true) return;
    await pause(100);
  }
  child.kill();
  throw new Error('The process to be measured did not start.');
}

/** User and system time from /proc, which counts in hundredths of a second. */
function cpuMs({ pid }: ChildProcess): number | null {
  const fields = readProc(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * 10;
}

function residentMb({ pid }: ChildProcess): number | null {
  const [, kb] = /VmRSS:\s+(\d+) kB/.exec(readProc(`/proc/${pid}/status`) ?? '') ?? [];
  return kb === undefined ? null : Number(kb) / 1024;
}

function readProc(file: string): string | null {
  return process.platform === 'linux' ? readFileSync(file, 'utf8') : null;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
