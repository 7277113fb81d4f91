import { describe, expect, test } from 'vitest';

import { choice, choices, flat, number, priced, setOf } from '../../../../tests/builders/judged-piece.ts';
import { Surroundings } from '../runtime/surroundings.ts';
import { compileOptionSet } from './compile.ts';
import type { OptionSet } from './option-set.ts';
import { readableProperties, readSpecification } from './specification.ts';

const set: OptionSet = {
  ...setOf([
    {
      ...choice('metal', ['gold', { ...priced('pt', flat(32_000)), label: 'Platinum 950' }]),
      label: 'Metal',
      required: true,
    },
    { ...choices('charms', ['Star', 'Moon', 'Sun']), label: 'Charms' },
    { ...number('width'), label: 'Width' },
    { id: 'day', kind: 'date', label: 'Needed by', required: false, earliest: 0 },
    { id: 'hour', kind: 'time', label: 'Hour', required: false, from: '08:00', to: '18:00', stepMinutes: 30 },
    {
      id: 'size',
      kind: 'ring-size',
      label: 'Ring size',
      required: false,
      minMm: 40,
      maxMm: 75,
      systems: ['UK', 'US'],
      offersSizer: true,
    },
    {
      id: 'words',
      kind: 'text',
      label: 'Engraving',
      required: false,
      maxCharacters: 20,
      charge: { kind: 'per-character', amount: 200, countsSpaces: false },
    },
    { id: 'tint', kind: 'colour', label: 'Enamel', required: false },
    { id: 'wrap', kind: 'switch', label: 'Gift wrap', required: false, appearance: 'switch' },
    { id: 'bench', kind: 'hidden', label: 'Bench', values: [{ id: 'a', label: 'Bench A' }] },
  ]),
  translations: {
    fr: {
      Metal: 'Métal',
      'Platinum 950': 'Platine 950',
      Yes: 'Oui',
      'Gift wrap': 'Papier cadeau',
      Star: 'Étoile',
    },
  },
};
const compiled = compileOptionSet(set);
const bespoke = `2;${compiled.stamp};;2;1.3;2.5;20811;570;5188UK;toi \\; moi;#aabbcc;1`;
const around = new Surroundings();
const asked = { bespoke, around };
const first = (text: string) => readSpecification(set, compiled, { bespoke: text, around }).problems[0];

describe('a specification', () => {
  test('tells the workshop slot by slot what to make and what it costs', () => {
    const { lines, problems, surchargeMinor } = readSpecification(set, compiled, asked);
    expect(lines.map(({ field, label, value, chargeMinor }) => [field, label, value, chargeMinor])).toEqual([
      ['metal', 'Metal', 'Platinum 950', 32_000],
      ['charms', 'Charms', 'Star, Sun', 0],
      ['width', 'Width', '2.5 mm', 0],
      ['day', 'Needed by', '2026-12-24', 0],
      ['hour', 'Hour', '09:30', 0],
      ['size', 'Ring size', 'UK L½ (51.9 mm)', 0],
      ['words', 'Engraving', 'toi ; moi', 1_400],
      ['tint', 'Enamel', '#aabbcc', 0],
      ['wrap', 'Gift wrap', 'Yes', 0],
      ['bench', 'Bench', 'Bench A', 0],
    ]);
    expect([problems, surchargeMinor]).toEqual([[], 33_400]);
  });

  test('answers in the currency the cart was shown in, with its unit price', () => {
    const yen = Object.assign(new Surroundings(), {
      rate: 190.5,
      exponent: 0,
      currency: 'JPY',
      baseMinor: 9_000,
    });
    const { surchargeMinor, unitMinor } = readSpecification(set, compiled, { bespoke, around: yen });
    expect([surchargeMinor, unitMinor]).toEqual([60_960 + 2_667, 9_000 + 63_627]);
  });

  test('names what is wrong and where', () => {
    const broken = `2;${compiled.stamp};;3;1.1;999;;;9000UK;${'x'.repeat(21)};#abc;2`;
    expect(readSpecification(set, compiled, { bespoke: broken, around }).problems).toEqual([
      { problem: 'unknown-choice', field: 'metal', label: 'Metal' },
      { problem: 'unknown-choice', field: 'charms', label: 'Charms' },
      { problem: 'out-of-range', field: 'width', label: 'Width' },
      { problem: 'out-of-range', field: 'size', label: 'Ring size' },
      { problem: 'too-long', field: 'words', label: 'Engraving' },
      { problem: 'misspelt', field: 'tint', label: 'Enamel' },
      { problem: 'unknown-choice', field: 'wrap', label: 'Gift wrap' },
    ]);
  });

  test('knows a selection of another stamp, one that is too long, and nonsense', () => {
    expect(first('2;other;;2')).toEqual({ problem: 'stale', field: null, label: null });
    expect(first(`2;${compiled.stamp};;2${';1'.repeat(10)}`)?.problem).toBe('unreadable');
    expect(first('hello')?.problem).toBe('unreadable');
    const unread = readSpecification(set, { payload: 'nonsense' }, asked);
    expect(unread.problems[0]?.problem).toBe('no-payload');
    expect(unread.lines).toEqual([]);
  });
});

function sizeRead(written: string): string | undefined {
  const size = `2;${compiled.stamp};;1;;;;;${written}`;
  return readableProperties(set, compiled, { bespoke: size, around }).at(-1)?.value;
}

describe('what people read', () => {
  test('is the same under the names of the fields, but for what is hidden', () => {
    expect(readableProperties(set, compiled, asked).map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Metal: Platinum 950',
      'Charms: Star, Sun',
      'Width: 2.5 mm',
      'Needed by: 2026-12-24',
      'Hour: 09:30',
      'Ring size: UK L½ (51.9 mm)',
      'Engraving: toi ; moi',
      'Enamel: #aabbcc',
      'Gift wrap: Yes',
    ]);
  });

  test('is in the shopper’s language as far as the set is', () => {
    const french = readableProperties(set, compiled, { ...asked, locale: 'fr-CA' });
    expect(french.map(({ name, value }) => `${name}: ${value}`)).toEqual(
      expect.arrayContaining([
        'Métal: Platine 950',
        'Charms: Étoile, Sun',
        'Papier cadeau: Oui',
        'Ring size: UK L½ (51.9 mm)',
      ]),
    );
  });

  test('calls a size without a system by the first one the maker named, and a sizer by its name', () => {
    expect(sizeRead('5188')).toBe('UK L½ (51.9 mm)');
    expect(sizeRead('?')).toBe('Sizer, please');
  });
});
