import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDatabase } from '../../prisma/embedded.ts';
import { copyTemplate, prepareTemplate } from '../setup/database-template.ts';
import { testEnvironment } from '../setup/test-environment.ts';
import { type Load, sendDeliveries } from './load.ts';

const wanted = { perSecond: 741, p99Ms: 500, residentMb: 300 };
const load = { count: 12_000, connections: 64, secret: testEnvironment.SHOPIFY_API_SECRET };

/**
 * Webhooks acknowledged after commit, beside a bare http + pg INSERT. The database waits for the disk, and database,
 * server and sender share the machine's cores, so that the figures are lower than a server of its own would show.
 */
export async function bench(): Promise<{
  name: string;
  rows: { label: string; value: string }[];
  passed: boolean;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'));
  const database = await startDatabase({ folder });
  try {
    const template = await prepareTemplate(database.adminUrl);
    const url = await copyTemplate(database.adminUrl, template.name);
    const bare = await measure('tests/bench/bare-insert.ts', url);
    const ours = await measure('app/web.server.ts', url);
    const { perSecond, p99, failed } = ours.load;
    return {
      name: `Webhooks acknowledged after commit: ≥ ${wanted.perSecond}/s, p99 < ${wanted.p99Ms} ms, < ${wanted.residentMb} MB`,
      rows: [
        { label: 'Atelier: signature, delivery and job in one transaction', value: words(ours.load) },
        { label: 'bare http + pg INSERT', value: words(bare.load) },
        { label: 'ratio', value: (perSecond / bare.load.perSecond).toFixed(2) },
        { label: 'web process resident after the load', value: `${ours.residentMb.toFixed(0)} MB` },
      ],
      passed:
        failed === 0 &&
        perSecond >= wanted.perSecond &&
        p99 < wanted.p99Ms &&
        ours.residentMb < wanted.residentMb,
    };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(program: string, url: string): Promise<{ load: Load; residentMb: number }> {
  const port = await freePort();
  // As `npm start` does: webhook bodies live for milliseconds, and a young generation of V8's usual size would hold
  // thousands of dead ones (286 MB resident against 203 MB, at the same speed).
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--max-old-space-size=512', program], {
    env: {
      PATH: process.env['PATH'],
      ...testEnvironment,
      DATABASE_URL: url,
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await answers(port, child);
    await sendDeliveries(port, { ...load, count: 1000 });
    const measured = await sendDeliveries(port, load);
    return { load: measured, residentMb: residentMb(child) };
  } finally {
    child.kill();
  }
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let waits = 0; waits < 100; waits++) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`, { method: 'POST', body: '' }).catch(
      () => null,
    );
    if (isUp) return;
    await pause(100);
  }
  throw new Error('The process to be measured did not start.');
}

function residentMb(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function words({ perSecond, p50, p99, failed }: Load): string {
  const failures = failed > 0 ? `, ${failed} failed` : '';
  return `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${failures}`;
}
