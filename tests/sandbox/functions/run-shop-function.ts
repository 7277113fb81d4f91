import { readFileSync, statSync } from 'node:fs';
import { coerceInputValue } from 'graphql';
import type { AppExtensions } from './app-extensions.ts';
import { shippedExtensions } from './app-extensions.ts';
import { readFunctionExtension } from './function-extension.ts';
import { selectInput } from './function-input.ts';
import type { FunctionOccasion } from './function-objects.ts';
import { functionRoot } from './function-objects.ts';
import type { FunctionTarget } from './function-schema.ts';
import { functionSchema, resultType } from './function-schema.ts';

export interface FunctionRun {
  /** The result, true to the published schema; undefined when the run failed. */
  readonly output: unknown;
  readonly failure: string | null;
  readonly logs: string;
  readonly inputBytes: number;
  readonly outputBytes: number;
}

/**
 * Runs the shipped Wasm of an activated Function for this occasion. What Shopify would call a failed run (a limit passed, a
 * trap, a result that does not fit the target) is a failure in words.
 * @throws Error when the extension is missing or not built, or when its query asks what the sandbox cannot answer.
 */
export function runShopFunction(
  occasion: FunctionOccasion,
  target: FunctionTarget,
  extensions: AppExtensions = shippedExtensions,
): FunctionRun {
  const extension = readFunctionExtension(extensions.folder, occasion.activation.functionHandle, target);
  const schema = functionSchema(target, extension.apiVersion);
  const selected = selectInput(schema, extension.inputQuery, functionRoot(occasion));
  if (selected.failure !== null) return failed(selected.failure);

  const wasm = readModule(extension.wasmPath);
  const run = attempt(() => extensions.run(wasm, extension.exportName, selected.input));
  if ('failure' in run) return failed(`The Function stopped: ${run.failure}`);

  const faults: string[] = [];
  const output: unknown = coerceInputValue(run.output, resultType(target, schema), (path, _, error) => {
    faults.push(`${path.join('.')}: ${error.message}`);
  });
  const failure = faults[0] === undefined ? null : `The output does not fit ${target}: ${faults[0]}`;

  return { ...run, output: failure === null ? output : undefined, failure };
}

function failed(failure: string): FunctionRun {
  return { output: undefined, failure, logs: '', inputBytes: 0, outputBytes: 0 };
}

/** The host refuses by throwing: at Shopify too that is a failed run and never an error of the shop. */
function attempt<T>(work: () => T): T | { readonly failure: string } {
  try {
    return work();
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

const modules = new Map<string, { readonly changedAt: number; readonly wasm: Uint8Array }>();

/** The same bytes until they are built anew, so that the host compiles them once. */
function readModule(path: string): Uint8Array {
  const changedAt = statSync(path).mtimeMs;
  const known = modules.get(path);
  if (known?.changedAt === changedAt) return known.wasm;

  const wasm = readFileSync(path);
  modules.set(path, { changedAt, wasm });

  return wasm;
}
