import { glob, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const extension = fileURLToPath(new URL('./product-options/', import.meta.url));
const runtime = fileURLToPath(new URL('../app/options/engine/runtime/', import.meta.url));

/** Names that the browser or the page knows too: shortening them would break the talk with it. */
const outside = new Set(['id', 'currency', 'rate', 'min', 'max', 'rules', 'prices']);

/** Builds the theme block's script and stylesheet into the extension's `assets/`, which Shopify serves. */
export async function buildBlock(): Promise<void> {
  await mkdir(`${extension}assets`, { recursive: true });
  await build({
    absWorkingDir: extension,
    entryPoints: ['src/product-options.ts', 'src/product-options.css'],
    outdir: 'assets',
    bundle: true,
    minify: true,
    mangleProps: new RegExp(`^(${(await ownNames()).join('|')})$`),
    format: 'iife',
    target: ['es2020', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // Plain assignments instead of defined fields, which need a helper and twice the bytes.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, target: 'es2020' } },
  });
}

/** The fields of the runtime's classes and the private ones of the block's elements: nobody else calls them by name. */
async function ownNames(): Promise<string[]> {
  const names = new Set<string>();
  for await (const file of glob([`${runtime}*.ts`, `${extension}src/*.ts`], { exclude: ['**/*.test.ts'] })) {
    const field = file.startsWith(runtime)
      ? /^ {2}(\w+)(?::| =)/gm
      : /^ {2}(?:private (?:readonly )?|readonly )(\w+)/gm;
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(field)) if (name) names.add(name);
  }
  return [...names].filter((name) => !outside.has(name));
}

if (import.meta.main) await buildBlock();
