import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileString } from 'assemblyscript/asc';
import { describe, expect, test } from 'vitest';

import { OutputWriter } from './wasm-host-output.ts';
import { runFunction } from './wasm-host.ts';

/** Declares one function of Shopify's interface in AssemblyScript. */
function declared(name: string, signature: string): string {
  return `@external("shopify_function_v2", "shopify_function_${name}") declare function ${name}${signature};\n`;
}

const everything = [
  declared('input_get', '(): u64'),
  declared('input_get_val_len', '(v: u64): usize'),
  declared('input_read_utf8_str', '(src: usize, out: usize, len: usize): void'),
  declared('input_get_obj_prop', '(v: u64, ptr: usize, len: usize): u64'),
  declared('input_get_at_index', '(v: u64, i: usize): u64'),
  declared('input_get_obj_key_at_index', '(v: u64, i: usize): u64'),
  declared('output_new_bool', '(v: u32): i32'),
  declared('output_new_null', '(): i32'),
  declared('output_new_i32', '(v: i32): i32'),
  declared('output_new_f64', '(v: f64): i32'),
  declared('output_new_utf8_str', '(ptr: usize, len: usize): i32'),
  declared('output_new_object', '(n: usize): i32'),
  declared('output_finish_object', '(): i32'),
  declared('output_new_array', '(n: usize): i32'),
  declared('output_finish_array', '(): i32'),
  declared('log_new_utf8_str', '(ptr: usize, len: usize): void'),
].join('');

/** Writes its input out again, value by value. */
const echo = `
  function kind(v: u64): u32 { return (v & 0x7ffc000000000000) == 0x7ffc000000000000 ? u32((v >> 46) & 15) : 2; }
  function copyText(v: u64): void {
    const n = input_get_val_len(v), at = heap.alloc(n + 1);
    input_read_utf8_str(usize(v & 0xffffffff), at, n);
    output_new_utf8_str(at, n);
  }
  function copy(v: u64): void {
    const k = kind(v);
    if (k == 0) output_new_null();
    else if (k == 1) output_new_bool(u32(v & 1));
    else if (k == 2) output_new_f64(reinterpret<f64>(v));
    else if (k == 3) copyText(v);
    else if (k == 4) {
      const n = input_get_val_len(v);
      output_new_object(n);
      for (let i: usize = 0; i < n; i++) {
        copyText(input_get_obj_key_at_index(v, i));
        copy(input_get_at_index(v, i));
      }
      output_finish_object();
    } else if (k == 5) {
      const n = input_get_val_len(v);
      output_new_array(n);
      for (let i: usize = 0; i < n; i++) copy(input_get_at_index(v, i));
      output_finish_array();
    }
  }
  export function run(): void { copy(input_get()); }`;

/** Answers with the number that a read or a write gave back. */
const answering = (expression: string) =>
  `export function run(): void { output_new_f64(f64(${expression})); }`;

async function compiled(source: string): Promise<Uint8Array> {
  const { binary, error: failure } = await compileString(everything + source, {
    runtime: 'stub',
    use: ['abort='],
  });
  if (binary === null) throw new Error('The fixture does not compile.', { cause: failure });
  return binary;
}

const error = (code: number): number => (15 << 14) * 2 ** 32 + code;

const echoModule = await compiled(echo);

