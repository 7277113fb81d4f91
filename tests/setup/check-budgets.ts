import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildBlock } from '../../extensions/build-block.ts';
import { buildStaleFunctions } from '../../extensions/build-functions.ts';
import { judgeInstructions } from './function-budgets.ts';

interface Budget {
  readonly what: string;
  readonly files: string;
  readonly measure: (content: Buffer) => number;
  readonly most: number;
  /** Of each file, rather than of all together. */
  readonly each?: boolean;
  /** Built by another step: nothing to measure is no fault here. */
  readonly mayBeMissing?: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const raw = (content: Buffer): number => content.byteLength;
const gzipped = (content: Buffer): number => gzipSync(content, { level: 9 }).byteLength;

const budgets: readonly Budget[] = [
  // What a theme loads with the page: theme-check and the trade's own limit.
  {
    what: 'block script',
    files: 'extensions/product-options/assets/bespoke-options.js',
    measure: raw,
    most: 10_000,
  },
  {
    what: 'block script, gzip',
    files: 'extensions/product-options/assets/bespoke-options.js',
    measure: gzipped,
    most: 4_600,
  },
  // What comes when somebody turns to the piece: half of it is the engine that the Functions run too.
  {
    what: 'block engine, gzip',
    files: 'extensions/product-options/assets/bespoke-engine.js',
    measure: gzipped,
    most: 13_500,
  },
  {
    what: 'block part, gzip',
    files: 'extensions/product-options/assets/bespoke-{edit,guide,nested,steps,upload}.js',
    measure: gzipped,
    most: 3_500,
    each: true,
  },
  {
    what: 'block styles, gzip',
    files: 'extensions/product-options/assets/*.css',
    measure: gzipped,
    most: 2_200,
  },
  // Shopify refuses an extension with more Liquid than this.
  { what: 'block Liquid', files: 'extensions/product-options/**/*.liquid', measure: raw, most: 100_000 },
  {
    what: 'pricing Function',
    files: 'extensions/option-pricing/dist/function.wasm',
    measure: raw,
    most: 42_000,
  },
  // Nine languages take half of it; Shopify takes 256 kB.
  {
    what: 'validation Function',
    files: 'extensions/option-validation/dist/function.wasm',
    measure: raw,
    most: 84_000,
  },
];

await Promise.all([buildBlock(), buildStaleFunctions()]);
const instructions = await judgeInstructions(process.argv.includes('--record'));
const verdicts = [...budgets.flatMap(judge), ...instructions];
console.log(verdicts.map(({ line }) => line).join('\n'));
process.exitCode = verdicts.every(({ kept }) => kept) ? 0 : 1;

function judge(budget: Budget): { kept: boolean; line: string }[] {
  const files = globSync(budget.files, { cwd: root }).toSorted();
  const sizes = files.map((file) => budget.measure(readFileSync(`${root}/${file}`)));
  if (files.length === 0) {
    const mark = budget.mayBeMissing ? '–' : '✗';
    return [
      { kept: budget.mayBeMissing === true, line: `${mark} ${budget.what}: not built (${budget.files})` },
    ];
  }

  const total = sizes.reduce((sum, size) => sum + size, 0);
  const measured = budget.each ? sizes : [total];
  return measured.map((bytes, index) => {
    const kept = bytes <= budget.most;
    const what = budget.each ? `${budget.what} ${files[index]}` : budget.what;
    const excess = kept ? '' : `, ${bytes - budget.most} too many`;
    return { kept, line: `${kept ? '✓' : '✗'} ${what}: ${bytes} of at most ${budget.most} bytes${excess}` };
  });
}
