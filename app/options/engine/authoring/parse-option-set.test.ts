import { describe, expect, test } from 'vitest';

import { parseOptionSet } from './parse-option-set.ts';
import { engagementRing, signetRing } from './starter-sets.ts';

const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

test('a set that was written as JSON is read back the same', () => {
  for (const set of [engagementRing('GBP'), signetRing('KWD')])
    expect(parseOptionSet(plain(set))).toEqual({ set });
});

test.each([null, 3, 'text', [], {}, { format: 2 }])(
  '%j is no option set, and it says where to begin',
  (document) => {
    const parsed = parseOptionSet(document);
    expect(parsed).toMatchObject({
      findings: [{ code: 'not-an-option-set', mend: expect.stringContaining('starter') }],
    });
  },
);

test('keys that nobody knows are dropped and words lose their blanks', () => {
  const fields = [
    {
      id: ' note ',
      kind: 'text',
      label: ' For\n us ',
      required: false,
      maxCharacters: 5,
      charge: { kind: 'free' },
      x: 1,
    },
  ];
  const parsed = parseOptionSet({ format: 1, name: 'Ring', currency: 'GBP', fields, extra: true });
  expect(parsed).toEqual({
    set: {
      format: 1,
      name: 'Ring',
      currency: 'GBP',
      fields: [
        {
          id: 'note',
          kind: 'text',
          label: 'For us',
          required: false,
          maxCharacters: 5,
          charge: { kind: 'free' },
        },
      ],
    },
  });
});

const found = (fields: unknown[]): string[] => {
  const parsed = parseOptionSet({ format: 1, name: 'Ring', currency: 'GBP', fields });
  return 'findings' in parsed ? parsed.findings.map(({ message, mend }) => `${message} ${mend}`) : [];
};

describe('every mistake is found at once, by its place', () => {
  test('in a choice field', () => {
    const choices = [{ id: 'gold', label: '', surchargeMinor: -5, colour: 'gold' }, 'silver'];
    const messages = found([
      { id: 'metal', kind: 'choice', label: 'Metal', required: 'yes', appearance: 'tiles', choices },
    ]);
    expect(messages.join('\n')).toMatch(
      /fields\[0\]\.required .*"yes".*\n.*fields\[0\]\.appearance .*\n.*fields\[0\]\.choices\[1\] /,
    );
    expect(messages.join('\n')).toContain('fields[0].choices[0].surchargeMinor cannot be used: it is -5.');
    expect(messages.join('\n')).toContain('Give fields[0].choices[0].colour a colour such as #d4af37.');
  });

  test('in a ring size', () => {
    const messages = found([
      { id: 'size', kind: 'ring-size', label: 'Size', required: true, systems: ['UK', 'XX'] },
    ]);
    expect(messages).toHaveLength(4);
    expect(messages.join()).toContain('systems among UK, US, ISO, IT, DE, JP, HK');
  });

  test('in a condition, however deep', () => {
    const note = {
      id: 'n',
      kind: 'text',
      label: 'N',
      required: false,
      maxCharacters: 5,
      charge: { kind: 'free' },
    };
    expect(found([{ ...note, showWhen: { all: [{ not: { field: 'metal' } }] } }])[0]).toContain(
      'fields[0].showWhen.all[0].not',
    );
    expect(found([{ ...note, showWhen: { any: [] } }])[0]).toContain('at least one condition');
    const deep = Array.from({ length: 20 }).reduce<object>((not) => ({ not }), {
      field: 'metal',
      is: 'gold',
    });
    expect(found([{ ...note, showWhen: deep }]).join()).toContain('nested at most twelve deep');
  });

  test('a finding names the field', () => {
    const parsed = parseOptionSet({
      format: 1,
      name: 'R',
      currency: 'gbp',
      fields: [{ id: 'metal', kind: 'choice' }],
    });
    expect(parsed).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ field: 'metal' })]),
    });
  });
});
