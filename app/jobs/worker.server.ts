import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase } from '#app/db.server.ts';
import { environment } from '#app/env.server.ts';
import { log } from '#app/log.server.ts';
import { explainAndExit, stopOnSignal } from '#app/process.server.ts';
import { closeSendingQueue } from './queue.server.ts';
import { sentenceOf } from './retrying.ts';
import { startWork } from './work.server.ts';

try {
  environment();
  const stopping = new AbortController();
  const started = startWhenPossible(stopping.signal);
  stopOnSignal(async () => {
    stopping.abort();
    // Jobs are taken up while the worker is still starting: how to stop them is known once it has started.
    const stop = await started;
    await stop?.();
    await Promise.all([closeSendingQueue(), closeDatabase()]);
  });
  if (await started) log.info('Atelier works');
} catch (error) {
  explainAndExit(error);
}

/** A database that is down, or not migrated yet, is waited for: it may come any moment. Null when told to stop meanwhile. */
async function startWhenPossible(stopping: AbortSignal): Promise<(() => Promise<void>) | null> {
  while (!stopping.aborted) {
    try {
      return await startWork();
    } catch (error) {
      log.warn(
        { error: sentenceOf(error) },
        'The job queue cannot be opened yet; trying again in two seconds',
      );
      await pause(2000, undefined, { signal: stopping }).catch(() => {});
    }
  }
  return null;
}
