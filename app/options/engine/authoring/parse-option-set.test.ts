import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseOptionSet } from './parse-option-set.ts';

const ring = { format: 2, name: 'Ring', currency: 'GBP' };
const note = { id: 'note', kind: 'text', label: 'Note', required: false, maxCharacters: 5 };

/** What is found, each as its message and mend in one line. */
function found(document: object): string[] {
  const parsed = parseOptionSet({ ...ring, fields: [], ...document });
  return 'findings' in parsed ? parsed.findings.map(({ message, mend }) => `${message} ${mend}`) : [];
}

const inField = (field: object): string[] => found({ fields: [field] });
const inCondition = (showWhen: unknown): string[] => inField({ ...note, showWhen });
const inCharge = (charge: unknown): string[] => inField({ ...note, charge });

test.each([null, undefined, 3, 'text', [], {}, { format: 1 }, () => 2])(
  '%j is no option set, and it says where to begin',
  (document) => {
    expect(parseOptionSet(document)).toMatchObject({
      findings: [{ code: 'not-an-option-set', mend: expect.stringContaining('starter') }],
    });
  },
);

test('keys that nobody knows are dropped and words lose their blanks', () => {
  const guide = { title: ' How\t we ', text: '  One line. \r\n\n  Another\u0000one. ', colour: 'red' };
  const parsed = parseOptionSet({
    ...ring,
    extra: true,
    fields: [{ ...note, label: ' For\n us ', guide, placeholder: undefined, x: 1 }],
  });
  expect(parsed).toStrictEqual({
    set: {
      ...ring,
      fields: [{ ...note, label: 'For us', guide: { title: 'How we', text: 'One line.\nAnother one.' } }],
    },
  });
});

test('an answer that a condition asks for keeps its blanks', () => {
  const showWhen = { field: 'name', is: ' A  B ' };
  const parsed = parseOptionSet({ ...ring, fields: [{ ...note, showWhen }] });
  expect(parsed).toMatchObject({ set: { fields: [{ showWhen }] } });
});

test('a finding names the field, rule, step or group that it is in, however deep', () => {
  const parsed = parseOptionSet({
    ...ring,
    fields: [{ ...note, id: 'metal', kind: 'choice', appearance: 'radio', choices: [{ id: 'gold' }] }],
    rules: [{ id: 'soft', name: 'Soft', when: { field: 'metal', is: 'gold' }, then: [{ kind: 'warn' }] }],
    steps: [{ id: 'first' }],
  });
  const findings = 'findings' in parsed ? parsed.findings : [];
  expect(findings.map(({ place }) => place)).toEqual(['metal', 'first', 'soft', 'soft']);
  expect(findings[0]).toMatchObject({
    code: 'wrong-value',
    severity: 'error',
    message: 'fields[0].choices[0].label cannot be used: it is missing.',
    mend: 'Give fields[0].choices[0].label text of 1 to 80 characters.',
  });
});

