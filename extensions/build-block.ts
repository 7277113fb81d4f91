import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { minify } from 'terser';

const extension = fileURLToPath(new URL('./product-options/', import.meta.url));
const runtime = fileURLToPath(new URL('../app/options/engine/runtime/', import.meta.url));

/** Names that the browser or the page knows too: shortening them would break the talk with it. */
const outside = new Set(['id', 'currency', 'rate', 'min', 'max', 'prices', 'decimals']);

const common: BuildOptions = { absWorkingDir: extension, bundle: true, charset: 'utf8', logLevel: 'warning' };

/** Builds the theme block's script and stylesheet into the extension's `assets/`, which Shopify serves. */
export async function buildBlock(): Promise<void> {
  await mkdir(`${extension}assets`, { recursive: true });
  await build({
    ...common,
    entryPoints: ['src/bespoke-options.css'],
    target: ['safari15'],
    minify: true,
    outdir: 'assets',
  });
  await writeFile(`${extension}assets/bespoke-options.js`, await script());
}

async function script(): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/bespoke-options.ts'],
    format: 'iife',
    target: ['es2020', 'safari15'],
    minifySyntax: true,
    mangleProps: new RegExp(`^(${(await ownNames()).join('|')})$`),
    legalComments: 'none',
    // Plain assignments instead of defined fields, which need a helper and twice the bytes.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, target: 'es2020' } },
    write: false,
  });
  // esbuild's own minifying leaves 4 % more after gzip, which the budget does not have.
  const { code } = await minify(outputFiles[0]?.text ?? '', {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 3, keep_fargs: false, pure_getters: true },
  });
  if (!code) throw new Error('The block has no script: esbuild gave terser nothing to shorten.');
  return code;
}

/** The fields of the runtime's classes and the block's own: nobody else calls them by name. */
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
