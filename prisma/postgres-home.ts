import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';

/** Where data and programs are, so that the user whom PostgreSQL runs as can get to both. */
export interface PostgresHome {
  readonly folder: string;
  /** Holds bin, lib and share. */
  readonly programs: string;
}

/**
 * As an ordinary user, and as root in an open folder, both stay where they are. A root whose folders are closed to
 * everybody else (root's own home is) cannot lend them: what is closed goes to a folder under /var/tmp, named by what it stands for.
 */
export function postgresHome(folder: string, programs: string): PostgresHome {
  if (process.getuid?.() !== 0) return { folder, programs };

  const open = isWritable('/var/tmp') ? '/var/tmp' : tmpdir();
  const { size, mtimeMs } = statSync(join(programs, 'bin', 'postgres'));
  const copy = join(open, `atelier-postgres-programs-${digest(`${programs} ${size} ${mtimeMs}`)}`);
  return {
    folder: isOpen(dirname(folder)) ? folder : join(open, `atelier-postgres-${digest(folder)}`),
    programs: isOpen(programs) ? programs : copied(programs, copy),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Half a copy, from a run that was killed, is never taken for a whole one. */
function copied(programs: string, to: string): string {
  if (existsSync(to)) return to;

  const staging = `${to}-${process.pid}`;
  cpSync(programs, staging, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(staging, to);
  } catch {
    // Another process was faster: its copy is as good.
    rmSync(staging, { recursive: true, force: true });
  }
  return to;
}

/** Whether anybody may pass through the folder and all above it. Folders still to be made take after the one above them. */
function isOpen(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
