import { MisconfiguredEnvironment } from './env.server.ts';
import { log } from './log.server.ts';

// A deploy's patience: hosts kill after 30 seconds.
const drainWithinMs = 25_000;

/** Says in one sentence why the process cannot start, and ends it. */
export function explainAndExit(error: unknown): never {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}

/** On SIGTERM or SIGINT: what is under way is finished, then the process ends. A second signal ends it at once. */
export function stopOnSignal(drain: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), drainWithinMs).unref();
    await drain();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // A promise nobody awaits must not end a process that serves others: a lost database connection is such a case.
  process.on('unhandledRejection', (error) =>
    log.error({ error: sentence(error) }, 'Something failed unobserved'),
  );
}

function sentence(error: unknown): string {
  if (error instanceof MisconfiguredEnvironment) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Atelier cannot start: port ${String(error.port)} is in use by another program. Stop it, or set PORT to a free one.`;
  }
  if ('code' in error && error.code === 'EACCES' && 'port' in error) {
    return `Atelier cannot start: port ${String(error.port)} may not be used by this user. Set PORT to one above 1023.`;
  }
  return error.message;
}
