import { bytesByField, compileOptionSet } from './compile.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Field, OptionSet } from './option-set.ts';
import { reviewConditions } from './review-conditions.ts';
import { reviewField } from './review-field.ts';

/** Shopify hands a Function no metafield value longer than this, in UTF-8 bytes. */
const PAYLOAD_BUDGET = 10_000;
const NEARLY = 9_000;
/** A cart line takes 250 properties; ours share them with the theme's and other apps'. */
const MOST_FIELDS = 200;

/** Everything a maker should know about a set before publishing it, errors first. A set without errors compiles. */
export function reviewOptionSet(set: OptionSet): Finding[] {
  const findings = [
    ...reviewShape(set),
    ...reviewNames(set.fields),
    ...set.fields.flatMap((field) => reviewField(field, set.currency)),
    ...reviewConditions(set.fields),
  ];
  const isSound = findings.every((finding) => finding.severity === 'warning');
  const all = isSound ? [...findings, ...reviewBudget(set)] : findings;
  return all.toSorted((one, other) => one.severity.localeCompare(other.severity));
}

function reviewShape(set: OptionSet): Finding[] {
  if (set.fields.length === 0)
    return [
      error('no-fields', '', ['This option set asks for nothing.', 'Add a field, or withdraw the set.']),
    ];
  if (set.fields.length <= MOST_FIELDS) return [];
  return [
    error('too-many-fields', '', [
      `This option set has ${set.fields.length} fields; a cart line has room for ${MOST_FIELDS}.`,
      'Split it into sets for different products.',
    ]),
  ];
}

function reviewNames(fields: readonly Field[]): Finding[] {
  const twins = fields.filter((field, index) => fields.findIndex((one) => one.id === field.id) < index);
  const sharers = fields.filter((field, index) => {
    const label = field.label.toLowerCase();
    return fields.findIndex((one) => one.label.toLowerCase() === label) < index && !twins.includes(field);
  });
  return [
    ...twins.map((field) =>
      error('duplicate-id', field.id, [
        `Two fields have the id "${field.id}".`,
        `Give "${field.label}" an id of its own.`,
      ]),
    ),
    ...sharers.map((field) =>
      error('duplicate-label', field.id, [
        `Two fields are called "${field.label}", so the order could not tell them apart.`,
        'Call one of them something else.',
      ]),
    ),
  ];
}

function reviewBudget(set: OptionSet): Finding[] {
  const { bytes } = compileOptionSet(set);
  if (bytes <= NEARLY) return [];

  const largest = bytesByField(set)
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, 3);
  const culprits = largest.map((entry) => `"${entry.field.label}" (${entry.bytes} bytes)`).join(', ');
  const saying = [
    `The set takes ${bytes} of the ${PAYLOAD_BUDGET} bytes that Shopify lets checkout read. Largest: ${culprits}.`,
    'Shorten choice labels, offer fewer choices, or split the set.',
  ] as const;
  return bytes > PAYLOAD_BUDGET ? [error('over-budget', '', saying)] : [warning('near-budget', '', saying)];
}
