import { describe, expect, test } from 'vitest';

import { choice, flat, judge, number, priced, setOf } from '../../../../tests/builders/judged-piece.ts';
import type { Condition } from './condition.ts';
import type { EngravingField, RingSizeField } from './field.ts';
import type { Effect, Rule } from './option-set.ts';

const gold: Condition = { field: 'metal', is: 'gold' };
const rule = (when: Condition, ...then: [Effect, ...Effect[]]): Rule => ({
  id: 'rule',
  name: 'Rule',
  when,
  then,
});
const metal = choice('metal', ['gold', 'silver']);
const finish = choice('finish', ['matt', 'polished', 'hammered']);

describe('rules that show and hide', () => {
  test('a field that a rule shows is hidden until one of its rules holds', () => {
    const set = setOf(
      [metal, finish],
      [
        rule(gold, { kind: 'show', field: 'finish' }),
        rule({ quantity: true, atLeast: 5 }, { kind: 'show', field: 'finish' }),
      ],
    );
    expect(judge(set, {}).shown).toEqual(['metal']);
    expect(judge(set, { metal: 'gold' }).shown).toEqual(['metal', 'finish']);
    expect(judge(set, {}, { quantity: 5 }).shown).toEqual(['metal', 'finish']);
  });

  test('hiding wins over showing, and hides what costs something with it', () => {
    const set = setOf(
      [metal, choice('finish', [priced('matt', flat(500))])],
      [rule(gold, { kind: 'show', field: 'finish' }), rule(gold, { kind: 'hide', field: 'finish' })],
    );
    expect(judge(set, { metal: 'gold', finish: 'matt' })).toMatchObject({
      shown: ['metal'],
      surchargeMinor: 0,
      problems: ['finish: hidden-but-filled'],
    });
  });

  test('a hidden group hides its fields, a hidden field all its parts', () => {
    const set = {
      ...setOf([
        metal,
        { ...finish, group: 'look' },
        {
          id: 'stone',
          kind: 'stone',
          label: 'Stone',
          required: true,
          group: 'look',
          appearance: 'buttons',
          cut: [{ id: 'round', label: 'Round' }],
          clarity: [{ id: 'vs', label: 'VS' }],
          showWhen: { field: 'finish', isFilled: true },
        },
      ]),
      groups: [{ id: 'look', label: 'Look', showWhen: gold }],
    } as const;
    expect(judge(set, { metal: 'silver' })).toMatchObject({ shown: ['metal'], problems: [] });
    expect(judge(set, { metal: 'gold' }).shown).toEqual(['metal', 'finish']);
    expect(judge(set, { metal: 'gold', finish: 'matt' })).toMatchObject({
      shown: ['metal', 'finish', 'stone.cut', 'stone.clarity'],
      problems: ['stone.cut: missing', 'stone.clarity: missing'],
    });
  });
});

test('a rule asks for an answer that is free otherwise', () => {
  const set = setOf([metal, finish], [rule(gold, { kind: 'require', field: 'finish' })]);
  expect(judge(set, { metal: 'silver' }).problems).toEqual([]);
  expect(judge(set, { metal: 'gold' })).toMatchObject({
    required: ['finish'],
    problems: ['finish: missing'],
  });
});

test('rules leave some choices; of several such rules all hold', () => {
  const set = setOf(
    [metal, finish],
    [
      rule(gold, { kind: 'limit', field: 'finish', choices: ['hammered', 'matt'] }),
      rule({ quantity: true, atLeast: 2 }, { kind: 'limit', field: 'finish', choices: ['matt', 'polished'] }),
    ],
  );
  const problems = (chosen: string, quantity: number) =>
    judge(set, { metal: 'gold', finish: chosen }, { quantity }).problems;
  expect(problems('hammered', 1)).toEqual([]);
  expect(problems('polished', 1)).toEqual(['finish: not-offered']);
  expect(problems('hammered', 2)).toEqual(['finish: not-offered']);
  expect(problems('matt', 2)).toEqual([]);
});

