import { describe, expect, test } from 'vitest';

import { choice, choices, flat, number, priced, setOf } from '../../../../tests/builders/judged-piece.ts';
import { readPayload } from '../runtime/payload.ts';
import { bytesByField, bytesByRule, compileOptionSet } from './compile.ts';
import type { Field } from './field.ts';
import type { OptionSet, Rule } from './option-set.ts';

const everyKind: readonly Field[] = [
  choice('metal', ['gold', priced('platinum', flat(32_000))]),
  choices('charms', ['star', 'moon'], flat(500)),
  {
    id: 'wrap',
    kind: 'switch',
    label: 'Wrap',
    required: true,
    appearance: 'checkbox',
    charge: flat(500),
    days: 1,
  },
  { id: 'note', kind: 'text', label: 'Note; and = \\', required: false, maxCharacters: 20, minCharacters: 2 },
  { id: 'story', kind: 'long-text', label: 'Story', required: false, maxCharacters: 500 },
  { id: 'mail', kind: 'email', label: 'Mail', required: false, maxCharacters: 60 },
  { id: 'call', kind: 'phone', label: 'Call', required: false, maxCharacters: 20 },
  { id: 'idea', kind: 'link', label: 'Idea', required: false, maxCharacters: 200 },
  number('width'),
  { id: 'discs', kind: 'quantity', label: 'Discs', required: false, min: 1, max: 9, step: 1 },
  { id: 'day', kind: 'date', label: 'Day', required: false, earliest: 'lead-time', latest: 90 },
  { id: 'hour', kind: 'time', label: 'Hour', required: false, from: '09:30', to: '17:00', stepMinutes: 15 },
  {
    id: 'size',
    kind: 'ring-size',
    label: 'Size',
    required: true,
    minMm: 44.5,
    maxMm: 70,
    systems: ['UK', 'US'],
    offersSizer: true,
  },
  {
    id: 'suit',
    kind: 'measurements',
    label: 'Suit',
    required: false,
    unit: 'cm',
    measures: [
      { id: 'chest', label: 'Chest', min: 60, max: 140, step: 0.5 },
      { id: 'waist', label: 'Waist', min: 50, max: 140, step: 0.5 },
    ],
  },
  {
    id: 'tint',
    kind: 'colour',
    label: 'Tint',
    required: false,
    charge: { kind: 'per-line', amount: 1_000 },
  },
  { id: 'sketch', kind: 'file', label: 'Sketch', required: false, accepts: 'pictures', maxMegabytes: 10 },
  {
    id: 'script',
    kind: 'font',
    label: 'Script',
    required: false,
    fonts: [{ id: 'plain', label: 'Plain', family: 'Plain', advanceEm: 0.6, draws: ['latin'] }],
  },
  { id: 'bench', kind: 'hidden', label: 'Bench', values: [{ id: 'a', label: 'A' }] },
  { id: 'title', kind: 'heading', text: 'For you', showWhen: { field: 'metal', is: 'gold' } },
];

test('every kind is a line of its own, and what is not said takes no byte', () => {
  const { payload } = compileOptionSet(
    { ...setOf(everyKind), leadTime: { baseDays: 10 } },
    { key: 'abcd1234' },
  );
  expect(payload.split('\n').slice(1)).toEqual([
    'c2;pA64',
    'm2;x1',
    'c1;!;x1;e1',
    't0;a2;z20',
    't0;z500;j99',
    't1;z60',
    't2;z20',
    't3;z200',
    'n1;a0;z100;s5',
    'n0;a1;z9;s1',
    'd0;z90',
    'n0;a570;z1020;s15',
    'r1;!;a445k1_;z70;yUK US',
    'n1;a60;z140;s5',
    'n1;!13f;a50;z140;s5',
    't4;x1000pq/U',
    't5',
    'c1',
    'c1;=1:1',
    'Kv1=;;0;0',
    'LThe metal;The charms;Wrap;Note\\; and \\= \\\\;Story;Mail;Call;Idea;The width;Discs;Day;Hour;Size;Chest;Waist;Tint;Sketch;Script;Bench',
  ]);
  expect(payload.split('\n')[0]).toMatch(/^2;[0-9a-z]{10};GBP;2;0;0;10;abcd1234;500$/);
  expect(readPayload(payload)).toMatchObject({ fault: 0, count: 19, unit: 500, key: 'abcd1234' });
});

