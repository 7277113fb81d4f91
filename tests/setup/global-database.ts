import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
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
  const guard = process.env['DATABASE_URL']
    ? null
    : endWithThisProcess(folder, await dataFolder(server.adminUrl));
  const template = await prepareTemplate(server.adminUrl);
  project.provide('databaseAdminUrl', server.adminUrl);
  project.provide('databaseTemplate', template.name);

  return async () => {
    await template.drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    guard?.stdin?.end();
  };
}

/** A run that is killed cannot stop its server: somebody else has to see that it is gone. */
function endWithThisProcess(folder: string, data: string): ChildProcess {
  const program = fileURLToPath(new URL('end-with-parent.ts', import.meta.url));
  const guard = spawn(process.execPath, [program, folder, data], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

async function dataFolder(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  await client.end();
  return rows[0]?.data_directory ?? '';
}
