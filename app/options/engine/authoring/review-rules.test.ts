import { describe, expect, test } from 'vitest';

import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import type { Effect, OptionSet, Rule } from './option-set.ts';
import { reviewOptionSet } from './review.ts';
import {
  threeMetals as metal,
  stone,
  width,
  note,
  isGold,
  isSilver,
  isOpal,
  rule,
} from '../../../../tests/builders/reviewed-fields.ts';

const both: Condition = { all: [isGold, isSilver] };
const advice: Effect = { kind: 'warn', message: 'Take care.', mustAccept: false };

function review(fields: readonly Field[], rules: readonly Rule[] = [], rest: Partial<OptionSet> = {}) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields, rules, ...rest });
}

function codes(fields: readonly Field[], rules: readonly Rule[] = [], rest: Partial<OptionSet> = {}) {
  return review(fields, rules, rest).map(({ code }) => code);
}

describe('the review says that', () => {
  const planted: [string, string, string, readonly Field[], readonly Rule[]][] = [
    [
      'a rule contradicts itself',
      'contradiction',
      'The condition of rule "Both" contradicts itself: Metal is "Gold" and Metal is "Silver" can never be at once.',
      [metal],
      [rule('Both', both, advice)],
    ],
    [
      'numbers contradict each other',
      'contradiction',
      'The condition of rule "Odd" contradicts itself: Width is more than 5 and Width is less than 5.5 can never be at once.',
      [width],
      [
        rule(
          'Odd',
          {
            all: [
              { field: 'width', moreThan: 5 },
              { field: 'width', lessThan: 5.5 },
            ],
          },
          advice,
        ),
      ],
    ],
    [
      'a part of a condition never holds',
      'contradiction',
      'A part of the condition of rule "Either" never holds: Metal is "Gold" and Metal is "Silver" can never be at once.',
      [metal, stone],
      [rule('Either', { any: [both, isOpal] }, advice)],
    ],
    [
      'a number can never be that large',
      'rule-never-fires',
      'The rule "Wide" never fires: Width is more than 8 can never be.',
      [width],
      [rule('Wide', { field: 'width', moreThan: 8 }, advice)],
    ],
    [
      'a rule asks for a choice that another one always takes out',
      'rule-never-fires',
      'The rule "Opal" never fires: Metal is "Gold" and Stone is "Opal" can never be at once.',
      [metal, stone],
      [
        rule('Hard stones', isGold, { kind: 'limit', field: 'stone', choices: ['ruby'] }),
        rule('Opal', { all: [isGold, isOpal] }, advice),
      ],
    ],
    [
      'a rule changes a field that is hidden just then',
      'rule-never-fires',
      'The rule "Ruby" changes "Stone", which is always hidden when it holds.',
      [metal, { ...stone, showWhen: isSilver }],
      [rule('Ruby', isGold, { kind: 'set', field: 'stone', to: 'ruby' })],
    ],
    [
      'a field waits for one that is hidden just then',
      'never-shown',
      '"Note" can never be shown: Stone is filled and Metal is "Silver" can never be at once.',
      [
        metal,
        { ...stone, showWhen: isGold },
        { ...note, showWhen: { all: [{ field: 'stone', isFilled: true }, isSilver] } },
      ],
      [],
    ],
    [
      'rules hide a field for good',
      'never-shown',
      '"Note" can never be shown: no answers make its condition hold.',
      [metal, note],
      [
        rule('Plain', { not: isGold }, { kind: 'hide', field: 'note' }),
        rule('Fine', isGold, { kind: 'hide', field: 'note' }),
      ],
    ],
    [
      'a condition always holds',
      'always-shown',
      'The condition of "Note" always holds: not (Width is more than 8).',
      [width, { ...note, showWhen: { not: { field: 'width', moreThan: 8 } } }],
      [],
    ],
    [
      'a rule hides a required field',
      'required-can-hide',
      '"Note" is required, but rule "Plain" hides it when Metal is "Silver".',
      [metal, { ...note, required: true }],
      [rule('Plain', isSilver, { kind: 'hide', field: 'note' })],
    ],
    [
      'a required field waits for a rule to show it',
      'required-can-hide',
      '"Note" is required, but it is hidden as long as rule "Fine" does not hold.',
      [metal, { ...note, required: true }],
      [rule('Fine', isGold, { kind: 'show', field: 'note' })],
    ],
    [
      'a required field hides behind an optional one',
      'required-can-hide',
      '"Note" is required, but a shopper who leaves "Stone" empty may never be asked for it.',
      [stone, { ...note, required: true, showWhen: { field: 'stone', isOneOf: ['opal', 'ruby'] } }],
      [],
    ],
  ];
  test.each(planted)('%s', (...row) => {
    const [, code, message, fields, rules] = row;
    const found = review(fields, rules);
    expect(found.map((finding) => [finding.code, finding.message])).toContainEqual([code, message]);
    expect(found.every(({ mend }) => mend.length > 10)).toBe(true);
  });
});

describe('nothing is found', () => {
  test.each<[string, readonly Field[], readonly Rule[]]>([
    [
      'where a required text belongs to one answer',
      [stone, { ...note, required: true, showWhen: isOpal }],
      [],
    ],
    [
      'where rules that set different values exclude each other',
      [metal, stone],
      [
        rule('Warm', isGold, { kind: 'set', field: 'stone', to: 'ruby' }),
        rule('Cold', isSilver, { kind: 'set', field: 'stone', to: 'opal' }),
      ],
    ],
    [
      'where what both rules need cannot be sold',
      [metal, stone, note],
      [
        rule('Never', { all: [isGold, isOpal] }, { kind: 'block', message: 'No.' }),
        rule('Show', isGold, { kind: 'show', field: 'note' }),
        rule('Hide', isOpal, { kind: 'hide', field: 'note' }),
      ],
    ],
    [
      'where one step of a number lies between two bounds',
      [width],
      [
        rule(
          'Between',
          {
            all: [
              { field: 'width', moreThan: 4 },
              { field: 'width', lessThan: 5 },
            ],
          },
          advice,
        ),
      ],
    ],
    [
      'where variants, markets and days could be anything',
      [{ id: 'day', kind: 'date', label: 'Day', required: false, earliest: 'lead-time' }, note],
      [
        rule('Court', { variant: 'Profile', isOneOf: ['Court'] }, advice),
        rule(
          'Christmas',
          {
            all: [
              { field: 'day', is: '2026-12-24' },
              { field: 'day', atLeast: 30 },
            ],
          },
          advice,
        ),
        rule(
          'Text',
          {
            all: [
              { field: 'note', contains: 'love' },
              { field: 'note', contains: 'ever' },
              { field: 'note', atMost: 12 },
            ],
          },
          advice,
        ),
      ],
    ],
  ])('%s', (...row) => {
    const [, fields, rules] = row;
    expect(review(fields, rules)).toEqual([]);
  });

  test('beyond the contradiction that explains it', () => {
    expect(codes([metal, { ...note, showWhen: both }])).toEqual(['contradiction']);
    const groups = [{ id: 'box', label: 'Box', showWhen: both }];
    expect(codes([metal, { ...note, group: 'box' }], [], { groups })).toEqual(['contradiction']);
  });
});
