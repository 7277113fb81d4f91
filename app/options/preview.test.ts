import { describe, expect, it } from 'vitest';
import { compileOptionSet } from './engine/authoring/compile.ts';
import type { OptionSet } from './engine/authoring/option-set.ts';
import { previewOf, type Answers } from './preview.ts';

const set: OptionSet = {
  format: 1,
  name: 'Ring',
  currency: 'GBP',
  fields: [
    {
      kind: 'choice',
      id: 'metal',
      label: 'Metal',
      required: true,
      appearance: 'buttons',
      choices: [
        { id: 'gold', label: 'Gold', surchargeMinor: 0 },
        { id: 'platinum', label: 'Platinum', surchargeMinor: 32_000 },
      ],
    },
    {
      kind: 'engraving',
      id: 'engraving',
      label: 'Engraving',
      required: true,
      maxCharacters: 3,
      charge: { kind: 'per-character', surchargeMinor: 200, chargesSpaces: true },
      showWhen: { field: 'metal', is: 'platinum' },
    },
    {
      kind: 'ring-size',
      id: 'size',
      label: 'Ring size',
      required: true,
      minMm: 45,
      maxMm: 60,
      systems: ['UK', 'US'],
      surchargeMinor: 0,
    },
  ],
};
const compiled = compileOptionSet(set);

function seen(answers: Answers) {
  return previewOf(compiled, answers, 100_000);
}

describe('the preview of a draft', () => {
  it('begins with nothing chosen, and says what is missing', () => {
    const { fields, unitMinor } = seen({});

    expect(fields.map(({ field, problem }) => [field.id, problem])).toEqual([
      ['metal', 'Choose an option for “Metal”.'],
      ['size', 'Choose a size for “Ring size”.'],
    ]);
    expect(unitMinor).toBe(100_000);
  });

  it('charges what the cart would', () => {
    const { fields, unitMinor } = seen({ metal: 'platinum', engraving: 'A♥', size: 'UK:5187' });

    expect(fields.map(({ problem }) => problem)).toEqual([null, null, null]);
    expect(unitMinor).toBe(132_400);
  });

  it('asks and charges for nothing that is hidden again', () => {
    const { fields, surchargeMinor } = seen({ metal: 'gold', engraving: 'ABC', size: 'UK:5187' });

    expect(fields.map(({ field }) => field.id)).toEqual(['metal', 'size']);
    expect(surchargeMinor).toBe(0);
  });

  it('counts characters as people do and says when there are too many', () => {
    const family = '👩‍👩‍👧';
    const [, engraving] = seen({ metal: 'platinum', engraving: `${family}ABC` }).fields;

    expect(engraving).toMatchObject({
      characters: 4,
      problem: '“Engraving” has room for 3 characters: shorten it.',
    });
  });

  it('refuses a size that is not made', () => {
    expect(seen({ metal: 'gold', size: 'UK:7000' }).fields[1]?.problem).toBe('Choose again for “Ring size”.');
  });
});
