import { expect, it } from 'vitest';
import { isClosed, isInWorkshop, isStage, STAGES } from './stages.ts';
import { numberFromReference, referenceOf } from './commission.ts';

it('holds the order from the first stage to Checking, and while on hold', () => {
  expect(STAGES.filter((stage) => !isInWorkshop(stage))).toEqual(['ready', 'completed', 'cancelled']);
});

it('counts completed and cancelled as closed', () => {
  expect(STAGES.filter(isClosed)).toEqual(['completed', 'cancelled']);
});

it('knows its stages from other words', () => {
  expect([isStage('on-hold'), isStage('On hold'), isStage('toString')]).toEqual([true, false, false]);
});

it('reads a reference however it is typed', () => {
  expect(['A-1001', ' a1001 ', '1001'].map(numberFromReference)).toEqual([1001, 1001, 1001]);
  expect(['', '#1001', 'A-', 'B-1001', '12345678901'].map(numberFromReference)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  expect(numberFromReference(referenceOf(1001))).toBe(1001);
});
