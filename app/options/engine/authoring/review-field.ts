import { exponentOf } from '../money.ts';
import { sizesWithin } from '../ring-size.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Choice, ChoiceField, EngravingField, Field, RingSizeField, TextField } from './option-set.ts';

/** Ten million of the major unit with two decimals: past this an amount is a slip of the keyboard. */
const DEAREST_MINOR = 1_000_000_000;
const LONGEST_TEXT = 500;
const ID = /^[A-Za-z0-9-]{1,24}$/;

/** What is wrong with one field by itself. */
export function reviewField(field: Field, currency: string): Finding[] {
  return [...reviewWords(field), ...reviewAmounts(field, currency), ...reviewKind(field)];
}

function reviewWords(field: Field): Finding[] {
  const findings: Finding[] = [];
  if (!ID.test(field.id))
    findings.push(
      error('bad-id', field.id, [
        `"${field.id}" cannot be a field's id.`,
        'Use 1 to 24 letters, digits and hyphens.',
      ]),
    );
  if (field.label.trim() === '')
    findings.push(
      error('bad-label', field.id, ['A field has no name.', 'Name it as the shopper should read it.']),
    );
  if (field.label.startsWith('_'))
    findings.push(
      error('bad-label', field.id, [
        `"${field.label}" starts with an underscore, which hides it in cart and checkout.`,
        'Take the underscore away.',
      ]),
    );
  return findings;
}

function reviewKind(field: Field): Finding[] {
  if (field.kind === 'choice') return reviewChoices(field);
  if (field.kind === 'ring-size') return reviewSizes(field);
  return reviewText(field);
}

function reviewChoices(field: ChoiceField): Finding[] {
  if (field.choices.length === 0)
    return [
      error('no-choices', field.id, [
        `"${field.label}" offers nothing to choose.`,
        'Add a choice, or remove the field.',
      ]),
    ];

  const ids = field.choices.map((choice) => choice.id);
  const labels = field.choices.map((choice) => choice.label.toLowerCase());
  return field.choices.flatMap((choice, index) => [
    ...(ID.test(choice.id) ? [] : [badChoiceId(field, choice)]),
    ...(ids.indexOf(choice.id) < index ? [twinChoice(field, choice)] : []),
    ...(labels.indexOf(choice.label.toLowerCase()) < index && ids.indexOf(choice.id) === index
      ? [sameLabel(field, choice)]
      : []),
    ...(field.appearance === 'swatches' && choice.colour === undefined ? [uncoloured(field, choice)] : []),
  ]);
}

function badChoiceId(field: Field, choice: Choice): Finding {
  return error('bad-id', field.id, [
    `"${choice.id}" cannot be the id of a choice of "${field.label}".`,
    'Use 1 to 24 letters, digits and hyphens.',
  ]);
}

function twinChoice(field: Field, choice: Choice): Finding {
  return error('duplicate-id', field.id, [
    `"${field.label}" has two choices with the id "${choice.id}".`,
    `Give "${choice.label}" an id of its own.`,
  ]);
}

function sameLabel(field: Field, choice: Choice): Finding {
  return warning('duplicate-label', field.id, [
    `"${field.label}" has two choices called "${choice.label}".`,
    'Call one of them something else.',
  ]);
}

function uncoloured(field: Field, choice: Choice): Finding {
  return warning('colour-missing', field.id, [
    `"${choice.label}" of "${field.label}" has no colour for its swatch.`,
    'Give it a colour, or show the field as buttons.',
  ]);
}

function reviewSizes(field: RingSizeField): Finding[] {
  if (!(field.minMm > 0) || !(field.maxMm >= field.minMm) || field.maxMm > 120)
    return [
      error('bad-sizes', field.id, [
        `"${field.label}" runs from ${field.minMm} to ${field.maxMm} mm of inner circumference, which no finger has.`,
        'Give the smallest and the largest circumference you make, such as 41 and 76.',
      ]),
    ];
  if (field.systems.length === 0)
    return [
      error('bad-sizes', field.id, [
        `"${field.label}" names no ring size system.`,
        'Choose at least one, such as UK.',
      ]),
    ];

  return field.systems
    .filter((system) => sizesWithin(system, field.minMm, field.maxMm).length === 0)
    .map((system) =>
      error('no-sizes', field.id, [
        `"${field.label}" has no ${system} size between ${field.minMm} and ${field.maxMm} mm.`,
        `Widen the range, or leave ${system} out.`,
      ]),
    );
}

function reviewText(field: EngravingField | TextField): Finding[] {
  const most = field.maxCharacters;
  if (Number.isInteger(most) && most >= 1 && most <= LONGEST_TEXT) return [];
  return [
    error('bad-limit', field.id, [
      `"${field.label}" takes at most ${most} characters, which cannot be kept.`,
      `Set a whole number from 1 to ${LONGEST_TEXT}.`,
    ]),
  ];
}

function reviewAmounts(field: Field, currency: string): Finding[] {
  const amounts = amountsOf(field);
  const wrong = amounts.find((minor) => !Number.isInteger(minor) || minor < 0 || minor > DEAREST_MINOR);
  if (wrong !== undefined)
    return [
      error('bad-amount', field.id, [
        `A charge of "${field.label}" is ${wrong} minor units, which cannot be charged.`,
        `Set a whole number from 0 to ${DEAREST_MINOR}.`,
      ]),
    ];
  if (exponentOf(currency) < 3 || amounts.every((minor) => minor % 10 === 0)) return [];
  return [
    warning('not-chargeable', field.id, [
      `A charge of "${field.label}" has three decimals; Shopify charges two in ${currency}.`,
      'Round it to a multiple of 10 minor units.',
    ]),
  ];
}

function amountsOf(field: Field): number[] {
  if (field.kind === 'choice') return field.choices.map((choice) => choice.surchargeMinor);
  if (field.kind === 'ring-size') return [field.surchargeMinor];
  return field.charge.kind === 'free' ? [] : [field.charge.surchargeMinor];
}
