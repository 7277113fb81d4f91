import type { ChoiceAppearance, StoneField } from './field.ts';
import { readAsked, type Readers } from './parse-asked.ts';
import { maybeCharge } from './parse-charge.ts';
import { maybeDays, readAlloys, readChoices, readFonts } from './parse-choice.ts';
import { readId, readIds } from './parse-words.ts';
import { readRange } from './parse-measuring.ts';
import { present, type Part } from './reading.ts';

const appearances = ['dropdown', 'radio', 'buttons', 'colour-swatches', 'image-swatches'] as const;
const listed = ['checkboxes', 'buttons', 'colour-swatches', 'image-swatches'] as const;
/** The bits of a number that a Function can count on. */
const MOST_OF_SEVERAL = 30;

/** Fields whose answers are the maker's. */
export const choosingReaders: Readers<'choice' | 'choices' | 'switch' | 'metal' | 'stone' | 'font'> = {
  choice: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'choice',
    appearance: readAppearance(part),
    choices: readChoices(part, 'choices'),
    default: maybeDefault(part),
  }),
  choices: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'choices',
    appearance: part.oneOf('appearance', listed),
    choices: readChoices(part, 'choices', MOST_OF_SEVERAL),
    min: part.maybe('min', (key) => part.whole(key, 0, MOST_OF_SEVERAL)),
    max: part.maybe('max', (key) => part.whole(key, 1, MOST_OF_SEVERAL)),
    charge: maybeCharge(part),
    default: part.maybe('default', (key) => readIds(part, key)),
  }),
  switch: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'switch',
    appearance: part.oneOf('appearance', ['switch', 'checkbox']),
    charge: maybeCharge(part),
    days: maybeDays(part),
    default: part.maybe('default', (key) => part.flag(key)),
  }),
  metal: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'metal',
    appearance: readAppearance(part),
    alloys: readAlloys(part),
    default: maybeDefault(part),
  }),
  stone: (part, placed) => readStone(part, { ...readAsked(part, placed), kind: 'stone' }),
  font: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'font',
    fonts: readFonts(part),
    default: maybeDefault(part),
  }),
};

const stoneParts = ['cut', 'size', 'colour', 'clarity', 'certificate'] as const;

function readStone(part: Part, asked: Omit<StoneField, 'appearance'>): StoneField {
  if (!stoneParts.some((key) => part.has(key))) part.wrong('', `at least one of ${stoneParts.join(', ')}`);
  const maybeChoices = (key: string) => part.maybe(key, () => readChoices(part, key));
  return {
    ...asked,
    appearance: readAppearance(part),
    cut: maybeChoices('cut'),
    size: part.maybe('size', (key) => readStoneSize(part.part(key))),
    colour: maybeChoices('colour'),
    clarity: maybeChoices('clarity'),
    certificate: maybeChoices('certificate'),
    charge: maybeCharge(part),
  };
}

function readStoneSize(part: Part): NonNullable<StoneField['size']> {
  return present({ unit: part.oneOf('unit', ['ct', 'mm']), ...readRange(part) });
}

function readAppearance(part: Part): ChoiceAppearance {
  return part.oneOf('appearance', appearances);
}

function maybeDefault(part: Part): string | undefined {
  return part.maybe('default', (key) => readId(part, key));
}
