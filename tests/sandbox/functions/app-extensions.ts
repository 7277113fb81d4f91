import { fileURLToPath } from 'node:url';
import { runFunction } from './wasm-host.ts';

/** One execution of a module, as the host reports it. Sizes are bytes. */
export interface HostRun {
  readonly output: unknown;
  readonly logs: unknown;
  readonly outputBytes: number;
  readonly memoryBytes: number;
}

/** The app's released extensions: where their files lie and what executes their modules. */
export interface AppExtensions {
  readonly folder: string;
  run(wasm: Uint8Array, exportName: string, input: unknown): HostRun | Promise<HostRun>;
}

/** This project's own, run as Shopify would. */
export const shippedExtensions: AppExtensions = {
  folder: fileURLToPath(new URL('../../../extensions/', import.meta.url)),
  run: (wasm, exportName, input) => runFunction(wasm, exportName, input),
};
