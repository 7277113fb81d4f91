import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../../prisma/embedded.ts';
import { prepareTemplate } from './database-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseAdminUrl: string;
    databaseTemplate: string;
  }
}

/** One PostgreSQL for the run and one migrated database in it, which every test file copies for itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-test-'));
  const server = await startDatabase({ folder, durable: false });
  const template = await prepareTemplate(server.adminUrl);
  project.provide('databaseAdminUrl', server.adminUrl);
  project.provide('databaseTemplate', template.name);

  return async () => {
    await template.drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