describe('every mistake is found at once, by its place', () => {
  test('in a choice field', () => {
    const choices = [
      {
        id: 'Gold!',
        label: '',
        charge: { kind: 'flat', amount: 2.5 },
        colour: 'gold',
        picture: 'http://x.example/a.png',
        stock: { count: -1 },
      },
      'silver',
    ];
    const messages = inField({
      id: 'metal',
      kind: 'choice',
      label: 'Metal',
      required: 'yes',
      appearance: 'tiles',
      choices,
    }).join('\n');
    expect(messages).toMatch(/fields\[0\]\.required .*"yes"/);
    expect(messages).toMatch(/fields\[0\]\.appearance .*one of dropdown, radio, buttons/);
    expect(messages).toContain('fields[0].choices[1] cannot be used: it is "silver".');
    expect(messages).toContain('fields[0].choices[0].charge.amount cannot be used: it is 2.5.');
    expect(messages).toContain('Give fields[0].choices[0].colour a colour such as #d4af37.');
    expect(messages).toContain('Give fields[0].choices[0].picture an address that begins with https://.');
    expect(messages).toContain('fields[0].choices[0].id');
    expect(messages).toContain('fields[0].choices[0].stock.count');
  });

  test('in a ring size', () => {
    const messages = inField({
      id: 'size',
      kind: 'ring-size',
      label: 'Size',
      required: true,
      systems: ['UK', 'UK', 'XX'],
    });
    expect(messages).toHaveLength(3);
    expect(messages.join()).toContain('systems among UK, US, ISO, IT, DE, JP, HK');
  });

  test('in a font', () => {
    const fonts = [{ id: 'a', label: 'A', family: 'x; color: red', advanceEm: 2, draws: ['klingon', '♥'] }];
    const messages = inField({ id: 'f', kind: 'font', label: 'F', required: true, fonts }).join('\n');
    expect(messages).toContain('fonts[0].family');
    expect(messages).toContain('a number from 0.3 to 1.2');
    expect(messages).toContain('latin-extended');
  });

  test('in an engraving, a stone, a chart and a kind that nobody knows', () => {
    const asked = { id: 'x', label: 'X', required: true };
    expect(
      inField({ ...asked, kind: 'engraving', room: { ring: 'size' }, lines: 5, fonts: [] }),
    ).toHaveLength(5);
    expect(inField({ ...asked, kind: 'stone', appearance: 'radio' })[0]).toContain(
      'at least one of cut, size',
    );
    expect(
      inField({ ...asked, kind: 'size-chart', columns: ['A', 'B'], rows: [['1', '2'], ['3']] })[0],
    ).toContain('each of 2 texts');
    expect(inField({ ...asked, kind: 'size-chart', columns: ['A'], rows: [[3]] })[0]).toContain(
      'each of 1 texts',
    );
    expect(inField({ ...asked, kind: 'tile' })[0]).toContain('one of choice, choices, switch');
  });

  test('in a condition, however deep', () => {
    const gold = { field: 'metal', is: 'gold' };
    const deep = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>((not) => ({ not }), gold);
    expect(inCondition({ all: [{ not: { field: 'metal' } }] })[0]).toContain('fields[0].showWhen.all[0].not');
    expect(inCondition({ any: [] })[0]).toContain('at least one condition');
    expect(inCondition({ ...gold, isFilled: true })[0]).toContain('just one of is');
    expect(inCondition({ ...gold, atLeast: 2 })[0]).toContain('just one of is');
    expect(inCondition({ ...gold, quantity: true })[0]).toContain('just one of field, variant');
    expect(inCondition({ quantity: true })[0]).toContain('at least one of atLeast');
    expect(inCondition(deep(12))).toEqual([]);
    expect(inCondition(deep(13)).join()).toContain('nested at most twelve deep');
    expect(inCondition(deep(5000))).toHaveLength(1);
  });

  test('in a charge', () => {
    expect(
      inCharge({
        kind: 'flat',
        amount: { minor: 5, in: { EUR: 6, euro: 7, 'market:uk': 7, 'market:uk:GBP': 0.5 } },
      }),
    ).toEqual([
      expect.stringContaining('in.euro cannot be used'),
      expect.stringContaining('in.market:uk cannot be used'),
      expect.stringContaining('in.market:uk:GBP cannot be used: it is 0.5'),
    ]);
    expect(inCharge({ kind: 'percentage', percent: 12.345 })[0]).toContain('at most 2 decimals');
    expect(inCharge({ kind: 'flat', amount: 2_000_000_000 })[0]).toContain('to 1000000000');
    expect(
      inCharge({ kind: 'table', rows: {}, columns: { field: 'a', from: [] }, amounts: [[1], 2] }),
    ).toHaveLength(3);
    expect(inCharge({ kind: 'tiered', of: 'a', each: true, tiers: [] })[0]).toContain('at least one tier');
    expect(inCharge({ kind: 'metal', metal: 'tin', fineness: 0, grams: 'many' })).toHaveLength(7);
  });

  test('in a rule', () => {
    const when = { field: 'note', isFilled: true };
    const messages = found({
      rules: [
        { id: 'a', name: 'A', when, then: [] },
        { id: 'b', name: 'B', when, then: [{ kind: 'set', field: 'note', to: true }, { kind: 'paint' }] },
      ],
    });
    expect(messages).toEqual([
      expect.stringContaining('rules[0].then'),
      expect.stringContaining('rules[1].then[0].to'),
      expect.stringContaining('rules[1].then[1].kind'),
      expect.stringContaining('rules[1].then[1].field'),
    ]);
  });

  test('in rounding, lead time and translations', () => {
    expect(found({ rounding: { to: 5, ending: 99 } })[0]).toContain('either "to" or "ending"');
    expect(found({ rounding: { to: 7 } })[0]).toContain('one of 1, 5, 10, 50, 100');
    expect(found({ leadTime: { baseDays: 2.5 } })[0]).toContain('a whole number from 0 to 1000');
    expect(found({ translations: { French: { Ring: 'Bague' } } })[0]).toContain('"fr" or "pt-BR"');
    expect(found({ translations: { fr: { Ring: 3 } } })[0]).toContain('translations.fr.Ring');
  });
});

