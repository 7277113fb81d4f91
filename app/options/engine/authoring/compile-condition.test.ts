import { describe, expect, test } from 'vitest';

import {
  choice,
  choices,
  judge,
  number,
  setOf,
  type Answers,
  type Around,
} from '../../../../tests/builders/judged-piece.ts';
import type { Condition } from './condition.ts';
import type { Field, TextField } from './field.ts';

const note: TextField = { id: 'note', kind: 'text', label: 'Note', required: false, maxCharacters: 20 };
const fields: readonly Field[] = [
  choice('metal', ['gold', 'silver', 'platinum']),
  choices('charms', ['star', 'moon', 'sun']),
  number('length'),
  { id: 'wrap', kind: 'switch', label: 'Wrap', required: false, appearance: 'switch' },
  note,
  {
    id: 'size',
    kind: 'ring-size',
    label: 'Size',
    required: false,
    minMm: 40,
    maxMm: 75,
    systems: ['UK'],
    offersSizer: true,
  },
  { id: 'day', kind: 'date', label: 'Day', required: false, earliest: 0 },
  { id: 'hour', kind: 'time', label: 'Hour', required: false, from: '08:00', to: '18:00', stepMinutes: 30 },
];

/** Whether something that is shown under a condition is shown. */
function holds(condition: Condition, answers: Answers, around: Around = {}): boolean {
  const set = setOf([...fields, { ...note, id: 'asked', label: 'Asked', showWhen: condition }]);
  return judge(set, answers, around).shown.includes('asked');
}

describe('a condition on what was chosen', () => {
  test('knows one choice, one of several, and a switch', () => {
    expect(holds({ field: 'metal', is: 'silver' }, { metal: 'silver' })).toBe(true);
    expect(holds({ field: 'metal', is: 'silver' }, { metal: 'gold' })).toBe(false);
    expect(holds({ field: 'metal', isOneOf: ['gold', 'platinum'] }, { metal: 'platinum' })).toBe(true);
    expect(holds({ field: 'metal', isOneOf: ['gold', 'platinum'] }, {})).toBe(false);
    expect(holds({ field: 'wrap', is: 'on' }, { wrap: 'on' })).toBe(true);
    expect(holds({ field: 'wrap', is: 'on' }, {})).toBe(false);
  });

  test('knows what several choices contain, and how many they are', () => {
    expect(holds({ field: 'charms', contains: 'moon' }, { charms: ['star', 'moon'] })).toBe(true);
    expect(holds({ field: 'charms', contains: 'moon' }, { charms: ['star', 'sun'] })).toBe(false);
    expect(holds({ field: 'charms', is: 'star' }, { charms: ['star'] })).toBe(true);
    expect(holds({ field: 'charms', is: 'star' }, { charms: ['star', 'sun'] })).toBe(false);
    expect(holds({ field: 'charms', atLeast: 2 }, { charms: ['star', 'sun'] })).toBe(true);
    expect(holds({ field: 'charms', lessThan: 2 }, { charms: ['star', 'sun'] })).toBe(false);
  });

  test('compares numbers exactly, decimals too', () => {
    const bounds = { field: 'length', moreThan: 2.5, atMost: 7.5 };
    expect([2.5, 3, 7.5, 8].map((length) => holds(bounds, { length }))).toEqual([false, true, true, false]);
    expect(holds({ field: 'length', equals: 6.5 }, { length: 6.5 })).toBe(true);
    expect(holds({ field: 'length', lessThan: -1 }, { length: 0 })).toBe(false);
  });

  test('knows a text, a part of it, and its length', () => {
    expect(holds({ field: 'note', is: 'a;b=c' }, { note: 'a;b=c' })).toBe(true);
    expect(holds({ field: 'note', is: 'Ann' }, { note: 'ann' })).toBe(false);
    expect(holds({ field: 'note', contains: 'nn' }, { note: 'Ann' })).toBe(true);
    expect(holds({ field: 'note', contains: 'nn' }, {})).toBe(false);
    expect(holds({ field: 'note', moreThan: 2 }, { note: '👨‍👩‍👧👍🏽' })).toBe(false);
  });

  test('compares sizes in millimetres around, and takes a sizer for no size', () => {
    expect(holds({ field: 'size', lessThan: 52 }, { size: '5188UK' })).toBe(true);
    expect(holds({ field: 'size', lessThan: 52 }, { size: '?' })).toBe(false);
    expect(holds({ field: 'size', isFilled: true }, { size: '?' })).toBe(true);
  });

  test('compares days from today and times of the day', () => {
    expect(holds({ field: 'day', lessThan: 14 }, { day: 20_010 }, { today: 20_000 })).toBe(true);
    expect(holds({ field: 'day', lessThan: 14 }, { day: 20_014 }, { today: 20_000 })).toBe(false);
    expect(holds({ field: 'day', lessThan: 14 }, {}, { today: 20_000 })).toBe(false);
    expect(holds({ field: 'hour', is: '09:30' }, { hour: 570 })).toBe(true);
    expect(holds({ field: 'hour', atLeast: 720 }, { hour: 570 })).toBe(false);
  });
});

