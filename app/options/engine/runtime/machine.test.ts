import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Machine, run } from './machine.ts';
import { readPayload } from './payload.ts';
import { Selection, setText, setValue } from './selection.ts';
import { Surroundings } from './surroundings.ts';
import { readWorkshop } from './workshop.ts';

const payload = readPayload(
  '2;stamp;GBP;2;0;0;0;key;10\nc3\nm5\nt0\nn1\nA1000;EUR=1150;@uk EUR=900\nT5,-7,9\nT10,20,30\nV100,5,5\nSuk\nSgold\nSnn',
);

function machine(changes: Partial<Surroundings> = {}): Machine {
  const selection = new Selection(4);
  setValue(selection, 0, 2, 1);
  setValue(selection, 1, 0b10110, 1);
  setText(selection, 2, 'Ann  B');
  const made = new Machine(payload, selection, Object.assign(new Surroundings(), changes));
  for (let slot = 0; slot < 4; slot += 1) {
    made.value[slot] = selection.value[slot] ?? 0;
    made.filled[slot] = selection.filled[slot] ?? 0;
  }
  return made;
}

const answer = (program: string, changes: Partial<Surroundings> = {}) =>
  run(machine(changes), program, false);

describe('programs', () => {
  test.each([
    ['12', 12],
    ['12k', 12],
    ['3k4k+', 7],
    ['3k4k-', -1],
    ['3k4k*', 12],
    ['3k4k/', 0.75],
    ['3k0k/', 0],
    ['3k4k[', 3],
    ['3k4k]', 4],
    ['3k4k(', 1],
    ['4k4k(', 0],
    ['4k4k)', 1],
    ['1k0k&', 0],
    ['1k0k!', 1],
    ['1k5k6k?', 5],
    ['0k5k6k?', 6],
    ['7k7=', 1],
    ['7kN', 0],
    ['7k~', -7],
    ['200k1250P', 25],
    ['65k1_', 6.5],
    ['2345k3_1R', 2.3],
    ['25k1_~R', -3],
    ['v', 2],
    ['v2=', 1],
    ['1vS', 3],
    ['1v2B', 1],
    ['v2O', 1],
    ['v5O', 0],
    ['0k7O', 0],
    ['39k64O', 0],
    ['30k536870912O', 1],
    ['1v4B', 0],
    ['2f', 1],
    ['3f', 0],
    ['2c', 6],
    ['2i', 4],
    ['2k2H', 1],
    ['2k2T', 0],
    ['2kC', -7],
    ['4kC', 0],
    ['0kC', 0],
    ['15k1_C', 5],
    ['1000k3k/U', 334],
    ['1000k3000k/U', 1],
    ['1000k3k/~U', -333],
    ['1k10_U', 1],
    ['7kU', 7],
    ['25k1D', 2],
    ['9k1D', 0],
  ])('%s is %s', (program, number) => {
    expect(answer(program)).toBe(number);
  });

  test('know what is around the selection', () => {
    const workshop = readWorkshop('s;gold=60.5', 20_000);
    expect(answer('b', { baseMinor: 500 })).toBe(500);
    expect(answer('q', { quantity: 3 })).toBe(3);
    expect(answer('d', { workshop })).toBe(20_000);
    expect(answer('l', { signedIn: 1 })).toBe(1);
    expect([answer('m', { market: 'uk' }), answer('m', { market: 'us' })]).toEqual([1, 0]);
    expect([100, 105, 110, 115].map((variant) => answer('2n', { variant }))).toEqual([1, 1, 1, 0]);
    expect(answer('1s', { workshop, rate: 2 })).toBe(121);
  });

  test('take amounts in the currency shown, with its own decimals', () => {
    expect(answer('1000p', { rate: 1.5 })).toBe(1_500);
    expect(answer('1000p', { rate: 190, exponent: 0 })).toBe(1_900);
    expect(answer('1000p', { rate: 0.4, exponent: 3 })).toBe(4_000);
    expect(answer('1000p', { rate: Number.NaN })).toBe(1_000);
    expect(answer('o')).toBe(1_000);
    expect(answer('o', { currency: 'EUR' })).toBe(1_150);
    expect(answer('o', { currency: 'EUR', market: 'uk' })).toBe(900);
  });

  test('never take a market’s own amount for one of another currency', () => {
    expect(answer('o', { currency: 'JPY', exponent: 0, rate: 190, market: 'uk' })).toBe(1_900);
    expect(answer('o', { currency: 'EUR', market: 'uk EUR' })).toBe(1_150);
  });

  test('that are a bare number count in the payload’s unit where money is wanted, and nowhere else', () => {
    expect(run(machine(), '25', true)).toBe(250);
    expect(run(machine(), '25', false)).toBe(25);
    expect(run(machine(), '25p', true)).toBe(25);
  });

  test('say when a metal has no price', () => {
    const lacking = machine();
    expect([run(lacking, '1s', true), lacking.lacksSpot]).toEqual([0, 1]);
  });
});

test('no text, however hostile, makes a program fail or answer no number', () => {
  const letters = '0123456789kvfcipobqdlmns+-*/[]()&!?=N~P_RMBSCDTH'.split('');
  const programs = string({
    unit: constantFrom(...letters, ';', 'ü', '😀', ' '),
  });
  assert(
    property(programs, (program) => {
      const made = machine({ baseMinor: 1e15, quantity: 1e9, rate: 1e8 });
      const number = run(made, program, true);
      expect(Math.abs(number)).toBeLessThanOrEqual(1e12);
    }),
    { numRuns: 5_000 },
  );
});
