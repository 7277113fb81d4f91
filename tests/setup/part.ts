import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One process of the running system, kept alive until it is stopped. */
export interface Part {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly logFile: string;
  readonly stop: () => Promise<void>;
}

export interface PartPlan {
  readonly name: string;
  /** Arguments to node. */
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Told in one sentence what happened to it. */
  readonly say: (sentence: string) => void;
}

const patienceMs = 8_000;
const crashesAllowed = 5;

/**
 * Starts a Node process and starts it again when it dies on its own, a few times at most: a part that cannot live
 * says so instead of blinking. It leads a process group of its own, so that Ctrl-C in the terminal reaches only the
 * one who stops the parts in order; over the IPC channel it notices when that one is gone.
 */
export function startPart(plan: PartPlan): Part {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  const log = createWriteStream(plan.logFile, { flags: 'w' });
  let stopping = false;
  let crashes = 0;
  let child = launch();

  function launch(): ChildProcess {
    const started = spawn(process.execPath, plan.command, {
      env: plan.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    started.stdout?.pipe(log, { end: false });
    started.stderr?.pipe(log, { end: false });
    started.on('exit', (code, signal) => onExit(code, signal));
    return started;
  }

  function onExit(code: number | null, signal: NodeJS.Signals | null): void {
    if (stopping) return;
    crashes += 1;
    const how = signal ?? `exit code ${code ?? 'unknown'}`;
    if (crashes > crashesAllowed) {
      plan.say(
        `The ${plan.name} ended again (${how}) and is left stopped. Its last words are in ${plan.logFile}.`,
      );
      return;
    }
    plan.say(`The ${plan.name} ended (${how}) and is started again. Its words are in ${plan.logFile}.`);
    setTimeout(() => {
      if (!stopping) child = launch();
    }, 300 * crashes);
  }

  return {
    name: plan.name,
    logFile: plan.logFile,
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await end(child);
      log.end();
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(timer);
}
