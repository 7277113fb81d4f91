import { readFileSync, statSync } from 'node:fs';
import { coerceInputValue } from 'graphql';
import type { AppExtensions } from './app-extensions.ts';
import { shippedExtensions } from './app-extensions.ts';
import type { FunctionExtension } from './function-extension.ts';
import { readFunctionExtension } from './function-extension.ts';
import { selectInput } from './function-input.ts';
import type { FunctionOccasion } from './function-objects.ts';
import { functionRoot } from './function-objects.ts';
import type { FunctionTarget } from './function-schema.ts';
import { functionSchema, resultType } from './function-schema.ts';
import { soldLines } from './transformed-cart.ts';

/** Shopify's "Functions: resource limits", for carts of up to 200 lines; input and output grow with longer carts. */
const limits = {
  wasmBytes: 256_000,
  memoryBytes: 10_000_000,
  inputBytes: 128_000,
  outputBytes: 20_000,
  logBytes: 1000,
};
const linesOfLimits = 200;

export interface FunctionRun {
  /** The result, true to the published schema; undefined when the run failed. */
  readonly output: unknown;
  readonly failure: string | null;
  readonly logs: string;
  readonly inputBytes: number;
  readonly outputBytes: number;
}

/**
 * Runs the shipped Wasm of an activated Function for this occasion. What Shopify would call a failed run is a failure in
 * words. @throws Error when the extension is missing or not built, or when its query asks what the sandbox cannot answer.
 */
export async function runShopFunction(
  occasion: FunctionOccasion,
  target: FunctionTarget,
  extensions: AppExtensions = shippedExtensions,
): Promise<FunctionRun> {
  const extension = readFunctionExtension(extensions.folder, occasion.activation.functionHandle, target);
  const schema = functionSchema(target, extension.apiVersion);
  const selected = selectInput(schema, extension.inputQuery, functionRoot(occasion));
  if (selected.failure !== null) return failed(selected.failure);
  const inputBytes = Buffer.byteLength(JSON.stringify(selected.input), 'utf8');
  const overweight = weigh(occasion, extension, inputBytes);
  if (overweight !== null) return failed(overweight, inputBytes);

  const run = await execute(extensions, extension, selected.input);
  if (run.failure !== null) return failed(run.failure, inputBytes, run.logs);

  const { logs, outputBytes, memoryBytes } = run;
  const scale = scaleOf(occasion);
  if (memoryBytes > limits.memoryBytes)
    return failed(`The Function took ${memoryBytes} bytes of memory.`, inputBytes, logs);
  if (outputBytes > limits.outputBytes * scale)
    return failed(`The output has ${outputBytes} bytes.`, inputBytes, logs);

  const faults: string[] = [];
  const output: unknown = coerceInputValue(run.output, resultType(target, schema), (path, _, error) => {
    faults.push(`${path.join('.')}: ${error.message}`);
  });
  if (faults[0] !== undefined)
    return failed(`The output does not fit ${target}: ${faults[0]}`, inputBytes, logs);

  return { output, failure: null, logs, inputBytes, outputBytes };
}

function failed(failure: string, inputBytes = 0, logs = ''): FunctionRun {
  return { output: undefined, failure, logs, inputBytes, outputBytes: 0 };
}

function scaleOf(occasion: FunctionOccasion): number {
  return Math.max(1, soldLines(occasion.cart).length / linesOfLimits);
}

function weigh(occasion: FunctionOccasion, extension: FunctionExtension, inputBytes: number): string | null {
  const wasmBytes = statSync(extension.wasmPath).size;
  if (wasmBytes > limits.wasmBytes)
    return `The module has ${wasmBytes} bytes; ${limits.wasmBytes} are allowed.`;
  if (inputBytes > limits.inputBytes * scaleOf(occasion)) return `The input has ${inputBytes} bytes.`;

  return null;
}

type Execution =
  | { output: unknown; failure: null; logs: string; outputBytes: number; memoryBytes: number }
  | { failure: string; logs: string };

/** A trap inside the module is a failed run at Shopify too, never an error of the shop. */
async function execute(
  extensions: AppExtensions,
  extension: FunctionExtension,
  input: unknown,
): Promise<Execution> {
  try {
    const run = await extensions.run(readFileSync(extension.wasmPath), extension.exportName, input);
    const logs = Buffer.from(logsOf(run.logs)).subarray(0, limits.logBytes).toString('utf8');

    return { ...run, logs, failure: null };
  } catch (error) {
    return {
      failure: `The Function stopped: ${error instanceof Error ? error.message : String(error)}`,
      logs: '',
    };
  }
}

function logsOf(logs: unknown): string {
  if (typeof logs === 'string') return logs;

  return Array.isArray(logs) ? logs.join('\n') : '';
}
