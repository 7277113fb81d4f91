import type {
  Choice,
  ChoiceField,
  NumberField,
  RingSizeField,
  TextField,
} from '#app/options/engine/authoring/field.ts';
import type { Condition } from '#app/options/engine/authoring/condition.ts';
import type { Effect, Rule } from '#app/options/engine/authoring/option-set.ts';

/** Fields that tests of the review plant their faults in: a metal, a width, a ring size and a note, all sound by themselves. */
const gold: Choice = { id: 'gold', label: 'Gold' };
const silver: Choice = { id: 'silver', label: 'Silver' };

export const metal: ChoiceField = {
  id: 'metal',
  kind: 'choice',
  appearance: 'radio',
  label: 'Metal',
  required: true,
  choices: [gold, silver],
};

export const threeMetals: ChoiceField = {
  ...metal,
  choices: [gold, silver, { id: 'steel', label: 'Steel' }],
};

export const dearMetal: ChoiceField = {
  ...metal,
  choices: [{ ...gold, charge: { kind: 'flat', amount: 500 } }, silver],
};

export const stone: ChoiceField = {
  ...metal,
  id: 'stone',
  label: 'Stone',
  required: false,
  choices: [
    { id: 'opal', label: 'Opal' },
    { id: 'ruby', label: 'Ruby' },
  ],
};

export const plainWidth: NumberField = {
  id: 'width',
  kind: 'number',
  label: 'Width',
  required: false,
  min: 2,
  max: 8,
  step: 0.5,
};

export const width: NumberField = { ...plainWidth, unit: 'mm' };

export const ring: RingSizeField = {
  id: 'ring',
  kind: 'ring-size',
  label: 'Ring size',
  required: true,
  minMm: 44,
  maxMm: 70,
  systems: ['UK'],
};

export const note: TextField = {
  id: 'note',
  kind: 'text',
  label: 'Note',
  required: false,
  maxCharacters: 20,
};

export const isGold: Condition = { field: 'metal', is: 'gold' };
export const isSilver: Condition = { field: 'metal', is: 'silver' };
export const isOpal: Condition = { field: 'stone', is: 'opal' };

let count = 0;

/** A rule with an id that no other has. */
export function rule(name: string, when: Condition, ...then: readonly [Effect, ...Effect[]]): Rule {
  count += 1;
  return { id: `rule-${count}`, name, when, then };
}