test('a translation that is still empty is dropped', () => {
  const translations = { fr: { ' For\n us ': ' Pour nous ', Ring: ' ' } };
  expect(parseOptionSet({ ...ring, fields: [], translations })).toMatchObject({
    set: { translations: { fr: { 'For us': 'Pour nous' } } },
  });
});

test('texts are counted in characters, not in halves of them', () => {
  expect(inField({ ...note, label: '💍'.repeat(80) })).toEqual([]);
  expect(inField({ ...note, label: '💍'.repeat(81) })).toHaveLength(1);
});

describe('whatever it is given, it answers', () => {
  const kinds = fc.constantFrom(
    'choice',
    'stone',
    'engraving',
    'ring-size',
    'metal',
    'file',
    'help',
    'size-chart',
  );
  const anything = fc.anything({
    withBigInt: true,
    withNullPrototype: true,
    withSparseArray: true,
    withDate: true,
  });

  test('anything at all', () => {
    fc.assert(
      fc.property(anything, (document) => {
        expect('findings' in parseOptionSet(document)).toBe(true);
      }),
    );
  });

  test('fields, rules and all else of anything', () => {
    const keys = fc.constantFrom(
      'id',
      'label',
      'choices',
      'charge',
      'showWhen',
      'fonts',
      'room',
      'rows',
      'guide',
    );
    const field = fc.tuple(kinds, fc.dictionary(keys, anything)).map(([kind, said]) => ({ ...said, kind }));
    const set = fc.record({
      fields: fc.array(field),
      rules: anything,
      steps: anything,
      translations: anything,
    });
    fc.assert(
      fc.property(set, (document) => {
        const parsed = parseOptionSet({ ...ring, ...document });
        const findings = 'findings' in parsed ? parsed.findings : [];
        expect(findings.every(({ message, mend }) => message !== '' && mend.startsWith('Give '))).toBe(true);
      }),
    );
  });

  test('a document that contains itself, one with accessors, and one with the keys of prototypes', () => {
    const whole: Record<string, unknown> = { ...ring, fields: [] };
    whole['leadTime'] = whole;
    expect(parseOptionSet(whole)).toHaveProperty('findings');

    const trap = Object.defineProperty({ ...ring }, 'fields', {
      get: () => {
        throw new Error('read');
      },
    });
    expect(parseOptionSet(trap)).toHaveProperty('findings');
    expect(parseOptionSet(Object.create({ ...ring, fields: [] }))).toHaveProperty('findings');

    const translations: unknown = JSON.parse('{"fr":{"__proto__":"x","constructor":"y"}}');
    expect(JSON.stringify(parseOptionSet({ ...ring, fields: [], translations }))).toContain(
      '"constructor":"y"',
    );
  });

  test('what it reads once it reads the same again', () => {
    const parsed = parseOptionSet({ ...ring, fields: [note], translations: { fr: { Note: 'Note' } } });
    expect(parseOptionSet(Object.values(parsed)[0])).toEqual(parsed);
  });
});