describe('rules that set a value', () => {
  const set = setOf(
    [
      metal,
      choice('finish', ['matt', priced('polished', flat(300))]),
      number('width'),
      { id: 'wrap', kind: 'switch', label: 'Wrap', required: false, appearance: 'switch', charge: flat(50) },
    ],
    [
      rule({ field: 'metal', isFilled: true }, { kind: 'set', field: 'finish', to: 'matt' }),
      rule(
        gold,
        { kind: 'set', field: 'finish', to: 'polished' },
        { kind: 'set', field: 'width', to: 2.5 },
        { kind: 'set', field: 'wrap', to: 'on' },
      ),
    ],
  );

  test('take over, the last one winning, and are charged', () => {
    const { lines, surchargeMinor, problems } = judge(set, { metal: 'gold' });
    expect(lines.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'metal: gold',
      'finish: polished',
      'width: 2.5 mm',
      'wrap: Yes',
    ]);
    expect([surchargeMinor, problems]).toEqual([350, []]);
  });

  test('another value is a problem, the same one is none', () => {
    expect(judge(set, { metal: 'gold', finish: 'matt', width: 3 }).problems).toEqual([
      'finish: overruled',
      'width: overruled',
    ]);
    expect(judge(set, { metal: 'gold', finish: 'polished' }).problems).toEqual([]);
    expect(judge(set, { metal: 'silver', finish: 'matt', width: 3 }).problems).toEqual([]);
  });
});

