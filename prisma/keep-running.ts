import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Running {
  /** Resolves when the program has ended, however it was. */
  stop(): Promise<void>;
}

const tries = 20;

/**
 * Runs a program until it is stopped: one that was killed is launched again, for whoever depends on it waits.
 * What a killed PostgreSQL leaves behind takes a moment to end, so a launch may need some tries.
 * @throws whatever the first launch throws
 */
export async function keepRunning(launch: () => Promise<ChildProcess>): Promise<Running> {
  const stopping = new AbortController();
  let program = await launch();
  let relaunching: Promise<void> = Promise.resolve();
  watch();

  function watch(): void {
    program.once('exit', () => {
      if (!stopping.signal.aborted) relaunching = relaunch();
    });
  }

  async function relaunch(): Promise<void> {
    for (let count = 0; count < tries && !stopping.signal.aborted; count++) {
      await pause(500);
      const started = await launch().catch(() => null);
      if (started === null) continue;
      program = started;
      return watch();
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await relaunching;
      await end(program);
    },
  };
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const over = new Promise<void>((done) => program.once('close', () => done()));
  program.kill('SIGINT');
  await over;
}
