import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createMemoryStream, main } from 'assemblyscript/asc';

const project = resolve(import.meta.dirname, '..');
const ownScan = 'extensions/shopify-function/assembly/scan.ts';
const sources = ['app/options/engine/runtime', 'extensions/shopify-function/assembly'];

/** The Functions of the app by their handle, with the file that exports their target. */
const functions = {
  'option-pricing': 'assembly/price-pieces.ts',
  'option-validation': 'assembly/check-pieces.ts',
} as const;

/**
 * Shopify's runner takes no import but its own: without `--use abort=` the compiler would ask for one. `-O3` is a third larger than
 * `-O3z` and takes an eighth fewer instructions; of both Shopify has less to give for instructions.
 */
const options = ['-O3', '--runtime', 'stub', '--use', 'abort='];

export type FunctionHandle = keyof typeof functions;

export interface BuiltFunction {
  readonly handle: FunctionHandle;
  readonly path: string;
  readonly bytes: number;
}

/** Where a Function's Wasm lies once it is built. */
export function wasmPath(handle: FunctionHandle): string {
  return join(project, 'extensions', handle, 'dist/function.wasm');
}

/** Compiles the Functions to Wasm. @throws Error with the compiler's words when a source does not compile. */
export async function buildFunctions(
  handles: readonly FunctionHandle[] = everyHandle(),
): Promise<BuiltFunction[]> {
  const built: BuiltFunction[] = [];
  for (const handle of handles) built.push(await build(handle));
  return built;
}

/** Compiles those that are missing or older than their sources. */
export async function buildStaleFunctions(): Promise<BuiltFunction[]> {
  return buildFunctions(everyHandle().filter(isStale));
}

function everyHandle(): FunctionHandle[] {
  return ['option-pricing', 'option-validation'];
}

/** Written beside and renamed, so that a reader never meets half a module. */
async function build(handle: FunctionHandle): Promise<BuiltFunction> {
  const path = wasmPath(handle);
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  const stderr = createMemoryStream();
  const { error } = await main(
    [
      join('extensions', handle, functions[handle]),
      ...options,
      '--baseDir',
      project,
      '--outFile',
      relative(project, unfinished),
    ],
    { stderr, readFile: readSource },
  );
  if (error !== null)
    throw new Error(`The Function "${handle}" does not compile.\n${stderr.toString()}`, { cause: error });

  renameSync(unfinished, path);
  return { handle, path, bytes: readFileSync(path).length };
}

/** Of one file of the runtime Functions have a version of their own; `tests/laws` compare what comes of both. */
function readSource(name: string, folder: string): string | null {
  const path = resolve(folder, name.endsWith('runtime/scan.ts') ? ownScan : name);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : null;
}

function isStale(handle: FunctionHandle): boolean {
  const builtAt = statSync(wasmPath(handle), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = [...sources, join('extensions', handle, 'assembly')];
  return folders.some((folder) => newestIn(join(project, folder)) > builtAt);
}

function newestIn(folder: string): number {
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  return Math.max(0, ...times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = everyHandle().filter((handle) => process.argv.length < 3 || process.argv.includes(handle));
  for (const { handle, bytes } of await buildFunctions(wanted))
    console.log(`${handle}: ${bytes} bytes of Wasm`);
}
