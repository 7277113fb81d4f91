import { describe, expect, it } from 'vitest';
import { describeFields } from './describe.ts';
import type { Field, OptionSet } from './engine/authoring/option-set.ts';

const metal: Field = {
  kind: 'choice',
  id: 'metal',
  label: 'Metal',
  required: true,
  appearance: 'swatches',
  choices: [
    { id: 'y18', label: '18 ct yellow gold', surchargeMinor: 0, colour: '#e2b84d' },
    { id: 'pt', label: 'Platinum 950', surchargeMinor: 32_000 },
  ],
};
const engraving: Field = {
  kind: 'engraving',
  id: 'engraving',
  label: 'Engraving',
  required: false,
  maxCharacters: 20,
  charge: { kind: 'per-character', surchargeMinor: 200, chargesSpaces: true },
};

function described(field: Field, currency = 'GBP') {
  const set: OptionSet = { format: 1, name: 'Ring', currency, fields: [metal, field] };

  return describeFields(set)[1];
}

describe('a field in the maker’s words', () => {
  it('says how a choice is shown and what it charges from least to most', () => {
    expect(described(metal)).toMatchObject({
      asks: 'One of 2, shown as swatches',
      charge: 'free to + £320.00',
      choices: [
        { label: '18 ct yellow gold', charge: 'free', colour: '#e2b84d' },
        { label: 'Platinum 950', charge: '+ £320.00', colour: null },
      ],
    });
  });

  it('says what an engraving charges by the character', () => {
    expect(described(engraving)).toMatchObject({
      asks: 'Engraving of up to 20 characters',
      charge: '+ £2.00 a character, blanks included',
    });
  });

  it('says charges in currencies without decimals, and with three', () => {
    expect(described(engraving, 'JPY')?.charge).toContain('¥200');
    expect(described(engraving, 'KWD')?.charge).toContain('0.200');
  });

  it('says when it is asked, by the labels of what it hangs on', () => {
    const showWhen = {
      all: [{ field: 'metal', isOneOf: ['y18', 'pt'] }, { not: { field: 'metal', is: 'pt' } }],
    };

    expect(described({ ...engraving, showWhen })?.shown).toBe(
      'when Metal is 18 ct yellow gold or Platinum 950 and not (Metal is Platinum 950)',
    );
  });
});
