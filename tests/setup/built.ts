import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const products = [
  'build/server/index.js',
  'extensions/option-pricing/dist/function.wasm',
  'extensions/option-validation/dist/function.wasm',
  'extensions/product-options/assets',
];

/** Builds Functions, block and app where one of them is missing; what is there is taken as it is. */
export function ensureBuilt(): void {
  if (!products.every((path) => existsSync(path))) build();
}

/** @throws Error with the build's words when it fails. */
export function build(): void {
  const run = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}\n${run.stderr}`);
}