test('the bytes are those of UTF-8', () => {
  const { payload, bytes } = compileOptionSet(setOf([{ ...choice('metal', ['gold']), label: '金属' }]));
  expect(bytes).toBe(Buffer.byteLength(payload));
  expect(bytes).toBe(payload.length + 4);
});

describe('the stamp', () => {
  const set = setOf(
    [choice('metal', ['gold', priced('platinum', flat(32_000))]), choice('finish', ['matt'])],
    [
      {
        id: 'rush',
        name: 'Rush',
        when: { field: 'metal', is: 'gold' },
        then: [{ kind: 'warn', message: 'Soft', mustAccept: true }],
      },
    ],
  );
  const stampOf = (changed: Partial<OptionSet>) => compileOptionSet({ ...set, ...changed }).stamp;
  const metalWith = (platinum: ReturnType<typeof priced>) => [
    choice('metal', ['gold', platinum]),
    ...set.fields.slice(1),
  ];
  const { stamp } = compileOptionSet(set);

  test('stays when words change', () => {
    const [metal, ...others] = set.fields;
    const renamed = [
      { ...choice('metal', ['gold', priced('platinum', flat(32_000))]), label: 'Metals' },
      ...others,
    ];
    expect(stampOf({ fields: renamed })).toBe(stamp);
    expect(
      stampOf({ fields: metalWith({ ...priced('platinum', flat(32_000)), label: 'Pt 950', help: 'Heavy' }) }),
    ).toBe(stamp);
    expect(stampOf({ name: 'Other', translations: { fr: { gold: 'or' } } })).toBe(stamp);
    const spoken: Rule[] = [
      {
        id: 'rush',
        name: 'Hurry',
        when: { field: 'metal', is: 'gold' },
        then: [{ kind: 'warn', message: 'Gold is soft', mustAccept: true }],
      },
    ];
    expect(stampOf({ rules: spoken })).toBe(stamp);
    expect(metal?.id).toBe('metal');
  });

  test('changes with a price, a rule, an id and what is offered', () => {
    const changes: Partial<OptionSet>[] = [
      { fields: metalWith(priced('platinum', flat(32_001))) },
      { fields: metalWith(priced('palladium', flat(32_000))) },
      { fields: metalWith({ ...priced('platinum', flat(32_000)), days: 1 }) },
      { fields: set.fields.toReversed() },
      {
        fields: [
          { ...choice('metal', ['gold', priced('platinum', flat(32_000))]), required: true },
          ...set.fields.slice(1),
        ],
      },
      { rules: [] },
      { rounding: { to: 5 } },
      { leadTime: { baseDays: 3 } },
      { currency: 'EUR' },
    ];
    const stamps = changes.map((change) => stampOf(change));
    expect(new Set([stamp, ...stamps]).size).toBe(changes.length + 1);
  });

  test('is the same for every product of the set, whatever its variants', () => {
    const conditional = setOf([
      choice('metal', ['gold']),
      { ...choice('finish', ['matt']), showWhen: { variant: 'Size', isOneOf: ['L', 'M'] } },
    ]);
    const one = compileOptionSet(conditional, { variants: [{ id: '5', options: { Size: 'L' } }] });
    const other = compileOptionSet(conditional, {
      key: 'abcd1234',
      variants: [{ id: '7', options: { Size: 'M' } }],
    });
    expect(one.payload).toContain('\nV5\n');
    expect(other.payload).toContain('\nV7\n');
    expect(one.stamp).toBe(other.stamp);
    expect(one.stamp).not.toBe(
      compileOptionSet({ ...conditional, fields: conditional.fields.toReversed() }).stamp,
    );
  });
});

