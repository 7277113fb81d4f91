import { describe, expect, test } from 'vitest';

import { readPayload } from '../runtime/payload.ts';
import { compileOptionSet } from './compile.ts';
import type { OptionSet } from './option-set.ts';
import { engagementRing, signetRing } from './starter-sets.ts';

const set: OptionSet = {
  format: 1,
  name: 'Ring',
  currency: 'GBP',
  fields: [
    {
      id: 'metal',
      kind: 'choice',
      label: 'Metal; alloy',
      required: true,
      appearance: 'buttons',
      choices: [
        { id: 'au', label: 'Gold', surchargeMinor: 0 },
        { id: 'pt', label: 'Platinum', surchargeMinor: 32000 },
      ],
    },
    {
      id: 'words',
      kind: 'engraving',
      label: 'Engraving',
      required: false,
      maxCharacters: 20,
      charge: { kind: 'per-character', surchargeMinor: 250, chargesSpaces: false },
      showWhen: { field: 'metal', isOneOf: ['au', 'pt'] },
    },
    {
      id: 'size',
      kind: 'ring-size',
      label: 'Ring size',
      required: true,
      minMm: 49,
      maxMm: 50.5,
      systems: ['UK', 'US'],
      surchargeMinor: 500,
    },
  ],
};

test('a set becomes a header and one line a field', () => {
  const { payload, stamp, bytes } = compileOptionSet(set);
  expect(payload.split('\n')).toEqual([
    `1;${stamp};GBP;2`,
    'c;metal;Metal\\; alloy;1;;au;Gold;0;pt;Platinum;32000',
    'e;words;Engraving;0;0 1 1 3 0 2 1 0;20;250;0;2',
    'r;size;Ring size;1;;5050;500;4900;UK US',
  ]);
  expect(bytes).toBe(Buffer.byteLength(payload));
  expect(payload).toBe(payload.trim());
});

test('the runtime reads it as it was meant', () => {
  const payload = readPayload(compileOptionSet(set).payload.replaceAll('\n', '\r\n'));
  expect([payload.fault, payload.count, payload.label[0], payload.choiceCharge[1]]).toEqual([
    0,
    3,
    'Metal; alloy',
    32000,
  ]);
});

describe('the stamp', () => {
  const stampOf = (change: (text: string) => string): string =>
    compileOptionSet(JSON.parse(change(JSON.stringify(set)))).stamp;
  const kept = compileOptionSet(set).stamp;

  test('stays when words change', () => {
    expect(stampOf((text) => text.replace('Platinum', 'Platinum 950').replace('Metal; alloy', 'Metal'))).toBe(
      kept,
    );
  });

  test('changes with a price, a rule, a limit or the currency', () => {
    expect(stampOf((text) => text.replace('32000', '32001'))).not.toBe(kept);
    expect(stampOf((text) => text.replace('"isOneOf":["au","pt"]', '"isOneOf":["au"]'))).not.toBe(kept);
    expect(stampOf((text) => text.replace('"maxCharacters":20', '"maxCharacters":21'))).not.toBe(kept);
    expect(stampOf((text) => text.replace('"GBP"', '"EUR"'))).not.toBe(kept);
  });
});

const cents = (currency: string): number | undefined =>
  compileOptionSet({ ...set, currency }).form.fields[0]?.choices?.[1]?.cents;

describe('the form', () => {
  test('carries words, looks and prices in hundredths', () => {
    const { form } = compileOptionSet(set);
    expect(form).toMatchObject({
      v: 1,
      currency: 'GBP',
      exponent: 2,
      fields: [{ id: 'metal', hidden: false }, {}, {}],
    });
    expect(form.fields[1]).toEqual({
      id: 'words',
      kind: 'engraving',
      label: 'Engraving',
      required: false,
      max: 20,
      charge: { per: 'character', cents: 250 },
      hidden: true,
    });
    expect(form.fields[2]?.sizes?.[1]).toEqual({
      system: 'US',
      sizes: [
        { label: '5', mm100: 4931 },
        { label: '5¼', mm100: 4995 },
      ],
    });
  });

  test('gives hundredths for yen and dinars too', () => {
    expect([cents('JPY'), cents('KWD')]).toEqual([3_200_000, 3200]);
  });
});

test('the starter sets leave room in the payload', () => {
  for (const starter of [engagementRing('GBP'), signetRing('VND')])
    expect(compileOptionSet(starter).bytes).toBeLessThan(1000);
});

test('an unreviewed set with an unknown reference does not compile', () => {
  const [metal] = set.fields;
  if (metal === undefined) throw new Error('The set has lost its metal.');
  const bad: OptionSet = {
    ...set,
    fields: [metal, { ...metal, id: 'm2', showWhen: { field: 'metal', is: 'tin' } }],
  };
  expect(() => compileOptionSet(bad)).toThrow('"tin"');
});
