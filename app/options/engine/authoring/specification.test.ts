import { describe, expect, test } from 'vitest';

import { compileOptionSet } from './compile.ts';
import { readableProperties, readSpecification } from './specification.ts';
import { engagementRing } from './starter-sets.ts';

const { payload, stamp } = compileOptionSet(engagementRing('GBP'));
const chosen = `1;${stamp};metal=pt950;stone=lab;setting=bezel;size=5188UK;engraving=toi \\; moi`;

const first = (selection: string) => readSpecification(payload, selection).problems[0]?.problem;

describe('a specification', () => {
  test('tells the workshop field by field what to make and what it costs', () => {
    expect(readSpecification(payload, chosen)).toEqual({
      lines: [
        { field: 'metal', label: 'Metal', value: 'Platinum 950', chargeMinor: 32000 },
        {
          field: 'stone',
          label: 'Centre stone',
          value: 'Laboratory-grown diamond, 1.00 ct, F VS1',
          chargeMinor: 90000,
        },
        { field: 'setting', label: 'Setting', value: 'Bezel', chargeMinor: 9000 },
        { field: 'size', label: 'Ring size', value: 'UK L½ (51.9 mm)', chargeMinor: 0 },
        { field: 'engraving', label: 'Engraving', value: 'toi ; moi', chargeMinor: 1400 },
      ],
      problems: [],
      surchargeMinor: 132400,
    });
  });

  test('answers in the currency the cart was shown in', () => {
    expect(readSpecification(payload, chosen, { rate: 190.5, exponent: 0 }).surchargeMinor).toBe(252222);
  });

  test('names what is wrong and where', () => {
    const broken = `1;${stamp};metal=tin;own-stone=mine;size=9000;nonsense=1;engraving=${'x'.repeat(21)}`;
    expect(readSpecification(payload, broken).problems).toEqual([
      { problem: 'unknown-field', field: null },
      { problem: 'unknown-choice', field: 'metal' },
      { problem: 'missing', field: 'stone' },
      { problem: 'hidden-but-filled', field: 'own-stone' },
      { problem: 'missing', field: 'setting' },
      { problem: 'out-of-range', field: 'size' },
      { problem: 'too-long', field: 'engraving' },
    ]);
  });

  test('knows a selection of another stamp, a repeated field and nonsense', () => {
    expect(first('1;other;metal=y18')).toBe('stale');
    expect(first(`1;${stamp};metal=y18;metal=pt950`)).toBe('unreadable');
    expect(first('hello')).toBe('unreadable');
    expect(readSpecification('nonsense', chosen).problems[0]?.problem).toBe('no-payload');
  });
});

test('people read the same words under the names of the fields', () => {
  expect(readableProperties(payload, chosen).slice(-2)).toEqual([
    { name: 'Ring size', value: 'UK L½ (51.9 mm)' },
    { name: 'Engraving', value: 'toi ; moi' },
  ]);
});

test('a size without a system is called by the first one the maker named', () => {
  expect(readableProperties(payload, `1;${stamp};size=5188`)).toEqual([
    { name: 'Ring size', value: 'UK L½ (51.9 mm)' },
  ]);
});
