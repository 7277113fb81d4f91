import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const entry = z.object({
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockfile = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

describe('the lockfile', () => {
  it('holds the package of every platform, so that npm ci works on each of them', () => {
    const missing = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !isInstalledFor(path, name))
        .map((name) => `${name} (for ${path})`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    const named = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(named).toEqual([]);
  });
});

/** Node looks for a package beside the one that asks, then in every folder above. */
function isInstalledFor(path: string, name: string): boolean {
  let folder = path;
  for (;;) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in lockfile.packages) return true;
    if (folder === '') return false;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}
