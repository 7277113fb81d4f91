import { nameOf, quoted } from './conditions.ts';
import type { Choice, Field } from './field.ts';
import { error, warning, type Finding } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import type { Slot } from './slots.ts';

const BRACKETS = /[[\]]/;
const ID = /^[a-z0-9-]{1,24}$/;

/** Something with an id, and how sentences name it. */
interface Named {
  readonly id: string;
  readonly words: string;
}

/** Ids that travel badly or are given twice, and labels that the cart hides or cannot tell apart. */
export function reviewNames(set: OptionSet, slots: readonly Slot[]): Finding[] {
  const { fields, rules = [], steps = [], groups = [] } = set;
  return [
    ...reviewIds(fields.map((field) => ({ id: field.id, words: quoted(nameOf(field)) }))),
    ...reviewIds(rules.map(({ id, name }) => ({ id, words: `rule ${quoted(name)}` }))),
    ...reviewIds(steps.map(({ id, label }) => ({ id, words: `step ${quoted(label)}` }))),
    ...reviewIds(groups.map(({ id, label }) => ({ id, words: `group ${quoted(label)}` }))),
    ...fields.flatMap(reviewLabel),
    ...slots.flatMap(reviewProperty),
    ...slots.flatMap((slot) => sharedLabel(slot, slots)),
    ...slots.flatMap(reviewChoices),
    ...fields.flatMap(reviewMeasures),
  ];
}

function reviewIds(named: readonly Named[], place?: string): Finding[] {
  return named.flatMap(({ id, words }, index) => {
    if (!ID.test(id))
      return [
        error('bad-id', place ?? id, [
          `"${id}" cannot be the id of ${words}.`,
          'Use 1 to 24 lower-case letters, digits and hyphens.',
        ]),
      ];
    const before = named.slice(0, index).find((one) => one.id === id);
    if (before === undefined) return [];
    return [
      error('duplicate-id', place ?? id, [
        `${before.words} and ${words} both have the id "${id}".`,
        `Give ${words} an id of its own.`,
      ]),
    ];
  });
}

function reviewLabel(field: Field): Finding[] {
  if (!('label' in field)) return [];
  if (field.label.trim() === '')
    return [
      error('bad-label', field.id, [
        `The field "${field.id}" has no name.`,
        'Name it as the shopper should read it.',
      ]),
    ];
  return [];
}

function reviewProperty(slot: Slot): Finding[] {
  const [fault] = propertiesOf(slot).flatMap((name) => asProperty(name) ?? []);
  if (fault === undefined) return [];
  return [error('bad-label', slot.field.id, [`${quoted(fault.name)} ${fault.message}.`, fault.mend])];
}

/** What a slot's properties are called: without script each of several choices is one of its own. */
export function propertiesOf({ kind, label, choices }: Slot): string[] {
  return [label, ...(kind === 'choices' ? choices.map((choice) => `${label}: ${choice.label}`) : [])];
}

interface Unfit {
  readonly name: string;
  readonly message: string;
  readonly mend: string;
}

/** What keeps a name from being one of a property of a cart line; null when nothing does. */
export function asProperty(name: string): Unfit | null {
  if (BRACKETS.test(name))
    return {
      name,
      message: 'has square brackets, which a cart cannot keep in a name',
      mend: 'Write round ones.',
    };
  if (!seenAs(name).startsWith('_')) return null;
  return {
    name,
    message: 'starts with an underscore, which hides it in cart and checkout',
    mend: 'Take the underscore away.',
  };
}

/** A label as people tell it from another: without signs that nobody sees, capitals or not. */
export function seenAs(label: string): string {
  return label
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

function sharedLabel(slot: Slot, slots: readonly Slot[]): Finding[] {
  const label = seenAs(slot.label);
  const isShared = slots.some((one) => one.index < slot.index && seenAs(one.label) === label);
  if (!isShared || label === '') return [];
  return [
    error('duplicate-label', slot.field.id, [
      `Two fields are called ${quoted(slot.label)}, so the order could not tell them apart.`,
      'Call one of them something else.',
    ]),
  ];
}

function reviewChoices(slot: Slot): Finding[] {
  const { choices, field, label } = slot;
  const named = choices.map((choice) => ({
    id: choice.id,
    words: `${quoted(choice.label)} of ${quoted(label)}`,
  }));
  return [
    ...reviewIds(named, field.id),
    ...choices.flatMap((choice, index) => sameChoice(choice, choices.slice(0, index), slot)),
  ];
}

function sameChoice(choice: Choice, before: readonly Choice[], { field, label }: Slot): Finding[] {
  if (choice.label.trim() === '')
    return [
      error('bad-label', field.id, [
        `The choice "${choice.id}" of ${quoted(label)} has no name.`,
        'Name it as the shopper should read it.',
      ]),
    ];
  const isSame = before.some(
    (one) => one.id !== choice.id && one.label.toLowerCase() === choice.label.toLowerCase(),
  );
  if (!isSame) return [];
  return [
    warning('duplicate-label', field.id, [
      `${quoted(label)} has two choices called ${quoted(choice.label)}.`,
      'Call one of them something else.',
    ]),
  ];
}

function reviewMeasures(field: Field): Finding[] {
  if (field.kind !== 'measurements') return [];
  return reviewIds(
    field.measures.map(({ id, label }) => ({ id, words: `${quoted(label)} of ${quoted(field.label)}` })),
    field.id,
  );
}
