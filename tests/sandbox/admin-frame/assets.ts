import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A script for the browser from its source here, in one piece. Loading it twice in a page runs it once. */
export async function scriptFrom(folder: 'app-bridge' | 'frame'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(`${folder}/main.ts`)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${folder}/main.ts gave no script.`);

  const mark = JSON.stringify(`atelier sandbox ${folder}`);
  return `if (!window[Symbol.for(${mark})]) { window[Symbol.for(${mark})] = true;\n${output.text}}\n`;
}

// In this order: what comes later may overrule what came before.
const sheets = ['ground', 'shell', 'pieces', 'app'];

/** The admin's style sheet. */
export function styleSheet(): string {
  return sheets.map((name) => readFileSync(here(`styles/${name}.css`), 'utf8')).join('\n');
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
