import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../../app/options/engine/runtime/payload.ts';
import { BLOCKED, MISSING, NOT_DRAWABLE, TOO_FEW } from '../../../../app/options/engine/runtime/problems.ts';
import { readSelection } from '../../../../app/options/engine/runtime/read-selection.ts';
import { Surroundings } from '../../../../app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '../../../../app/options/engine/runtime/workshop.ts';
import { dayOf } from '../days.ts';
import { daysBetween } from './day-range.ts';
import { judge, type Judgement } from './judgement.ts';
import { convertedMinor } from './money-shown.ts';
import { undrawnSigns } from './problem-words.ts';

// Charges count in pounds here.
const head = '2;stamp;GBP;2;0;0;5;key;100';
const payload = readPayload(
  [
    head,
    'c3;!;p,10',
    't0;!;wv2=;z5',
    'd0;z30',
    't0;g0:0',
    'm3;a2',
    'n0;a1;z5;=v3=:4',
    'Bv3=;;1;0',
    'G65,26,97,26',
  ].join('\n'),
);

function judged(values: string, change: (around: Surroundings) => void = () => undefined): Judgement {
  const around = new Surroundings();
  around.currency = 'GBP';
  around.baseMinor = 100_000;
  // Closed at weekends; 23 November 2026 is a Monday.
  around.workshop = readWorkshop('d;65;', dayOf('2026-11-23'));
  change(around);
  return judge(payload, readSelection(payload, `2;stamp;;${values}`), around);
}

it('reads the payload of these tests', () => {
  expect([payload.fault, payload.count]).toEqual([0, 6]);
});

describe('what stands in the way', () => {
  it('is told by slot, the first problem of each', () => {
    expect([...judged('').problems]).toEqual([[0, MISSING]]);
    expect([...judged('1;;;é;1').problems]).toEqual([
      [3, NOT_DRAWABLE],
      [4, TOO_FEW],
    ]);
  });

  it('is not what a hidden field still holds, nor what a rule has overruled', () => {
    expect(judged('1;still typed').problems.size).toBe(0);
    const { problems, selection } = judged('3;;;;;2');
    expect([...problems]).toEqual([[0, BLOCKED]]);
    expect(selection.value[5]).toBe(4);
  });
});

it('prices the piece with what was chosen', () => {
  expect(judged('2').unitMinor).toBe(101_000);
});

describe('the days that can be picked', () => {
  it('begin when the piece can be ready and end where the maker says', () => {
    expect(daysBetween(judged('1'), 2)).toEqual({ from: dayOf('2026-11-30'), to: dayOf('2026-12-23') });
  });

  it('have no end where the maker sets none', () => {
    const open = readPayload(`${head}\nd0;a2`);
    const judgement = judge(open, readSelection(open, '2;stamp;'), judged('').around);
    expect(daysBetween(judgement, 0)).toEqual({ from: dayOf('2026-11-25'), to: null });
  });
});

it('names each sign once that a font does not draw', () => {
  expect(undrawnSigns(judged('1;;;Für 漢漢 🙂'), 3)).toBe('ü 漢 🙂');
  expect(undrawnSigns(judged('1;;;Always'), 3)).toBe('');
});

it('converts hundredths of the shop’s currency as the engine does, with the decimals of the currency shown', () => {
  const inYen = judged('1', (around) => {
    around.rate = 193.5;
    around.exponent = 0;
  });
  expect(convertedMinor(judged('1'), 1250)).toBe(1250);
  expect(convertedMinor(inYen, 1250)).toBe(2419);
  expect(convertedMinor(inYen, -1250)).toBe(2419);
});
