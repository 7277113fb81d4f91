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
  const started = { stop: async () => {} };
  stopOnSignal(async () => {
    await started.stop();
    await Promise.all([closeSendingQueue(), closeDatabase()]);
  });
  started.stop = await startWhenPossible();
  log.info('Atelier works');
} catch (error) {
  explainAndExit(error);
}

/** A database that is down, or not migrated yet, is waited for: it may come any moment. */
async function startWhenPossible(): Promise<() => Promise<void>> {
  for (;;) {
    try {
      return await startWork();
    } catch (error) {
      log.warn(
        { error: sentenceOf(error) },
        'The job queue cannot be opened yet; trying again in two seconds',
      );
      await pause(2000);
    }
  }
}
