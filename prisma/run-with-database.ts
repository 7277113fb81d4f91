import { type ChildProcess, spawn } from 'node:child_process';
import { startDatabase } from './embedded.ts';
import { migrate } from './migrate.ts';

// What `shopify app dev` calls: a migrated database, then the given programs until it is told to stop or one of them ends.
const programs = process.argv.slice(2);
const database = await startDatabase();
await migrate(database.url);
const children = programs.map((program) =>
  spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: database.url,
      // The CLI names the tunnel's public address HOST; we listen on all addresses.
      SHOPIFY_APP_URL: process.env['SHOPIFY_APP_URL'] ?? process.env['HOST'],
      HOST: '0.0.0.0',
    },
    stdio: 'inherit',
  }),
);

let isStopping = false;
for (const child of children) child.once('exit', () => void stop());
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(children.map(endOf));
  await database.stop();
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const over = new Promise<void>((ended) => child.once('exit', () => ended()));
  child.kill('SIGTERM');
  return over;
}
