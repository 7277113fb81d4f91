import { describe, expect, test } from 'vitest';

import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { readPayload } from './payload.ts';
import * as problem from './problems.ts';
import { readSelection } from './read-selection.ts';
import { Surroundings } from './surroundings.ts';
import { readWorkshop } from './workshop.ts';

/** 2026-11-23 was a Monday. */
const MONDAY = 20_780;

function judged(lines: string, values: string, changes: Partial<Surroundings> = {}): Evaluation {
  const payload = readPayload(`2;stamp;GBP;2;0;0;5;abcd1234\n${lines}`);
  expect(payload.fault).toBe(0);
  return evaluate(
    payload,
    readSelection(payload, `2;stamp;${values}`),
    Object.assign(new Surroundings(), changes),
  );
}

function problems(lines: string, values: string, changes: Partial<Surroundings> = {}): number[][] {
  const { problems: found, problemCode, problemField } = judged(lines, values, changes);
  return Array.from({ length: found }, (_, index) => [problemCode[index] ?? 0, problemField[index] ?? 0]);
}

/** Problems of a single slot. */
function codes(line: string, value: string): number[] {
  return problems(line, `;${value}`).map(([code = 0]) => code);
}

test('a field whose question is itself hidden stays hidden', () => {
  const lines = 'c2\nc1;wv2=\nt0;w1f';
  expect([...judged(lines, ';2;1;x').visible.subarray(0, 3)]).toEqual([1, 1, 1]);
  expect([...judged(lines, ';1;1;x').visible.subarray(0, 3)]).toEqual([1, 0, 0]);
  expect(problems(lines, ';1;1;x')).toEqual([
    [problem.HIDDEN_BUT_FILLED, 1],
    [problem.HIDDEN_BUT_FILLED, 2],
  ]);
});

test('what is refused is not charged', () => {
  const { surchargeMinor, chargeMinor } = judged('c2;p,500;l1:1\nc1;p70', ';2;1');
  expect([surchargeMinor, chargeMinor[0], chargeMinor[1]]).toEqual([70, 0, 70]);
});

test('advice that was accepted counts only where it is asked for', () => {
  expect(problems('c2\nWv2=;;1;1', ';2')).toEqual([[problem.NOT_ACCEPTED, 0]]);
  expect(problems('c2\nWv2=;;1;1', '0;2')).toEqual([]);
  expect(problems('c2\nWv2=;;1;1', '1;2')).toEqual([[problem.NOT_ACCEPTED, 0]]);
});

test('every problem that two hundred fields and their rules can have at once is kept', () => {
  const lines = `${Array.from({ length: 200 }, () => 'c2;l1:1;=1:2').join('\n')}\n${Array.from({ length: 255 }, () => 'B1k;;0;0').join('\n')}`;
  const found = problems(lines, ';1'.repeat(200));
  expect(found).toHaveLength(655);
  expect(found.every(([code]) => code !== 0)).toBe(true);
});

describe('days', () => {
  const workshop = readWorkshop('d;65;', MONDAY);
  const lines = 'c2;q,5\nd0;z60\nDq2=;3;0;0';

  test('add up: the base, what was chosen, and rules', () => {
    expect(judged(lines, ';2').days).toBe(10);
    expect(judged(lines, ';1', { quantity: 2 }).days).toBe(8);
  });

  test('a day asked for leaves the time that everything takes, however it is ordered on the page', () => {
    expect(problems(lines, `;2;${MONDAY + 11}`, { workshop })).toEqual([[problem.TOO_SOON, 1]]);
    expect(problems(lines, `;2;${MONDAY + 14}`, { workshop })).toEqual([]);
    expect(problems(lines, `;2;${MONDAY + 62}`, { workshop })).toEqual([[problem.CLOSED_DAY, 1]]);
    expect(problems(lines, `;2;${MONDAY + 63}`, { workshop })).toEqual([[problem.TOO_LATE, 1]]);
    expect(problems(lines, `;2;${MONDAY + 11}`, { workshop, graceDays: 3 })).toEqual([]);
  });

  test('a day that is no whole day is none', () => {
    expect(problems('d0', ';20780.5')).toEqual([[problem.OUT_OF_RANGE, 0]]);
    expect(problems('d0', ';999999999999999')).toEqual([[problem.OUT_OF_RANGE, 0]]);
  });
});

describe('stock', () => {
  const workshop = readWorkshop('k;other;0.2=0\nk;abcd1234;0.1=2;1.2=0', MONDAY);

  test('sells a choice while there are as many as there are pieces', () => {
    expect(problems('c2\nm2', ';1', { workshop, quantity: 2 })).toEqual([]);
    expect(problems('c2\nm2', ';1', { workshop, quantity: 3 })).toEqual([[problem.SOLD_OUT, 0]]);
    expect(problems('c2\nm2', ';2', { workshop, quantity: 3 })).toEqual([]);
    expect(problems('c2\nm2', ';2;1.2', { workshop })).toEqual([[problem.SOLD_OUT, 1]]);
  });

  test('counts for no other set', () => {
    const payload = readPayload('2;stamp;GBP;2;0;0;5;\nc2');
    const around = Object.assign(new Surroundings(), { workshop: readWorkshop('k;;0.1=0', MONDAY) });
    expect(evaluate(payload, readSelection(payload, '2;stamp;;1'), around).problems).toBe(0);
  });
});

describe('numbers', () => {
  test('lie within their range and on their steps, exactly', () => {
    expect(['0.5', '1.0', '1', '99.5', '100'].flatMap((value) => codes('n1;a5k1_;z100;s5', value))).toEqual(
      [],
    );
    expect(
      ['0.4', '0.7', '100.5', '-1', 'x', '1e2', '1.05'].map((value) => codes('n1;a5k1_;z100;s5', value)),
    ).toEqual(Array.from({ length: 7 }, () => [problem.OUT_OF_RANGE]));
  });

  test('may be below nothing', () => {
    expect(problems('n0;a5k~;z5;s1', ';-5')).toEqual([]);
    expect(problems('n0;a5k~;z5;s1', ';-6')).toEqual([[problem.OUT_OF_RANGE, 0]]);
  });

  test('a ring size is one of a system that is offered', () => {
    const sizes = 'r0;a44;z70;yUK US';
    expect(['5188UK', '5188', '4400US'].flatMap((size) => codes(sizes, size))).toEqual([]);
    expect(
      ['5188ISO', '5188UK US', '4399UK', '?', 'UK', '51.88UK'].map((size) => codes(sizes, size)),
    ).toEqual(Array.from({ length: 6 }, () => [problem.OUT_OF_RANGE]));
    expect(problems('r1;!;a44;z70;yUK', ';?')).toEqual([]);
  });
});

test('a set of choices is neither repeated nor unknown, and as many as asked for', () => {
  const sets = 'm4;a2;z3';
  expect([codes(sets, '1.3'), codes(sets, '1.3.4'), codes(sets, '')]).toEqual([[], [], []]);
  expect([codes(sets, '1'), codes(sets, '1.2.3.4')]).toEqual([[problem.TOO_FEW], [problem.TOO_MANY]]);
  expect(['5', '1.1', '0', 'x', '1.', '31'].map((value) => codes(sets, value)[0])).toEqual(
    Array.from({ length: 6 }, () => problem.UNKNOWN_CHOICE),
  );
});