test('a hidden value is its first unless a rule sets another, and nobody can forge it', () => {
  const set = setOf(
    [
      metal,
      {
        id: 'bench',
        kind: 'hidden',
        label: 'Bench',
        values: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
    ],
    [rule(gold, { kind: 'set', field: 'bench', to: 'b' })],
  );
  expect(judge(set, {}).lines.map(({ value }) => value)).toEqual(['A']);
  expect(judge(set, { metal: 'gold', bench: 'b' })).toMatchObject({ problems: [] });
  expect(judge(set, { metal: 'gold' }).lines.map(({ value }) => value)).toEqual(['gold', 'B']);
  expect(judge(set, { bench: 'b' }).problems).toEqual(['bench: overruled']);
});

describe('rules that speak', () => {
  const set = setOf(
    [metal, finish],
    [
      rule(gold, { kind: 'warn', field: 'finish', message: 'Gold is soft.', mustAccept: true }),
      rule(gold, { kind: 'warn', message: 'Gold shines.', mustAccept: false }),
      rule({ field: 'finish', is: 'hammered' }, { kind: 'block', field: 'finish', message: 'Not hammered.' }),
      rule(gold, { kind: 'add-price', label: 'Assay', charge: flat(900) }, { kind: 'add-days', days: 3 }),
    ],
  );

  test('advice has to be accepted where the maker insists', () => {
    expect(judge(set, { metal: 'gold' }).problems).toEqual(['finish: not-accepted']);
    expect(judge(set, { metal: 'gold' }, { accepted: [0] })).toMatchObject({
      problems: [],
      accepted: ['Gold is soft.'],
    });
    expect(judge(set, { metal: 'silver' }, { accepted: [0] })).toMatchObject({ problems: [], accepted: [] });
  });

  test('a refusal stands at its field', () => {
    expect(judge(set, { finish: 'hammered' }).problems).toEqual(['finish: blocked']);
  });

  test('what they add is a line of its own, and takes its days', () => {
    expect(judge(set, { metal: 'gold' })).toMatchObject({
      extras: [{ label: 'Assay', chargeMinor: 900 }],
      surchargeMinor: 900,
      days: 3,
    });
    expect(judge(set, { metal: 'silver' })).toMatchObject({ extras: [], surchargeMinor: 0, days: 0 });
  });
});

test('days of choices and the lead time add up', () => {
  const set = {
    ...setOf([choice('metal', [{ id: 'gold', label: 'Gold', days: 4 }, 'silver'])]),
    leadTime: { baseDays: 10 },
  };
  expect(judge(set, { metal: 'gold' }).days).toBe(14);
  expect(judge(set, {}).days).toBe(10);
});

const ring: RingSizeField = {
  id: 'size',
  kind: 'ring-size',
  label: 'Size',
  required: false,
  minMm: 40,
  maxMm: 75,
  systems: ['ISO'],
  offersSizer: true,
};

describe('an engraving', () => {
  const engraving: EngravingField = {
    id: 'words',
    kind: 'engraving',
    label: 'Words',
    required: false,
    room: { ring: 'size', clearMm: 4, letterMm: 2, most: 30 },
    lines: 1,
    fonts: [
      { id: 'plain', label: 'Plain', family: 'Plain', advanceEm: 0.6, draws: ['latin', 'digits'] },
      { id: 'fine', label: 'Fine', family: 'Fine', advanceEm: 0.4, draws: ['latin', '♥'] },
    ],
  };
  const set = setOf([ring, engraving]);
  const problems = (words: string, answers: { size?: string; 'words.font'?: string }) =>
    judge(set, { words, ...answers }).problems;

  test('has room for as many letters as the arc has for those of its font', () => {
    const plain = { size: '5200ISO', 'words.font': 'plain' };
    // (52 − 4) ÷ (2 × 0.6) = 40, but never more than 30.
    expect(problems('x'.repeat(30), plain)).toEqual([]);
    expect(problems('x'.repeat(31), plain)).toEqual(['words: too-long']);
    // (28.5 − 4) ÷ 1.2 = 20.4; the range is the size's own problem.
    expect(problems('x'.repeat(20), { ...plain, size: '2850ISO' })).toEqual(['size: out-of-range']);
    expect(problems('x'.repeat(21), { ...plain, size: '2850ISO' })).toEqual([
      'size: out-of-range',
      'words: too-long',
    ]);
    expect(problems('x'.repeat(30), { size: '2850ISO', 'words.font': 'fine' })).toEqual([
      'size: out-of-range',
    ]);
  });

  test('has the most room there is until the size is known', () => {
    expect(problems('x'.repeat(30), { 'words.font': 'plain', size: '?' })).toEqual([]);
    expect(problems('x'.repeat(30), { 'words.font': 'plain' })).toEqual([]);
  });

  test('has the room of its first font until one is chosen', () => {
    expect(problems('x'.repeat(20), { size: '2850ISO' })).toEqual([
      'size: out-of-range',
      'words.font: missing',
    ]);
    expect(problems('x'.repeat(21), { size: '2850ISO' })).toContain('words: too-long');
  });

  test('is drawn by the chosen font or refused, blanks and joiners aside', () => {
    expect(problems('Ann ♥', { 'words.font': 'fine' })).toEqual([]);
    expect(problems('Ann ♥', { 'words.font': 'plain' })).toEqual(['words: not-drawable']);
    expect(problems('Ann 1', { 'words.font': 'fine' })).toEqual(['words: not-drawable']);
    expect(problems('عم', { 'words.font': 'fine' })).toEqual(['words: not-drawable']);
    expect(problems('A\u00a0♥\ufe0f', { 'words.font': 'fine' })).toEqual([]);
  });

  test('asks for its font once something is written, and not before', () => {
    expect(judge(set, {}).shown).toEqual(['size', 'words']);
    expect(problems('Ann', {})).toEqual(['words.font: missing']);
  });

  test('has room for no longer a line than the arc is, however short the other one', () => {
    const sized = { size: '4000ISO', 'words.font': 'plain' };
    const two = setOf([
      ring,
      { ...engraving, lines: 2, room: { ring: 'size', clearMm: 16, letterMm: 2, most: 30 } },
    ]);
    const said = (words: string) => judge(two, { words, ...sized }).problems;
    // (40 − 16) ÷ 1.2 = 20 a line, 30 in all.
    expect(said(`${'x'.repeat(20)}\n${'x'.repeat(10)}`)).toEqual([]);
    expect(said(`${'x'.repeat(20)}\n${'x'.repeat(11)}`)).toEqual(['words: too-long']);
    expect(said(`${'x'.repeat(21)}\nx`)).toEqual(['words: too-long']);
  });

  test('takes as many lines as the maker engraves', () => {
    expect(problems('Ann\nBob', { 'words.font': 'plain' })).toEqual(['words: too-many-lines']);
    const two = setOf([{ ...engraving, room: 10, lines: 2, fonts: [] }]);
    expect(judge(two, { words: 'Ann\nBob' }).problems).toEqual([]);
    expect(judge(two, { words: 'Anna-Maria\nX' }).problems).toEqual(['words: too-long']);
  });
});
