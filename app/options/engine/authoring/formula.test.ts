import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Machine, run } from '../runtime/machine.ts';
import { Payload } from '../runtime/payload.ts';
import { Selection } from '../runtime/selection.ts';
import { Surroundings } from '../runtime/surroundings.ts';
import { parseFormula } from './formula-parser.ts';
import { formulaValue } from './formula-value.ts';
import { compileFormula, type FormulaName } from './formula.ts';

const names: Readonly<Record<string, FormulaName>> = {
  size: { program: '0v', unit: 'mm' },
  'stone.size': { program: '1v', unit: 'ct' },
  letters: { program: '2c', unit: 'characters' },
  factor: { program: '3v', unit: '' },
  quantity: { program: 'q', unit: 'pieces' },
  base: { program: 'b', unit: 'money' },
};

function compile(formula: string, decimals = 2) {
  return compileFormula(formula, (name) => names[name] ?? null, decimals);
}

interface Piece {
  readonly size?: number;
  readonly carats?: number;
  readonly factor?: number;
  readonly baseMinor?: number;
  readonly rate?: number;
  readonly exponent?: number;
}

/** Minor units of the currency shown. */
function charge(formula: string, piece: Piece = {}, decimals = 2): number {
  const compiled = compile(formula, decimals);
  if ('fault' in compiled) throw new Error(compiled.fault.message);

  const payload = new Payload();
  payload.exponent = decimals;
  payload.tables.push([]);
  const around = new Surroundings();
  around.baseMinor = piece.baseMinor ?? 0;
  around.rate = piece.rate ?? 1;
  around.exponent = piece.exponent ?? decimals;
  around.quantity = 2;
  const machine = new Machine(payload, new Selection(4), around);
  machine.value[0] = piece.size ?? 0;
  machine.value[1] = piece.carats ?? 0;
  machine.value[3] = piece.factor ?? 0;
  return run(machine, compiled.program, true);
}

describe('a formula charges', () => {
  test.each([
    ['size * 12.5', 65_000],
    ['25', 2500],
    ['0.1 + 0.2', 30],
    ['2 + 3 * 4', 1400],
    ['(2 + 3) * 4', 2000],
    ['10 - 4 - 3', 300],
    ['-size * 2 + 200', 9600],
    ['100 / size * 26', 5000],
    ['min(size, 50) * 2', 10_000],
    ['max(size, 50, 60) * 2', 12_000],
    ['round(size * 0.333)', 1700],
    ['round(size * 0.333, 1)', 1730],
    ['if(size > 50, 20, 0)', 2000],
    ['if(size < 52, 20, 0)', 0],
    ['if(size <= 52, 20, 0)', 2000],
    ['if(size >= 53, 20, 0)', 0],
    ['if(size = 52, 20, 5)', 2000],
    ['if(size <> 52, 20, 5)', 500],
    ['if(size * 0.1 = 5.2, 1, 0)', 100],
    ['size*stone.size*3', 31_200],
    ['if(size > 50, size - 50, 0) * 30 + quantity * 5', 7000],
  ])('%s', (formula, minor) => {
    expect(charge(formula, { size: 52, carats: 2 })).toBeCloseTo(minor, 6);
  });

  test('nothing where it would divide by nothing', () => {
    expect(charge('12 / size')).toBe(0);
  });

  test('a share of the base price in the money the shopper sees, and amounts of the shop converted', () => {
    expect(charge('base * 0.1 + 20', { baseMinor: 113_000, rate: 1.13 })).toBeCloseTo(13_560, 6);
    expect(charge('max(base * 0.1, 20)', { baseMinor: 10_000, rate: 1.5 })).toBeCloseTo(3000, 6);
    expect(charge('if(base > 100, 20, base * 0.5)', { baseMinor: 14_000, rate: 1.5 })).toBeCloseTo(7000, 6);
    expect(charge('base / base * 7', { baseMinor: 500 })).toBeCloseTo(700, 6);
  });

  test('rounding the base price by whole units of the shop', () => {
    expect(charge('round(base * 0.1)', { baseMinor: 12_345 })).toBeCloseTo(1200, 6);
    expect(charge('round(base * 0.1)', { baseMinor: 12_345, rate: 2, exponent: 0 })).toBeCloseTo(1234, 0);
  });

  test('currencies without and with three decimals', () => {
    expect(charge('size * 12.5', { size: 52 }, 0)).toBe(650);
    expect(charge('size * 12.5', { size: 52 }, 3)).toBe(650_000);
    expect(charge('size * 12.5', { size: 52, rate: 200, exponent: 0 }, 2)).toBe(130_000);
  });
});

test('a formula comes to the same by its text as by its program', () => {
  const { expression } = fc.letrec<{ expression: string; question: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('size * 12', 'stone.size * 300', 'base * 0.1', '7', '0.25', 'factor * 3'),
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '-'), tie('expression'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), tie('expression'), tie('expression'))
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc
        .tuple(tie('question'), tie('expression'), tie('expression'))
        .map(([q, a, b]) => `if(${q}, ${a}, ${b})`),
      tie('expression').map((a) => `${a} / 4`),
    ),
    question: fc
      .tuple(tie('expression'), fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), tie('expression'))
      .map(([a, sign, b]) => `${a} ${sign} ${b}`),
  }));
  const cents = fc.integer({ min: 0, max: 40 }).map((n) => n / 4);
  fc.assert(
    fc.property(expression, cents, cents, (formula, size, carats) => {
      const parsed = parseFormula(formula);
      if ('fault' in parsed) return;
      const values: Record<string, number> = { size, 'stone.size': carats, factor: 3, base: 80 };
      const minor = charge(formula, { size, carats, factor: 3, baseMinor: 8000 });
      expect(minor).toBeCloseTo(formulaValue(parsed.node, (name) => values[name] ?? 0) * 100, 4);
    }),
  );
});
