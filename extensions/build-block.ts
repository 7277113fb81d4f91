import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { minify } from 'terser';

const extension = fileURLToPath(new URL('./product-options/', import.meta.url));
const engine = fileURLToPath(new URL('../app/options/engine/', import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript'));

/** What the theme loads at once, as a plain script. */
const first = 'bespoke-options';

const common: BuildOptions = { absWorkingDir: extension, bundle: true, charset: 'utf8', logLevel: 'warning' };

/** Builds the theme block's scripts and stylesheet into the extension's `assets/`, which Shopify serves. */
export async function buildBlock(): Promise<void> {
  await mkdir(`${extension}assets`, { recursive: true });
  await build({
    ...common,
    entryPoints: [`src/${first}.css`],
    target: ['safari15'],
    minify: true,
    outdir: 'assets',
  });
  const parts = await scripts();
  for await (const old of glob(`${extension}assets/*.js`))
    if (!parts.has(old.slice(extension.length + 'assets/'.length))) await rm(old);
  for (const [name, code] of parts) await writeFile(`${extension}assets/${name}`, code);
}

/** Every `src/bespoke-*.ts` becomes a file: the first a plain script, the others modules that it and the engine fetch. */
async function scripts(): Promise<Map<string, string>> {
  const entries: string[] = [];
  for await (const entry of glob('src/bespoke-*.ts', { cwd: extension })) entries.push(entry);
  const own = await ownNames();
  const { outputFiles } = await build({
    ...common,
    entryPoints: entries.toSorted(),
    outdir: 'assets',
    format: 'esm',
    target: ['es2021', 'safari15'],
    minifySyntax: true,
    mangleProps: new RegExp(`^(${own.join('|')})$`),
    // The parts hand each other objects, so that all of them must shorten a name alike.
    mangleCache: Object.fromEntries(own.map((name, index) => [name, shortName(index)])),
    legalComments: 'none',
    // Plain assignments instead of defined fields, which need a helper and twice the bytes.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, target: 'es2021' } },
    write: false,
  });
  const parts = new Map<string, string>();
  for (const { path, text } of outputFiles) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    parts.set(name, await shorten(text, name === `${first}.js`));
  }
  return parts;
}

/** esbuild's own minifying leaves 4 % more after gzip. */
async function shorten(code: string, isPlain: boolean): Promise<string> {
  const shorter = await minify(isPlain ? `(()=>{${code}})()` : code, {
    ecma: 2020,
    module: !isPlain,
    toplevel: true,
    compress: { passes: 3, keep_fargs: false, pure_getters: true },
  });
  if (!shorter.code)
    throw new Error('A part of the block has no script: esbuild gave terser nothing to shorten.');
  return shorter.code;
}

/** a, b, … z, aa, ab, … */
function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : shortName(Math.floor(index / 26) - 1) + letter;
}

/** Fields that only our code calls by name. What the browser or the language calls anything by is never shortened. */
async function ownNames(): Promise<string[]> {
  const names = new Set<string>();
  const sources = glob([`${engine}runtime/*.ts`, `${extension}src/**/*.ts`], { exclude: ['**/*.test.ts'] });
  for await (const file of sources)
    await collect(names, file, /^ {2}(?:private )?(?:readonly )?(?:async )?(\w+)(?:\??:| =|\()/gm);
  const known = await foreignNames();
  return [...names].filter((name) => !known.has(name)).toSorted();
}

/** Every name in the browser's and the language's own type declarations, what our pages write as JSON, and what parts export. */
async function foreignNames(): Promise<Set<string>> {
  const names = new Set(['connectedCallback', 'Shopify', 'rate', 'prices', 'say']);
  const declared = glob(`${typescript}/lib.{dom,dom.iterable,es5,es20??.*}.d.ts`);
  for await (const file of declared) await collect(names, file, /^ +(?:readonly |get |set )*(\w+)\??[(:<]/gm);
  for await (const file of glob(`${extension}src/bespoke-*.ts`))
    await collect(names, file, /^export (?:async )?function (\w+)/gm);
  return names;
}

async function collect(names: Set<string>, file: string, pattern: RegExp): Promise<void> {
  for (const [, name] of (await readFile(file, 'utf8')).matchAll(pattern)) if (name) names.add(name);
}

if (import.meta.main) await buildBlock();
