import { countGraphemes } from '../runtime/graphemes.ts';
import type { Charge } from './charge.ts';
import { quoted } from './conditions.ts';
import type { AskedField, Choice } from './field.ts';
import { error, type Finding } from './finding.ts';
import { costs } from './review-amounts.ts';

const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** What is filled in before the shopper comes: offered, and free. A consent is never given for somebody. */
export function reviewDefault(field: AskedField): Finding[] {
  if (!('default' in field) || field.default === undefined) return [];
  switch (field.kind) {
    case 'choice':
      return choiceDefaults(field, field.choices, [field.default]);
    case 'metal':
      return choiceDefaults(field, field.alloys, [field.default]);
    case 'font':
      return choiceDefaults(field, field.fonts, [field.default]);
    case 'choices':
      return [
        ...choiceDefaults(field, field.choices, field.default),
        ...countOf(field),
        ...paid(field, field.charge, field.default.length),
      ];
    case 'switch':
      return switchDefault(field);
    case 'number':
    case 'quantity':
      return [...numberDefault(field), ...paid(field, field.charge, field.default)];
    case 'colour':
      return [
        ...(COLOUR.test(field.default) ? [] : [notOffered(field, field.default)]),
        ...paid(field, field.charge, 1),
      ];
    default:
      return [...textDefault(field), ...paid(field, field.charge, countGraphemes(field.default))];
  }
}

function choiceDefaults(
  field: AskedField,
  choices: readonly Pick<Choice, 'id' | 'label' | 'charge'>[],
  defaults: readonly string[],
): Finding[] {
  return defaults.flatMap((id) => {
    const choice = choices.find((one) => one.id === id);
    if (choice === undefined) return [notOffered(field, id)];
    return costs(choice.charge) ? [tooDear(field, choice.label)] : [];
  });
}

function notOffered({ id, label }: AskedField, value: string | number): Finding {
  return error('bad-default', id, [
    `${quoted(label)} starts with "${value}", which it does not offer.`,
    'Start with something it offers, or with nothing.',
  ]);
}

function tooDear({ id, label }: AskedField, value: string | number): Finding {
  return error('bad-default', id, [
    `${quoted(label)} starts with ${quoted(String(value))}, which costs something nobody has chosen.`,
    'Start with something free, or with nothing.',
  ]);
}

/** Counted charges may have the first ones free. */
function paid(field: AskedField, charge: Charge | undefined, count: number): Finding[] {
  const isFree = charge !== undefined && 'free' in charge && count <= (charge.free ?? 0);
  return costs(charge) && !isFree && count !== 0 ? [tooDear(field, 'a value')] : [];
}

function countOf(field: Extract<AskedField, { kind: 'choices' }>): Finding[] {
  const { min = 0, max = field.choices.length } = field;
  const count = field.default?.length ?? 0;
  if (count === 0 || (count >= min && count <= max)) return [];
  return [
    error('bad-default', field.id, [
      `${quoted(field.label)} starts with ${count} choices, and takes ${min} to ${max}.`,
      'Start with as many as it takes, or with none.',
    ]),
  ];
}

function switchDefault(field: Extract<AskedField, { kind: 'switch' }>): Finding[] {
  if (field.default !== true) return [];
  if (field.required)
    return [
      error('bad-default', field.id, [
        `${quoted(field.label)} is a consent, and starts given.`,
        'Let the shopper switch it on, or do not require it.',
      ]),
    ];
  return costs(field.charge) ? [tooDear(field, 'Yes')] : [];
}

function numberDefault(field: Extract<AskedField, { kind: 'number' | 'quantity' }>): Finding[] {
  const { min, max, step, default: value = min } = field;
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6
    ? []
    : [notOffered(field, value)];
}

function textDefault(
  field: Extract<AskedField, { kind: 'text' | 'long-text' | 'email' | 'phone' | 'link' }>,
): Finding[] {
  const { default: text = '', maxCharacters, minCharacters = 0 } = field;
  const count = countGraphemes(text);
  if (count >= minCharacters && count <= maxCharacters) return [];
  return [
    error('bad-default', field.id, [
      `${quoted(field.label)} starts with ${count} characters, and takes ${minCharacters} to ${maxCharacters}.`,
      'Shorten it, or start with nothing.',
    ]),
  ];
}
