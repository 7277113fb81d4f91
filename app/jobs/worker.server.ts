import { closeDatabase } from '#app/db.server.ts';
import { log } from '#app/log.server.ts';
import { explainAndExit, stopOnSignal } from '#app/process.server.ts';
import { closeSendingQueue } from './queue.server.ts';
import { startWork } from './work.server.ts';

try {
  const stopWork = await startWork();
  log.info('Atelier works');
  stopOnSignal(async () => {
    await stopWork();
    await Promise.all([closeSendingQueue(), closeDatabase()]);
  });
} catch (error) {
  explainAndExit(error);
}
