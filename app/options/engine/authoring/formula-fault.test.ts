import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compileFormula, type FormulaName } from './formula.ts';

const names: Readonly<Record<string, FormulaName>> = {
  size: { program: '0v', unit: 'mm' },
  'stone.size': { program: '1v', unit: 'ct' },
  letters: { program: '2c', unit: 'characters' },
  factor: { program: '3v', unit: '' },
  quantity: { program: 'q', unit: 'pieces' },
  base: { program: 'b', unit: 'money' },
};

function compile(formula: string) {
  return compileFormula(formula, (name) => names[name] ?? null, 2);
}

function fault(formula: string) {
  const compiled = compile(formula);
  return 'fault' in compiled ? compiled.fault : null;
}

describe('a formula is refused, and says where and what to do, when', () => {
  test.each([
    ['size', 0, '"size" comes to mm, not to an amount.', 'Multiply by a price per mm, such as size * 12.5.'],
    [
      'size + 2',
      0,
      '"size + 2" comes to mm, not to an amount.',
      'Multiply by a price per mm, such as (size + 2) * 12.5.',
    ],
    [
      'size*size',
      0,
      '"size*size" comes to mm², not to an amount.',
      'Multiply by a price per mm², such as (size*size) * 12.5.',
    ],
    [
      'size / stone.size',
      0,
      '"size / stone.size" comes to mm per ct, not to an amount.',
      'Multiply by a price per mm per ct, such as (size / stone.size) * 12.5.',
    ],
    [
      'factor',
      0,
      '"factor" comes to a plain number, not to an amount.',
      'Multiply by a price, such as factor * 12.5.',
    ],
    [
      'size + stone.size',
      7,
      '"size" is in mm and "stone.size" is in ct: they can be neither added nor compared.',
      'Multiply each by a price first, so that both are amounts.',
    ],
    [
      'if(letters > size, 2, 3)',
      13,
      '"letters" is in characters and "size" is in mm: they can be neither added nor compared.',
      'Multiply each by a price first, so that both are amounts.',
    ],
    [
      'size + base',
      7,
      '"size" is in mm and "base" is money: they can be neither added nor compared.',
      'Multiply each by a price first, so that both are amounts.',
    ],
    [
      'min(size, stone.size) * 2',
      10,
      '"size" is in mm and "stone.size" is in ct: they can be neither added nor compared.',
      'Multiply each by a price first, so that both are amounts.',
    ],
    [
      'base * base',
      0,
      '"base * base" multiplies money by money.',
      'Take a share of one instead, such as base * 0.1.',
    ],
    [
      'base * size',
      0,
      '"base * size" comes to money × mm, not to an amount.',
      'Multiply by a share per mm, such as 0.01.',
    ],
    [
      '2 / base',
      0,
      '"2 / base" comes to something divided by money, not to an amount.',
      'Multiply it by an amount, such as base.',
    ],
    [
      'size > 5',
      0,
      '"size > 5" is a question, not a number.',
      'Say what each answer costs: if(size > 5, 20, 0).',
    ],
    [
      'if(size, 1, 2)',
      3,
      '"size" is a number; "if" begins with a question.',
      'Compare it, such as size > 0.',
    ],
    [
      'sise * 2',
      0,
      '"sise" is no number that this set knows.',
      'Use quantity, base, or the id of a number, ring size, text, date or multiple choice of this set.',
    ],
    ['size-50', 0, '"size-50" is no number that this set knows.', 'Put blanks around the minus: size - 50.'],
    ['', 0, 'The formula ends too early.', 'Write a number or a name here.'],
    ['size *', 6, 'The formula ends too early.', 'Write a number or a name here.'],
    ['(size * 2', 9, 'A bracket is not closed.', 'Write ) here.'],
    ['size 2', 5, '"2" is not expected here.', 'Put a sign such as + or * before it, or take it away.'],
    ['* 2', 0, '"*" is not expected here.', 'Write a number or a name before it.'],
    ['min(2)', 5, '"min" takes 2 to 9 things, not 1.', 'Write it as in min(size, 60).'],
    ['round', 0, '"round" needs brackets.', 'Write it as in round(size, 1).'],
    ['round(size * 2, size)', 16, '"round" cannot keep "size" decimals.', 'Write 0, 1, 2 or 3.'],
    ['sqrt(size)', 0, '"sqrt" cannot be worked out.', 'Use min, max, round or if.'],
    [
      'if(1 < size < 3, 1, 2)',
      14,
      'Two comparisons follow one another.',
      'Compare two things at a time: if(a < b, if(b < c, 20, 0), 0).',
    ],
    ['size × 2', 5, '"×" cannot be read in a formula.', 'Write * instead.'],
    [
      'Size * 2',
      0,
      'Names have no capitals, and "S" is one.',
      'Write names as the ids of the fields are written.',
    ],
    ['size * 12.3456789012', 7, '"12.3456789012" has too many digits.', 'Round it to nine digits or fewer.'],
    [
      'size * £12',
      7,
      '"£" cannot be read in a formula.',
      'Use numbers with a point, names, + - * / and brackets.',
    ],
  ])('it is "%s"', (...row) => {
    const [formula, at, message, mend] = row;
    expect(fault(formula)).toEqual({ at, message, mend });
  });

  test('it is nested beyond what the runtime holds, or longer than a page', () => {
    expect(fault('('.repeat(60) + '1' + ')'.repeat(60))?.message).toMatch(/more than 40 brackets/);
    expect(fault('1 + '.repeat(200) + '1')?.message).toMatch(/800|801/);
  });
});

test('no text makes the compiler throw or write what a payload cannot carry', () => {
  const words = fc.constantFrom(
    'size',
    'stone.size',
    'base',
    'quantity',
    'factor',
    '12.5',
    '0',
    '(',
    ')',
    '+',
    '-',
    '*',
    '/',
    ',',
    '<',
    '=',
    '<>',
    'if',
    'min',
    'max',
    'round',
    ';',
    '"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      const compiled = compile(parts.join(' '));
      const program = 'fault' in compiled ? 'k' : compiled.program;
      expect(program).not.toMatch(/[;,:]|\d$/);
    }),
  );
});
