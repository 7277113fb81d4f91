import type { Field, Placed } from './field.ts';
import type { Readers } from './parse-asked.ts';
import { choosingReaders } from './parse-choosing.ts';
import { readCondition } from './parse-condition.ts';
import { contentReaders } from './parse-content.ts';
import { measuringReaders } from './parse-measuring.ts';
import { readId } from './parse-words.ts';
import { writingReaders } from './parse-writing.ts';
import { present, type Part } from './reading.ts';

const readers: Readers<Field['kind']> = {
  ...choosingReaders,
  ...writingReaders,
  ...measuringReaders,
  ...contentReaders,
};

/** Every kind of field, in the order they are offered to makers. */
export const fieldKinds: readonly [Field['kind'], ...Field['kind'][]] = [
  'choice',
  'choices',
  'switch',
  'metal',
  'stone',
  'font',
  'text',
  'long-text',
  'email',
  'phone',
  'link',
  'engraving',
  'number',
  'quantity',
  'ring-size',
  'measurements',
  'date',
  'time',
  'colour',
  'file',
  'hidden',
  'heading',
  'paragraph',
  'divider',
  'picture',
  'help',
  'size-chart',
];

/** A field of unknown origin. */
export function readField(part: Part): Field {
  return present(readers[part.oneOf('kind', fieldKinds)](part, readPlaced(part)));
}

function readPlaced(part: Part): Placed {
  return {
    id: readId(part, 'id'),
    inStep: part.maybe('inStep', (key) => readId(part, key)),
    group: part.maybe('group', (key) => readId(part, key)),
    showWhen: part.maybe('showWhen', (key) => readCondition(part.part(key))),
  };
}
