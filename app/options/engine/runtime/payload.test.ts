import { array, assert, constantFrom, integer, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { evaluate } from './evaluate.ts';
import { labelOf, programAt, readPayload } from './payload.ts';
import { unitPriceMinor } from './price.ts';
import { readSelection } from './read-selection.ts';
import { writeSelection } from './selection.ts';
import { Surroundings } from './surroundings.ts';
import { readWorkshop } from './workshop.ts';

const head = '2;stamp;GBP;2;0;0;10;key';

describe('a payload that cannot be read says at which line', () => {
  const faults: [string, string, number][] = [
    ['nothing', '', 1],
    ['another version', '1;stamp;GBP;2;0;0;10;key\nc2', 1],
    ['a head that is too short', '2;stamp;GBP;2\nc2', 1],
    ['a kind that nobody knows', `${head}\nc2\nx2`, 3],
    ['a slot that does not say how many', `${head}\nc`, 2],
    ['an attribute that nobody knows', `${head}\nc2;!;ü`, 2],
    ['an attribute that says nothing', `${head}\nc2;;!`, 2],
    ['an attribute too many', `${head}\nc2;`, 2],
    ['more choices than a set has bits', `${head}\nm31`, 2],
    ['more decimals than binary keeps', `${head}\nn4`, 2],
    ['a rule that is cut off', `${head}\nc2\nBv`, 3],
    ['a blank line', `${head}\nc2\n\nLMetal`, 3],
    ['a line too many', `${head}\nc2\n`, 3],
    ['more slots than a cart line has properties', `${head}${'\nc2'.repeat(201)}`, 202],
    ['more rules than can be numbered', `${head}\nc2${'\nBv;;0;0'.repeat(256)}`, 258],
  ];
  test.each(faults)('%s', (...row) => {
    const [, text, line] = row;
    const payload = readPayload(text);
    expect([payload.fault, payload.count]).toEqual([line, 0]);
  });
});

test('a payload without a slot cannot be used', () => {
  expect(readPayload(head).fault).toBeGreaterThan(0);
});

test('line ends may be those of Windows', () => {
  const payload = readPayload(`${head}\r\nc2;!\r\nLMetal`);
  expect([
    payload.fault,
    payload.count,
    labelOf(payload, 0),
    labelOf(payload, 1),
    labelOf(payload, -1),
  ]).toEqual([0, 1, 'Metal', '', '']);
});

function programs(list: string): string {
  return Array.from({ length: 9 }, (_, index) => programAt(list, index + 1)).join('|');
}

describe('the program of a choice', () => {
  test('stands behind commas, and behind capitals that say how many have none', () => {
    expect(programs('5,b100P,,7')).toBe('5|b100P||7|||||');
    expect(programs('B25C500,7')).toBe('||25||||500|7|');
    expect(programs('Ab100P,Bb200P,3')).toBe('|b100P|||b200P|3|||');
    expect(programs('')).toBe('||||||||');
    expect(programAt(',Z9', 28)).toBe('9');
  });

  test('of hostile lists is something or nothing, and never takes for ever', () => {
    assert(
      property(
        string({ unit: constantFrom('A', 'Z', '0', '9', ',', 'b', 'P', ';') }),
        integer({ min: -1, max: 300 }),
        (list, place) => {
          expect(typeof programAt(list, place)).toBe('string');
        },
      ),
    );
  });
});

test('a rule that names no slot of the payload stands above the price', () => {
  const payload = readPayload(`${head}\nc2\nB1k;;99;0\nB1k;;x;0\nB1k;;1;0`);
  expect(payload.ruleSlot).toEqual([0, -1, 0]);
});

test('no payload and no selection, however hostile, makes the runtime fail or a price that is none', () => {
  const line = oneof(
    stringMatching(/^[cdmnrt]\d{1,3}(;[!wazsjygxelpq=][0-9kvfcipobqdlmnsA-Z+*/()&!?.:,~[\]-]{0,12}){0,4}$/),
    stringMatching(/^[AGSTV][-0-9,;=@EURgold]{0,20}$/),
    stringMatching(/^[BDKPW][0-9kvfcipobqdlmnsA-Z+*/()&!?~[\]-]{0,14};[0-9kvpo*M]{0,6};[0-9]{0,4};[01]$/),
    string({ maxLength: 20 }),
  );
  const value = oneof(stringMatching(/^-?[0-9.]{0,18}(UK|US|\?)?$/), string({ maxLength: 12 }));
  const around = new Surroundings();
  around.workshop = readWorkshop('s;gold=60\nd;999999;20000\nk;key;0.1=0;7.9=x', 20_000);
  assert(
    property(array(line, { maxLength: 12 }), array(value, { maxLength: 12 }), (lines, values) => {
      const payload = readPayload([head, ...lines].join('\n'));
      const selection = readSelection(payload, `2;stamp;0.1.999;${values.join(';')}`);
      const answer = evaluate(payload, selection, around);
      const price = unitPriceMinor(payload, 1_000, answer.surchargeMinor, 2);
      expect(Number.isFinite(price) && price >= 0 && Number.isInteger(price)).toBe(true);
      expect(Number.isFinite(answer.days) && answer.days >= 0).toBe(true);
      expect(typeof writeSelection(payload, selection, answer.visible)).toBe('string');
    }),
    { numRuns: 3_000 },
  );
});
