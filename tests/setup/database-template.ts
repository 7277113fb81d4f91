import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../prisma/migrate.ts';

const appRole = 'atelier_test';

/** A migrated database to copy from, owned by an ordinary role: superusers pass by row-level security. */
export async function prepareTemplate(adminUrl: string): Promise<{ name: string; drop(): Promise<void> }> {
  const name = `atelier_${randomBytes(4).toString('hex')}`;
  await asAdmin(adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${await ensureAppRole(client)}`);
  });
  await migrate(await appUrl(adminUrl, name));

  return {
    name,
    drop: () =>
      asAdmin(adminUrl, async (client) => {
        const copies = await client.query<{ datname: string }>(
          'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
          [name],
        );
        for (const { datname } of copies.rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
      }),
  };
}

/** A fresh copy of the template; answers its address for the app's ordinary role. */
export async function copyTemplate(adminUrl: string, template: string): Promise<string> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await asAdmin(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${await ensureAppRole(client)}`);
  });
  return await appUrl(adminUrl, name);
}

async function ensureAppRole(client: Client): Promise<string> {
  if (!(await isSuperuser(client))) return 'CURRENT_USER';

  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${appRole} LOGIN PASSWORD '${appRole}'`);
  return appRole;
}

async function appUrl(adminUrl: string, database: string): Promise<string> {
  const url = new URL(adminUrl);
  await asAdmin(adminUrl, async (client) => {
    if (!(await isSuperuser(client))) return;
    url.username = appRole;
    url.password = appRole;
  });
  url.pathname = `/${database}`;
  return url.href;
}

async function isSuperuser(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.rolsuper ?? false;
}

async function asAdmin(adminUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
