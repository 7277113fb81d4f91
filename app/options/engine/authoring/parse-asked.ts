import type { Asked, Field, Placed } from './field.ts';
import { maybeHelp, readGuide } from './parse-choice.ts';
import { readLabel } from './parse-words.ts';
import type { Part } from './reading.ts';

/** Reads the fields of some kinds; where a field stands is read already. */
export type Readers<K extends Field['kind']> = Readonly<Record<K, (part: Part, placed: Placed) => Field>>;

/** What every question says. */
export function readAsked(part: Part, placed: Placed): Asked {
  return {
    ...placed,
    label: readLabel(part),
    help: maybeHelp(part),
    guide: part.maybe('guide', (key) => readGuide(part.part(key))),
    required: part.flag('required'),
  };
}
