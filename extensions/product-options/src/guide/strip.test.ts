import { expect, it } from 'vitest';
import { drawRuler, drawStrip } from './strip.ts';

/** Where the upright lines on an edge of a drawing stand, in mm. */
function ticksOf(inner: string, bottoms = '\\d+'): number[] {
  const line = new RegExp(`d="M([\\d.]+) (?:${bottoms}) v`, 'g');
  return [...inner.matchAll(line)].map(([, x]) => Number(x));
}

it('rules 100 millimetres, with a bar of 50 and a bank card to hold against it', () => {
  const { inner, widthMm } = drawRuler();
  const ticks = ticksOf(inner);
  expect([ticks.length, (ticks.at(-1) ?? 0) - (ticks[0] ?? 0)]).toEqual([101, 100]);
  expect(inner).toContain('width="50" height="2"');
  expect(inner).toContain('width="85.6" height="53.98"');
  expect(widthMm).toBeLessThan(190);
});

it('marks each size as far from the slit as it is around', () => {
  const sizes = [
    { label: 'L', mm100: 5125 },
    { label: 'L½', mm100: 5188 },
    { label: 'Z+6', mm100: 7625 },
  ];
  const { inner, widthMm } = drawStrip(sizes);
  const slit = Number(/d="M([\d.]+) 5 V13"/.exec(inner)?.[1]);
  expect(ticksOf(inner, '3|4').map((x) => Math.round((x - slit) * 100))).toEqual([5125, 5188, 7625]);
  expect(ticksOf(inner, '16').map((x) => Math.round(x - slit))).toContain(54);
  // The half size stands too near to be named.
  expect([...inner.matchAll(/>([A-Z][^<]*)<\/text>/g)].map(([, name]) => name)).toEqual(['L', 'Z+6']);
  expect(widthMm).toBeLessThan(190);
});
