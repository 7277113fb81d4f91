import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '#app/db.server.ts';
import { closeSendingQueue } from '#app/jobs/queue.server.ts';
import { copyTemplate } from './database-template.ts';
import { testEnvironment } from './test-environment.ts';

/**
 * Gives the test file a database of its own and the app an environment that names it. Call it once, at the top;
 * the address is in `process.env.DATABASE_URL` from the first `beforeAll` on.
 */
export function useTestDatabase(): void {
  beforeAll(async () => {
    Object.assign(process.env, testEnvironment);
    process.env['DATABASE_URL'] = await copyTemplate(inject('databaseAdminUrl'), inject('databaseTemplate'));
  });

  afterAll(async () => {
    await closeSendingQueue();
    await closeDatabase();
  });
}
