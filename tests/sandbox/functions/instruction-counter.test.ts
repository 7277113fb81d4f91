import { compileString } from 'assemblyscript/asc';
import { expect, test } from 'vitest';

import { COUNTER, countingModule } from './instruction-counter.ts';

async function counted(
  source: string,
  most = 1e6,
): Promise<{ run: (n: number) => number; count: () => number }> {
  const { binary, error } = await compileString(source, {
    runtime: 'stub',
    use: ['abort='],
    optimizeLevel: 0,
  });
  if (binary === null) throw new Error('The fixture does not compile.', { cause: error });

  const module = new WebAssembly.Module(new Uint8Array(countingModule(binary, most)));
  const { run, [COUNTER]: counter } = new WebAssembly.Instance(module, {}).exports;
  if (typeof run !== 'function' || !(counter instanceof WebAssembly.Global))
    throw new Error('The counting module lost its exports.');
  return { run: (n) => Number(run(n)), count: () => Number(counter.value) };
}

test('a run of instructions counts one each, and one for the call', async () => {
  const { run, count } = await counted('export function run(n: i32): i32 { return n * 3 + 1; }');
  expect(run(5)).toBe(16);
  // The call, n, 3, times, 1, plus; returning is free.
  expect(count()).toBe(6);
});

test('a loop counts as often as it runs, a branch only when it is taken', async () => {
  const { run, count } = await counted(`
    let sum = 0;
    export function run(n: i32): i32 { for (let i = 0; i < n; i++) sum += i & 1 ? 10 : i; return sum; }`);
  const costs = [0, 2, 4, 6].map((turns) => {
    const before = count();
    run(turns);
    return count() - before;
  });
  const [none = 0, two = 0, four = 0, six = 0] = costs;
  expect(none).toBeGreaterThan(0);
  expect([four - two, six - four]).toEqual([two - none, two - none]);
});

test('tables, memory, floats and other functions keep working', async () => {
  const { run, count } = await counted(`
    function half(x: f64): f64 { return Math.floor(x / 2); }
    export function run(n: i32): i32 {
      const list = new Array<string>();
      for (let i = 0; i < n; i++) list.push(i.toString());
      switch (n) { case 3: return list.join('').length; case 12: return i32(half(f64(list.join('').length))); default: return 0; }
    }`);
  expect([run(3), run(12), run(1)]).toEqual([3, 7, 0]);
  expect(count()).toBeGreaterThan(1000);
});

test('a loop without end is ended', async () => {
  const { run } = await counted('export function run(n: i32): i32 { while (n) {} return 0; }', 5000);
  expect(run(0)).toBe(0);
  expect(() => run(1)).toThrow('unreachable');
});