/** Shopify's own examples, where they lie beside the project. */
function publishedExamples(): unknown[] {
  const folder = join(import.meta.dirname, '../../../../shared/data/functions');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

describe('a Function reads and writes', () => {
  const values = [
    null,
    true,
    0,
    -1.5,
    1e300,
    '',
    'für 💍',
    [],
    {},
    [1, [2, 'x'], { a: null }],
    { cart: { lines: [{ id: 'gid://shopify/CartLine/1' }] } },
    'x'.repeat(18_000),
  ];
  test.each(values.map((value) => [value]))('%j as it is', (value) => {
    expect(runFunction(echoModule, 'run', value).output).toEqual(value);
  });

  test("Shopify's published examples as they are", () => {
    for (const example of publishedExamples())
      expect(runFunction(echoModule, 'run', example).output).toEqual(example);
  });
});

describe('reading what is not there answers an error that names the mistake:', () => {
  const property = 'input_get_obj_prop(input_get(), 0, 0) & 0x3ffffffffffff';
  const mistakes: [string, string, unknown, number][] = [
    ['a property of a list', property, [], error(1)],
    ['an entry past the end', 'input_get_at_index(input_get(), 2) & 0x3ffffffffffff', [1], error(5)],
    ['an entry of a text', 'input_get_at_index(input_get(), 0) & 0x3ffffffffffff', 'x', error(6)],
    ['a property that is not there', property, { a: 1 }, 0],
    ['the length of a number', 'input_get_val_len(input_get())', 5, 0],
  ];
  test.each(mistakes)('%s', async (...row) => {
    const [, expression, input, answer] = row;
    expect(runFunction(await compiled(answering(expression)), 'run', input).output).toBe(answer);
  });
});

describe('writing out of turn is refused and changes nothing:', () => {
  const refused: [string, (output: OutputWriter) => number, number][] = [
    ['closing an object that is a list', (output) => output.openArray(0) + output.closeObject(), 5],
    ['closing an object too soon', (output) => output.openObject(1) + output.closeObject(), 3],
    ['a value without its key', (output) => output.openObject(1) + output.scalar(null), 2],
    ['a key too many', (output) => output.openObject(0) + output.text('key'), 3],
    ['an entry too many', (output) => output.openArray(0) + output.scalar(1), 7],
    ['closing a list too soon', (output) => output.openArray(1) + output.closeArray(), 7],
    ['closing a list that is not open', (output) => output.closeArray(), 8],
    ['a second value', (output) => output.scalar(null) + output.scalar(null), 4],
  ];
  test.each(refused)('%s', (...row) => {
    expect(row[1](new OutputWriter())).toBe(row[2]);
  });
});

const runs = async (source: string, input: unknown = null): Promise<unknown> =>
  runFunction(await compiled(source), 'run', input);

describe('a run fails in words when', () => {
  test('nothing was written, or not to its end', async () => {
    await expect(runs('export function run(): void {}')).rejects.toThrow('wrote no output');
    await expect(runs('export function run(): void { output_new_array(1); }')).rejects.toThrow('unfinished');
  });

  test('the module traps or does not export its target', async () => {
    await expect(runs('export function run(): void { unreachable(); }')).rejects.toThrow('unreachable');
    await expect(runs('export function walk(): void {}')).rejects.toThrow('does not export "run"');
  });

  test('the module wants another import', async () => {
    const source =
      '@external("env", "now") declare function now(): f64; export function run(): void { now(); }';
    await expect(runs(source)).rejects.toThrow('"env.now", which Shopify');
  });

  test('it passes a limit', async () => {
    expect(() => runFunction(echoModule, 'run', 'x'.repeat(130_000))).toThrow('The input has 130002 bytes');
    expect(() => runFunction(echoModule, 'run', 'x'.repeat(20_000))).toThrow('The output has 20002 bytes');
    expect(() => runFunction(new Uint8Array(300_000), 'run', null)).toThrow('The module has 300000 bytes');
    await expect(
      runs('export function run(): void { memory.grow(200); output_new_null(); }'),
    ).rejects.toThrow('The memory has');
  });

  test('it takes more instructions than Shopify has for a run', async () => {
    await expect(
      runs(
        'export function run(): void { let x = 0; for (let i = 0; i < 3000000; i++) x = (x << 1) ^ i; output_new_f64(x); }',
      ),
    ).rejects.toThrow(/The run has \d+ instructions; Shopify takes 11000000/);
    await expect(runs('export function run(): void { while (true) {} }')).rejects.toThrow('instructions');
  });

  test('input and output may grow with carts of more than 200 lines', () => {
    const cart = { cart: { lines: Array.from({ length: 400 }, () => 'x'.repeat(90)) } };
    expect(runFunction(echoModule, 'run', cart).outputBytes).toBeGreaterThan(20_000);
  });
});

test('the last 1 000 bytes of the log are kept', async () => {
  const source = `export function run(): void {
    for (let i = 0; i < 300; i++) { const t = String.UTF8.encode("line" + i.toString() + "."); log_new_utf8_str(changetype<usize>(t), t.byteLength); }
    output_new_null(); }`;
  const { logs } = runFunction(await compiled(source), 'run', null);
  expect(logs).toHaveLength(1000);
  expect(logs.endsWith('line298.line299.')).toBe(true);
});
