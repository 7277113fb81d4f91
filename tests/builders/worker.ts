import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Worker {
  readonly isRunning: () => boolean;
  /** Resolves when it says that it takes up jobs. */
  readonly ready: Promise<void>;
  /** kill -9, as a machine that dies. */
  kill(): Promise<void>;
  /** SIGTERM: what is under way is finished. */
  stop(): Promise<void>;
}

/** The worker as it is deployed, a process of its own, its Shopify traffic sent to a stand-in. */
export function startWorker(env: Record<string, string>): Worker {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', './tests/sandbox/redirect-fetch.ts', 'app/jobs/worker.server.ts'],
    { env: { ...process.env, LOG_LEVEL: 'info', ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ready = new Promise<void>((isReady) => {
    child.stdout?.setEncoding('utf8').on('data', (said: string) => {
      if (said.includes('Atelier works')) isReady();
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  };
  return {
    ready,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Looks again and again until it is so. @throws when it is not so in time. */
export async function until(isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > giveUpAt) throw new Error(`It was not so within ${withinMs / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