test('every question but "is it empty" about an empty field is answered with no', () => {
  const questions: Condition[] = [
    { field: 'length', lessThan: 5 },
    { field: 'length', atLeast: 0 },
    { field: 'length', equals: 0 },
    { field: 'charms', atMost: 3 },
    { field: 'note', lessThan: 3 },
    { field: 'metal', isFilled: true },
  ];
  expect(questions.filter((one) => holds(one, {}))).toEqual([]);
  expect(questions.slice(0, 3).filter((one) => holds(one, { length: 0 }))).toHaveLength(3);
  expect(holds({ field: 'length', isEmpty: true }, {})).toBe(true);
  expect(holds({ field: 'length', isEmpty: true }, { length: 0 })).toBe(false);
});

test('a hidden field counts as empty, whatever was typed into it', () => {
  const set = setOf([
    choice('metal', ['gold', 'silver']),
    { ...choice('plating', ['rose', 'black']), showWhen: { field: 'metal', is: 'silver' } },
    { ...note, showWhen: { field: 'plating', is: 'rose' } },
  ]);
  expect(judge(set, { metal: 'silver', plating: 'rose' }).shown).toEqual(['metal', 'plating', 'note']);
  expect(judge(set, { metal: 'gold', plating: 'rose' }).shown).toEqual(['metal']);
});

describe('conditions together', () => {
  const gold: Condition = { field: 'metal', is: 'gold' };
  const wrapped: Condition = { field: 'wrap', is: 'on' };
  const named: Condition = { field: 'note', isFilled: true };

  test('all, any, none, not and what is nested in them', () => {
    expect(holds({ all: [gold, wrapped] }, { metal: 'gold' })).toBe(false);
    expect(holds({ all: [gold, wrapped] }, { metal: 'gold', wrap: 'on' })).toBe(true);
    expect(holds({ any: [gold, wrapped, named] }, { note: 'x' })).toBe(true);
    expect(holds({ none: [gold, wrapped] }, { note: 'x' })).toBe(true);
    expect(holds({ none: [gold, wrapped] }, { wrap: 'on' })).toBe(false);
    expect(holds({ all: [{ any: [gold, named] }, { not: wrapped }] }, { note: 'x' })).toBe(true);
    expect(holds({ all: [{ any: [gold, named] }, { not: wrapped }] }, { note: 'x', wrap: 'on' })).toBe(false);
  });

  test('all of nothing always holds, any of nothing never', () => {
    expect(holds({ all: [] }, {})).toBe(true);
    expect(holds({ any: [] }, {})).toBe(false);
    expect(holds({ none: [] }, {})).toBe(true);
  });
});

describe('a condition on what is around the selection', () => {
  test('pieces, market and who is signed in', () => {
    expect(holds({ quantity: true, atLeast: 10 }, {}, { quantity: 10 })).toBe(true);
    expect(holds({ quantity: true, atLeast: 10 }, {}, { quantity: 9 })).toBe(false);
    expect(holds({ market: ['uk', 'ireland'] }, {}, { market: 'ireland' })).toBe(true);
    expect(holds({ market: ['uk', 'ireland'] }, {}, { market: 'us' })).toBe(false);
    expect(holds({ customer: 'signed-in' }, {}, { isSignedIn: true })).toBe(true);
    expect(holds({ customer: 'guest' }, {}, { isSignedIn: true })).toBe(false);
  });

  test('the variant, by the value of an option of the product', () => {
    const variants = [
      { id: 'gid://shopify/ProductVariant/44000000000101', options: { Metal: 'Gold', Size: 'S' } },
      { id: '44000000032869', options: { Metal: 'Silver', Size: 'S' } },
      { id: '44000000065637', options: { Metal: 'gold ', Size: 'L' } },
    ];
    const isGold: Condition = { variant: 'metal', isOneOf: ['Gold', 'Platinum'] };
    const shownFor = (variant: number) => holds(isGold, {}, { variant, compiledFor: { variants } });
    expect([44000000000101, 44000000032869, 44000000065637, 0].map(shownFor)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(holds(isGold, {}, { variant: 0 })).toBe(false);
  });
});
