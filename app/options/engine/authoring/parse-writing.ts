import type { EngravingField, HiddenField, Placed, TextField } from './field.ts';
import { readAsked, type Readers } from './parse-asked.ts';
import { maybeCharge } from './parse-charge.ts';
import { maybeDays, readChoices, readFonts } from './parse-choice.ts';
import { longest, readColour, readId, readLabel, readReference } from './parse-words.ts';
import type { Part } from './reading.ts';

/** Characters of a text: what an order page can show. */
const MOST_CHARACTERS = longest.answer;

/** Fields whose answers are the shopper's own, and the value that nobody is asked. */
export const writingReaders: Readers<
  'text' | 'long-text' | 'email' | 'phone' | 'link' | 'engraving' | 'colour' | 'file' | 'hidden'
> = {
  text: (part, placed) => readText(part, placed, 'text'),
  'long-text': (part, placed) => readText(part, placed, 'long-text'),
  email: (part, placed) => readText(part, placed, 'email'),
  phone: (part, placed) => readText(part, placed, 'phone'),
  link: (part, placed) => readText(part, placed, 'link'),
  engraving: readEngraving,
  colour: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'colour',
    charge: maybeCharge(part),
    default: part.maybe('default', (key) => readColour(part, key)),
  }),
  file: (part, placed) => ({
    ...readAsked(part, placed),
    kind: 'file',
    accepts: part.oneOf('accepts', ['pictures', 'pictures-and-pdf']),
    maxMegabytes: part.whole('maxMegabytes', 1, 20),
    charge: maybeCharge(part),
  }),
  hidden: (part, placed) => ({
    ...placed,
    kind: 'hidden',
    label: readLabel(part),
    values: readValues(part),
  }),
};

function readText(part: Part, placed: Placed, kind: TextField['kind']): TextField {
  return {
    ...readAsked(part, placed),
    kind,
    maxCharacters: part.whole('maxCharacters', 1, MOST_CHARACTERS),
    minCharacters: part.maybe('minCharacters', (key) => part.whole(key, 0, MOST_CHARACTERS)),
    placeholder: part.maybe('placeholder', (key) => part.words(key, longest.label)),
    charge: maybeCharge(part),
    default: part.maybe('default', (key) =>
      kind === 'long-text' ? part.paragraphs(key, MOST_CHARACTERS) : part.words(key, MOST_CHARACTERS),
    ),
  };
}

function readEngraving(part: Part, placed: Placed): EngravingField {
  return {
    ...readAsked(part, placed),
    kind: 'engraving',
    room: readRoom(part),
    lines: part.whole('lines', 1, 4),
    fonts: readFonts(part),
    positions: part.maybe('positions', (key) => readChoices(part, key)),
    symbols: part.maybe('symbols', (key) =>
      part.like(key, /^[^\s\p{Cc}\p{Cs}]{1,60}$/u, 'up to 60 signs without blanks'),
    ),
    charge: maybeCharge(part),
    days: maybeDays(part),
  };
}

function readRoom(part: Part): EngravingField['room'] {
  const value = part.value('room');
  if (typeof value !== 'object' || value === null) return part.whole('room', 1, MOST_CHARACTERS);

  const room = part.part('room');
  return {
    ring: readReference(room, 'ring'),
    clearMm: room.number('clearMm', { least: 0, most: 120, decimals: 2 }),
    letterMm: room.number('letterMm', { least: 0.2, most: 30, decimals: 2 }),
    most: room.whole('most', 1, MOST_CHARACTERS),
  };
}

function readValues(part: Part): HiddenField['values'] {
  const listing = { wanted: 'a list of at least one value', least: 1 };
  return part.parts('values', listing).map((value) => ({ id: readId(value, 'id'), label: readLabel(value) }));
}
