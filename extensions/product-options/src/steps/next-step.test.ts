import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

it('goes to the next step, past those that ask nothing', () => {
  expect(nextStep([false, false], 0, 1)).toBe(1);
  expect(nextStep([false, true, true, false], 0, 1)).toBe(3);
  expect(nextStep([false, true, true, false], 3, -1)).toBe(0);
});

it('stays where no step is left', () => {
  expect(nextStep([false, false], 1, 1)).toBe(1);
  expect(nextStep([false, false], 0, -1)).toBe(0);
  expect(nextStep([true, false, true], 1, 1)).toBe(1);
  expect(nextStep([true, false, true], 1, -1)).toBe(1);
});
