import { readdir } from 'node:fs/promises';
import { z } from 'zod';

/** Each benchmark stands beside its peer and says whether it kept its promise. */
const result = z.object({
  name: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  passed: z.boolean(),
});
const benchmark = z.object({
  bench: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
});

const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts'));
let kept = true;

for (const file of files.filter(
  (name) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)) {
  const { bench } = benchmark.parse(await import(`./${file}`));
  const { name, rows, passed } = result.parse(await bench());
  kept &&= passed;
  console.log(`\n${passed ? '✓' : '✗'} ${name}`);
  for (const { label, value } of rows) console.log(`  ${label.padEnd(56)} ${value}`);
}

process.exit(kept ? 0 : 1);
