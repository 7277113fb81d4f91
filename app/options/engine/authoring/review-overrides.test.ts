import { describe, expect, test } from 'vitest';

import type { Field } from './field.ts';
import type { Rule } from './option-set.ts';
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

function review(fields: readonly Field[], rules: readonly Rule[] = []) {
  return reviewOptionSet({ format: 2, name: 'Ring', currency: 'GBP', fields, rules });
}

describe('the review says that', () => {
  const planted: [string, string, string, readonly Field[], readonly Rule[]][] = [
    [
      'two rules set different values',
      'rules-override',
      'The rule "Warm" sets "Stone" to "Ruby" and the rule "Wide" to "Opal"; both hold when Metal is "Gold" and Width is 7.5, and the last one wins.',
      [metal, width, stone],
      [
        rule('Warm', isGold, { kind: 'set', field: 'stone', to: 'ruby' }),
        rule('Wide', { field: 'width', moreThan: 7 }, { kind: 'set', field: 'stone', to: 'opal' }),
      ],
    ],
    [
      'one rule shows what another hides',
      'rules-override',
      'The rule "Gift" shows "Note" and the rule "Plain" hides it; both hold when customer is "guest" and Metal is "Silver", and hiding wins.',
      [metal, note],
      [
        rule('Gift', { customer: 'guest' }, { kind: 'show', field: 'note' }),
        rule('Plain', isSilver, { kind: 'hide', field: 'note' }),
      ],
    ],
    [
      'two limits leave nothing',
      'rules-override',
      'The rule "Warm" and the rule "Signed" leave no choice of "Stone" between them; both hold when customer is "signed-in" and Metal is "Gold".',
      [metal, stone],
      [
        rule('Warm', isGold, { kind: 'limit', field: 'stone', choices: ['ruby'] }),
        rule('Signed', { customer: 'signed-in' }, { kind: 'limit', field: 'stone', choices: ['opal'] }),
      ],
    ],
    [
      'a rule sets what another takes out',
      'rules-override',
      'The rule "Set" sets "Stone" to "Opal", which the rule "Limit" takes out; both hold when Metal is "Gold", and nobody can buy that.',
      [metal, stone],
      [
        rule('Set', isGold, { kind: 'set', field: 'stone', to: 'opal' }),
        rule('Limit', { not: isSilver }, { kind: 'limit', field: 'stone', choices: ['ruby'] }),
      ],
    ],
    [
      'three limits leave a required field nothing',
      'cannot-be-completed',
      '"Metal" is required, but rules take out all its choices when market is "uk" and quantity is 2 and customer is "guest".',
      [metal],
      [
        rule('A', { customer: 'guest' }, { kind: 'limit', field: 'metal', choices: ['gold', 'silver'] }),
        rule('B', { market: ['uk'] }, { kind: 'limit', field: 'metal', choices: ['silver', 'steel'] }),
        rule(
          'C',
          { quantity: true, atLeast: 2 },
          { kind: 'limit', field: 'metal', choices: ['gold', 'steel'] },
        ),
      ],
    ],
    [
      'a rule blocks everything',
      'cannot-be-completed',
      'No piece can be sold: the rule "Closed" always holds, and blocks.',
      [metal],
      [
        rule(
          'Closed',
          {
            any: [
              { field: 'metal', isFilled: true },
              { field: 'metal', isEmpty: true },
            ],
          },
          { kind: 'block', message: 'Closed.' },
        ),
      ],
    ],
    [
      'rules block everything between them',
      'cannot-be-completed',
      'No piece can be sold: whatever is answered, one of rule "Warm", rule "Cold" keeps it from being finished.',
      [metal],
      [
        rule('Warm', isGold, { kind: 'block', message: 'No.' }),
        rule('Cold', { not: isGold }, { kind: 'block', message: 'No.' }),
      ],
    ],
    [
      'a choice can be taken but never bought',
      'cannot-be-completed',
      '"Opal" of "Stone" can be taken, but never bought: whatever else is answered, a rule blocks it or leaves nothing to choose.',
      [metal, stone],
      [rule('Soft', isOpal, { kind: 'block', message: 'No opals.' })],
    ],
    [
      'a rule sets a choice that costs',
      'sets-a-charge',
      'The rule "Warm" sets "Stone" to "Ruby", which costs something that the shopper cannot take away.',
      [metal, { ...stone, choices: [{ id: 'ruby', label: 'Ruby', charge: { kind: 'flat', amount: 100 } }] }],
      [rule('Warm', isGold, { kind: 'set', field: 'stone', to: 'ruby' })],
    ],
    [
      'a field starts with what a rule takes out',
      'bad-default',
      '"Stone" starts with "Opal", which rule "Warm" takes out before anything is answered.',
      [
        { ...metal, default: 'gold' },
        { ...stone, default: 'opal' },
      ],
      [rule('Warm', isGold, { kind: 'limit', field: 'stone', choices: ['ruby'] })],
    ],
  ];
  test.each(planted)('%s', (...row) => {
    const [, code, message, fields, rules] = row;
    const found = review(fields, rules);
    expect(found.map((finding) => [finding.code, finding.message])).toContainEqual([code, message]);
    expect(found.every(({ mend }) => mend.length > 10)).toBe(true);
  });
});
