import type { Condition, Field, OptionSet } from '../../app/options/engine/authoring/option-set.ts';

const ASKED = 10;
const RULES = 50;
const CHOICES = ['c0', 'c1', 'c2', 'c3'];

/** Ten questions and fifty charged fields, each shown by a condition over three of the questions. */
export function fiftyRules(): OptionSet {
  return {
    format: 1,
    name: 'Fifty rules',
    currency: 'GBP',
    fields: [
      ...Array.from({ length: ASKED }, (_, i) => question(i)),
      ...Array.from({ length: RULES }, (_, i) => rule(i)),
    ],
  };
}

/** Sixteen shoppers who answer differently: the choice for each question, by field id. */
export function shoppers(): Record<string, string>[] {
  return Array.from({ length: 16 }, (_, shopper) =>
    Object.fromEntries(
      Array.from({ length: ASKED }, (__, i) => [
        `q${i}`,
        CHOICES[(shopper * 7 + i * 3 + (shopper >> 2)) % 4] ?? 'c0',
      ]),
    ),
  );
}

/** The same fifty rules in JsonLogic: the sum of the charges whose condition holds. */
export function fiftyRulesAsLogic(): unknown {
  const charges = Array.from({ length: RULES }, (_, i) => ({
    if: [logicOf(conditionOf(i)), chargeOf(i), 0],
  }));
  return { '+': charges };
}

function question(i: number): Field {
  const choices = CHOICES.map((id) => ({ id, label: id, surchargeMinor: 0 }));
  return {
    id: `q${i}`,
    kind: 'choice',
    label: `Question ${i}`,
    required: true,
    appearance: 'buttons',
    choices,
  };
}

function rule(i: number): Field {
  return {
    id: `r${i}`,
    kind: 'choice',
    label: `Rule ${i}`,
    required: false,
    appearance: 'buttons',
    choices: [{ id: 'yes', label: 'Yes', surchargeMinor: chargeOf(i) }],
    showWhen: conditionOf(i),
  };
}

function chargeOf(i: number): number {
  return 100 + i * 37;
}

function conditionOf(i: number): Condition {
  const [one, two, three] = [`q${i % ASKED}`, `q${(i * 3 + 1) % ASKED}`, `q${(i * 7 + 2) % ASKED}`];
  const both = {
    all: [
      { field: one, is: 'c1' },
      { field: two, isOneOf: ['c0', 'c2'] },
    ],
  };
  return { any: [both, { not: { field: three, isOneOf: ['c0', 'c1', 'c3'] } }] };
}

function logicOf(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(logicOf) };
  if ('any' in condition) return { or: condition.any.map(logicOf) };
  if ('not' in condition) return { '!': [logicOf(condition.not)] };
  if ('is' in condition) return { '===': [{ var: condition.field }, condition.is] };
  if ('isOneOf' in condition) return { in: [{ var: condition.field }, condition.isOneOf] };
  return { '!!': [{ var: condition.field }] };
}