test('variants take few bytes: each is written as what it is more than the one before', () => {
  const variants = Array.from({ length: 400 }, (_, index) => ({
    id: String(44_000_000_000_000 + index * 32_768),
    options: { Metal: index % 2 === 0 ? 'Gold' : 'Silver' },
  }));
  const set = setOf([
    choice('finish', ['matt']),
    { ...choice('box', ['oak']), showWhen: { variant: 'Metal', isOneOf: ['Gold'] } },
  ]);
  expect(compileOptionSet(set, { variants }).bytes).toBeLessThan(1_600);
});

test('twenty lists of twelve choices, a third of them charged, take about 600 bytes', () => {
  const names =
    'Metal Finish Setting Stone Cut Colour Clarity Profile Width Hallmark Clasp Chain Length Charm Enamel Plating Box Ribbon Card Band';
  const lists = names.split(' ').map((label, row) => ({
    ...choice(
      label.toLowerCase(),
      Array.from({ length: 12 }, (_, place) =>
        place % 3 === 2
          ? priced(`c${place}`, flat([2_500, 4_500, 12_500, 32_000][(place - 2) / 3] ?? 0))
          : `c${place}`,
      ),
    ),
    label,
    required: row % 2 === 0,
  }));
  expect(compileOptionSet(setOf(lists), { key: 'abcd1234' }).bytes).toBeLessThanOrEqual(610);
});

test('a set of sixty fields and a hundred rules fits', () => {
  const lists = Array.from({ length: 40 }, (_, row) => ({
    ...choice(
      `list-${row}`,
      Array.from({ length: 12 }, (__, place) =>
        place % 3 === 2 ? priced(`c${place}`, flat(place * 1_250 + row)) : `c${place}`,
      ),
    ),
    required: true,
    ...(row > 5 ? { showWhen: { field: `list-${row - 3}`, isOneOf: ['c1', 'c2', 'c5'] } } : {}),
  }));
  const texts = Array.from({ length: 20 }, (_, row): Field => ({
    id: `text-${row}`,
    kind: 'text',
    label: `Text ${row}`,
    required: false,
    maxCharacters: 40,
    charge: { kind: 'per-character', amount: 250, countsSpaces: false, free: 3 },
    showWhen: { field: `list-${row}`, is: 'c4' },
  }));
  const rules = Array.from({ length: 100 }, (_, row): Rule => ({
    id: `rule-${row}`,
    name: `Rule ${row}`,
    when: {
      all: [
        { field: `list-${row % 39}`, is: 'c1' },
        { field: `text-${row % 20}`, isFilled: true },
      ],
    },
    then: [
      row % 4 === 0
        ? { kind: 'block', message: 'Not together' }
        : row % 4 === 1
          ? { kind: 'limit', field: 'list-39', choices: ['c1', 'c2', 'c3'] }
          : row % 4 === 2
            ? { kind: 'add-price', label: 'Extra', charge: flat(row * 100) }
            : { kind: 'require', field: `text-${(row * 7) % 20}` },
    ],
  }));
  const { bytes, payload } = compileOptionSet(setOf([...lists, ...texts], rules), { key: 'abcd1234' });
  expect(readPayload(payload).fault).toBe(0);
  expect(bytes).toBeLessThanOrEqual(6_500);
});

test('what makes a payload large is told by field and by rule', () => {
  const rules: Rule[] = [
    { id: 'r', name: 'R', when: { field: 'metal', is: 'gold' }, then: [{ kind: 'block', message: 'No' }] },
  ];
  const set = setOf(
    [
      choice('metal', ['gold']),
      choice('finish', ['matt', priced('fine', { kind: 'percentage', percent: 5 })]),
    ],
    rules,
  );
  expect(bytesByField(set).map(({ field, bytes }) => [field.id, bytes])).toEqual([
    ['metal', '\nc1;The metal'.length],
    ['finish', '\nc2;pAb500P;The finish'.length],
  ]);
  expect(bytesByRule(set).map(({ bytes }) => bytes)).toEqual(['\nBv;;0;0'.length]);
});

test('a condition on what is not asked is a mistake of ours, because the review finds it', () => {
  const lost = setOf([{ ...choice('metal', ['gold']), showWhen: { field: 'gone', isFilled: true } }]);
  expect(() => compileOptionSet(lost)).toThrow('"gone"');
});
