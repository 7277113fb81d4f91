import { fieldsBehind, questionsOf } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Field } from './option-set.ts';
import { reachOf } from './reachability.ts';

/** What is wrong with when fields are shown: unknown references, order, cycles, and conditions that never or always hold. */
export function reviewConditions(fields: readonly Field[]): Finding[] {
  const references = fields.flatMap((field) => [
    ...reviewReferences(field, fields),
    ...reviewOrder(field, fields),
  ]);
  if (references.length > 0) return references;
  return fields.flatMap((field) => reviewReach(field, fields));
}

function reviewReferences(field: Field, fields: readonly Field[]): Finding[] {
  return questionsOf(field.showWhen).flatMap((question) => {
    const asked = fields.find((one) => one.id === question.field);
    if (asked === undefined) return [unknown(field, `a field "${question.field}"`)];
    if (question.choices === undefined) return [];
    if (asked.kind !== 'choice') return [unknown(field, `choices of "${asked.label}"`)];

    const ids = new Set(asked.choices.map((choice) => choice.id));
    return question.choices
      .filter((id) => !ids.has(id))
      .map((id) => unknown(field, `"${id}" of "${asked.label}"`));
  });
}

function unknown(field: Field, what: string): Finding {
  return error('unknown-reference', field.id, [
    `"${field.label}" is shown depending on ${what}, which this set does not have.`,
    'Choose something else for it to depend on, or always show it.',
  ]);
}

/** Fields are answered from top to bottom: one that waits for a later one would appear above where the shopper is. */
function reviewOrder(field: Field, fields: readonly Field[]): Finding[] {
  const at = fields.indexOf(field);
  return fieldsBehind(field).flatMap((id) => {
    const later = fields.findIndex((one) => one.id === id);
    if (later < at) return [];

    const other = fields[later] ?? field;
    if (dependsOn(other, field.id, fields))
      return [
        error('cycle', field.id, [
          `"${field.label}" and "${other.label}" wait for each other, so neither can ever be shown.`,
          `Let "${field.label}" depend on something else.`,
        ]),
      ];
    return [
      error('looks-ahead', field.id, [
        `"${field.label}" depends on "${other.label}", which comes after it.`,
        `Move "${other.label}" above "${field.label}".`,
      ]),
    ];
  });
}

function dependsOn(field: Field, id: string, fields: readonly Field[]): boolean {
  const seen = new Set<string>();
  const waiting = [field.id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const one = fields.find((candidate) => candidate.id === next);
    if (one !== undefined) waiting.push(...fieldsBehind(one));
  }
  return false;
}

function reviewReach(field: Field, fields: readonly Field[]): Finding[] {
  if (field.showWhen === undefined) return [];

  const reach = reachOf(field, fields);
  if (!reach.shown)
    return [
      error('never-shown', field.id, [
        `"${field.label}" can never be shown: no answers make its condition hold.`,
        'Change what it depends on, or remove it.',
      ]),
    ];
  if (!reach.hidden)
    return [
      warning('always-shown', field.id, [
        `"${field.label}" is always shown, whatever is answered.`,
        'Take its condition away, or change it.',
      ]),
    ];
  return reviewRequired(field, fields);
}

function reviewRequired(field: Field, fields: readonly Field[]): Finding[] {
  if (!field.required) return [];

  const optional = fields.find((one) => fieldsBehind(field).includes(one.id) && !one.required);
  if (optional === undefined) return [];
  return [
    warning('required-behind-others', field.id, [
      `"${field.label}" is required, but a shopper who leaves "${optional.label}" empty may never be asked for it.`,
      `Require "${optional.label}" too, or make "${field.label}" optional.`,
    ]),
  ];
}
