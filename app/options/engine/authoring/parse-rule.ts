import type { Effect, Rule } from './option-set.ts';
import { readCharge } from './parse-charge.ts';
import { readDays } from './parse-choice.ts';
import { readCondition } from './parse-condition.ts';
import { LARGEST, longest, readId, readIds, readLabel, readReference } from './parse-words.ts';
import { present, type Part } from './reading.ts';

type Kind = Effect['kind'];
const kinds: readonly [Kind, ...Kind[]] = [
  'show',
  'hide',
  'require',
  'limit',
  'set',
  'warn',
  'block',
  'add-price',
  'add-days',
];

/** A rule of unknown origin. */
export function readRule(part: Part): Rule {
  const [first, ...others] = part
    .parts('then', { wanted: 'a list of at least one effect', least: 1, most: 50 })
    .map(readEffect);
  return {
    id: readId(part, 'id'),
    name: part.words('name', longest.label),
    when: readCondition(part.part('when')),
    then: [first ?? { kind: 'add-days', days: 0 }, ...others],
  };
}

const readers: { readonly [K in Kind]: (part: Part) => Extract<Effect, { kind: K }> } = {
  show: (part) => ({ kind: 'show', field: readReference(part, 'field') }),
  hide: (part) => ({ kind: 'hide', field: readReference(part, 'field') }),
  require: (part) => ({ kind: 'require', field: readReference(part, 'field') }),
  limit: (part) => ({
    kind: 'limit',
    field: readReference(part, 'field'),
    choices: readIds(part, 'choices'),
  }),
  set: (part) => ({ kind: 'set', field: readReference(part, 'field'), to: readTaken(part) }),
  warn: (part) => ({
    kind: 'warn',
    field: maybeField(part),
    message: part.words('message', longest.message),
    mustAccept: part.flag('mustAccept'),
  }),
  block: (part) => ({
    kind: 'block',
    field: maybeField(part),
    message: part.words('message', longest.message),
  }),
  'add-price': (part) => ({
    kind: 'add-price',
    label: readLabel(part),
    charge: readCharge(part.part('charge')),
  }),
  'add-days': (part) => ({ kind: 'add-days', days: readDays(part, 'days') }),
};

function readEffect(part: Part): Effect {
  return present(readers[part.oneOf('kind', kinds)](part));
}

function maybeField(part: Part): string | undefined {
  return part.maybe('field', (key) => readReference(part, key));
}

/** The value that a field takes. */
function readTaken(part: Part): string | number {
  if (typeof part.value('to') === 'string') return part.verbatim('to', longest.answer);
  return part.number('to', { least: -LARGEST, most: LARGEST, decimals: 3 });
}
