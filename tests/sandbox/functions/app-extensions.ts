import { fileURLToPath } from 'node:url';
import type { FunctionRun } from './wasm-host.ts';
import { runFunction } from './wasm-host.ts';

/** The app's released extensions: where their files lie and what executes their modules. */
export interface AppExtensions {
  readonly folder: string;
  /** @throws Error in words when the module traps or passes a limit. */
  run(
    wasm: Uint8Array,
    exportName: string,
    input: unknown,
  ): Omit<FunctionRun, 'memoryBytes' | 'instructions'>;
}

/** This project's own, run as Shopify would. */
export const shippedExtensions: AppExtensions = {
  folder: fileURLToPath(new URL('../../../extensions/', import.meta.url)),
  run: runFunction,
};
