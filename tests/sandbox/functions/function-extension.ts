import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';

/** One target of a Function extension as its `shopify.extension.toml` declares it; paths are absolute. */
export interface FunctionExtension {
  readonly handle: string;
  readonly target: string;
  readonly apiVersion: string;
  /** Text of the input query. */
  readonly inputQuery: string;
  readonly exportName: string;
  readonly wasmPath: string;
}

const configuration = z.object({
  api_version: z.string(),
  extensions: z.array(
    z.object({
      handle: z.string(),
      type: z.string(),
      build: z.object({ path: z.string() }).optional(),
      targeting: z
        .array(z.object({ target: z.string(), input_query: z.string(), export: z.string() }))
        .optional(),
    }),
  ),
});

/**
 * Reads the Function that answers to `handle` and has the target, from the extensions' own configuration files.
 * @throws Error naming the handle when no extension has it, or when its Wasm has not been built.
 */
export function readFunctionExtension(folder: string, handle: string, target: string): FunctionExtension {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const root = join(folder, name);
    const path = join(root, 'shopify.extension.toml');
    const found = existsSync(path) ? readTarget(root, { handle, target }) : undefined;
    if (found !== undefined) return found;
  }

  throw new Error(`No extension in ${folder} has the handle “${handle}” with the target “${target}”.`);
}

function readTarget(root: string, wanted: { handle: string; target: string }): FunctionExtension | undefined {
  const text = readFileSync(join(root, 'shopify.extension.toml'), 'utf8');
  const document = parse(text);
  if (!text.includes('type = "function"')) return undefined;

  const { api_version, extensions } = configuration.parse(document);
  const extension = extensions.find(({ handle, type }) => handle === wanted.handle && type === 'function');
  const targeting = extension?.targeting?.find(({ target }) => target === wanted.target);
  if (extension === undefined || targeting === undefined) return undefined;

  const wasmPath = join(root, extension.build?.path ?? 'dist/function.wasm');
  if (!existsSync(wasmPath)) {
    throw new Error(
      `The Function “${wanted.handle}” has not been built: ${wasmPath} is missing. Run npm run build:functions.`,
    );
  }

  return {
    handle: wanted.handle,
    target: wanted.target,
    apiVersion: api_version,
    inputQuery: readFileSync(join(root, targeting.input_query), 'utf8'),
    exportName: targeting.export,
    wasmPath,
  };
}
