import { expect, it } from 'vitest';
import { progressOf } from './progress.ts';

it('counts failed products as settled and leaves deleted ones out', () => {
  const products = [
    { carrying: { kind: 'carries', version: 1 } as const },
    { carrying: { kind: 'waiting' } as const },
    { carrying: { kind: 'leaving' } as const },
    { carrying: { kind: 'failed', why: 'Too long' } as const },
    { carrying: { kind: 'deleted' } as const },
  ];

  expect(progressOf(products)).toEqual({ total: 4, settled: 2, moving: 2, failed: 1 });
});
