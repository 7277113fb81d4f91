import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startWorld, type World } from '../../setup/world.ts';

/** A running shop that no other journey sees, for what would change theirs. Call it once, at the top of a file. */
export function useOwnWorld(): () => World {
  let folder: string;
  let world: World | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atelier-own-world-'));
    // Root lends the database to an ordinary user, who has to get to it.
    chmodSync(folder, 0o711);
    world = await startWorld({ folder, basePort: null, kept: false, say: () => undefined });
  });
  afterAll(async () => {
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return () => {
    if (!world) throw new Error('The shop opens in beforeAll: use it inside of a test.');
    return world;
  };
}
