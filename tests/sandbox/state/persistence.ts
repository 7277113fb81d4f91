import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ShopState } from './shop-state.ts';

const settleMs = 200;

/** Where a shop's memory is kept between runs. Without a path nothing is kept. */
export interface Persistence {
  changed(): void;
  flush(): void;
}

/** The shop kept at `path`, null when there is none yet. Throws a sentence when the file is not a shop's. */
export function readShop(path: string | undefined): ShopState | null {
  if (path === undefined || !existsSync(path)) return null;

  const stored = parseJson(readFileSync(path, 'utf8'));
  if (!isShop(stored)) {
    throw new Error(`${path} does not hold a sandbox shop. Delete the file to start with a fresh one.`);
  }
  return stored;
}

/** Writes at most every 200 ms, to a file beside and then over the old one: a killed process leaves a whole file. */
export function keepShop(path: string | undefined, state: ShopState): Persistence {
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
  };

  return {
    changed() {
      if (path === undefined || timer !== null) return;
      timer = setTimeout(flush, settleMs);
      timer.unref();
    },
    flush,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isShop(stored: unknown): stored is ShopState {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'shop' in stored &&
    'nextId' in stored &&
    typeof stored.nextId === 'number' &&
    'orders' in stored &&
    Array.isArray(stored.orders) &&
    'companies' in stored
  );
}
