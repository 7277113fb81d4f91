import { expect, test } from 'vitest';

import { findZeroDivisor, type Range } from './formula-bounds.ts';
import { parseFormula } from './formula-parser.ts';

const ranges: Readonly<Record<string, Range>> = {
  size: { least: 41, most: 76 },
  carats: { least: 0, most: 5 },
  twist: { least: -2, most: 2 },
  quantity: { least: 1, most: 100 },
};

function fault(formula: string) {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  return findZeroDivisor(parsed.node, (name) => ranges[name] ?? { least: 0, most: 0 }, formula);
}

test.each([
  '100 / size',
  '100 / (size + carats)',
  '100 / max(carats, 1)',
  '100 / (carats + 1)',
  '100 / (carats * carats + 0.5)',
  'if(carats > 0, 100 / carats, 0)',
  'if(carats >= 0.1, 100 / carats, 0)',
  'if(0 < carats, 100 / carats, 0)',
  'if(carats <= 0, 0, 100 / carats)',
  'if(carats = 0, 0, 100 / carats)',
  'if(twist <> 0, 100 / twist, 0)',
  'if(twist < 0, 100 / twist, 0)',
  'if(size - 50 > 0, 100 / (size - 50), 0)',
  'if(twist <> 0, if(size > 50, 20 / (size * twist), 0), 0)',
  'if(size < 0, 100 / carats, 0)',
  '100 / (size / quantity)',
  '100 / -size',
])('%s never divides by zero', (formula) => {
  expect(fault(formula)).toBeNull();
});

test.each([
  ['100 / carats', 'carats', 6],
  ['100 / (size - 50)', '(size - 50)', 6],
  ['100 / twist', 'twist', 6],
  ['100 / (size * twist)', '(size * twist)', 6],
  ['if(carats > 0, 1, 100 / carats)', 'carats', 24],
  ['if(carats >= 0, 100 / carats, 0)', 'carats', 22],
  ['if(size > 50, 100 / carats, 0)', 'carats', 20],
  ['100 / round(carats)', 'round(carats)', 6],
  ['100 / min(carats, 1)', 'min(carats, 1)', 6],
  ['100 / 0', '0', 6],
])('%s can divide by zero', (formula, divisor, at) => {
  expect(fault(formula)).toEqual({
    at,
    message: `This divides by "${divisor}", which can be 0.`,
    mend: `Write max(${divisor}, 1) instead, or if(${divisor} > 0, …, 0) around it.`,
  });
});
