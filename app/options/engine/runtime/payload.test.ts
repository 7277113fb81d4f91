import { describe, expect, test } from 'vitest';

import { evaluate } from './evaluate.ts';
import { readPayload } from './payload.ts';
import { readSelection } from './selection.ts';

const header = '1;stamp;GBP;2';
const metal = 'c;metal;Metal;1;;au;Gold;0;pt;Platinum;500';

describe('a payload that cannot be read says at which line', () => {
  const faults: [string, string, number][] = [
    ['nothing', '', 1],
    ['another version', '2;stamp;GBP;2', 1],
    ['decimals that no currency has', '1;stamp;GBP;4', 1],
    ['a kind that nobody knows', `${header}\nx;a;A;0;;5;0;0;0`, 2],
    ['a choice without its price', `${header}\nc;a;A;0;;x;X`, 2],
    ['a negative price', `${header}\nc;a;A;0;;x;X;-5`, 2],
    ['a condition on a later field', `${header}\n${metal}\nt;a;A;0;1 0 1 0;5;0;0;0`, 3],
    ['a condition that leads back', `${header}\n${metal}\nt;a;A;0;0 1 2 0;5;0;0;0`, 3],
    ['a condition that leads nowhere', `${header}\n${metal}\nt;a;A;0;0 1 3 0;5;0;0;0`, 3],
    ['half a condition', `${header}\n${metal}\nt;a;A;0;0 1 1;5;0;0;0`, 3],
  ];
  test.each(faults)('%s', (...row) => {
    const [, text, line] = row;
    const payload = readPayload(text);
    expect([payload.fault, payload.count]).toEqual([line, 0]);
  });
});

test('a field whose question is itself hidden stays hidden', () => {
  const payload = readPayload(
    `${header}\n${metal}\nc;stone;Stone;0;0 2 1 0;yes;Yes;0\nt;cut;Cut;1;1 1 1 0;9;0;0;0`,
  );
  const shown = (selection: string) => [
    ...evaluate(payload, readSelection(payload, selection), 1, 2).visible,
  ];
  expect(shown('1;stamp;metal=pt;stone=yes')).toEqual([1, 1, 1]);
  expect(shown('1;stamp;metal=au;stone=yes')).toEqual([1, 0, 0]);
});
