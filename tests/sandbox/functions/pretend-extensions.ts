import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppExtensions } from './app-extensions.ts';

export interface PretendFunction {
  readonly target: 'cart.transform.run' | 'cart.validations.generate.run';
  readonly query: string;
  /** Stands in for the module's export; throwing is a trap. */
  readonly run: (input: unknown) => unknown;
}

/** Extensions for tests: real configuration files and queries in a temporary folder, JavaScript in place of their modules. */
export function pretendExtensions(
  functions: Readonly<Record<string, PretendFunction>>,
): AppExtensions & { readonly inputs: unknown[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pretend-extensions-'));
  for (const [handle, given] of Object.entries(functions))
    writeExtension(join(folder, handle), handle, given);
  const inputs: unknown[] = [];

  return {
    folder,
    inputs,
    run(_, exportName, input) {
      inputs.push(input);
      return { output: functions[exportName]?.run(input), logs: '', inputBytes: 0, outputBytes: 0 };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function writeExtension(root: string, handle: string, { target, query }: PretendFunction): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'run.graphql'), query);
  writeFileSync(join(root, 'dist', 'function.wasm'), Buffer.alloc(8));
  writeFileSync(
    join(root, 'shopify.extension.toml'),
    `api_version = "2026-10"

[[extensions]]
name = "${handle}"
handle = "${handle}"
type = "function"

  [[extensions.targeting]]
  target = "${target}"
  input_query = "run.graphql"
  export = "${handle}"

  [extensions.build]
  path = "dist/function.wasm"
`,
  );
}
