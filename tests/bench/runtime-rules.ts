import type { Condition } from '../../app/options/engine/authoring/condition.ts';
import type { AskedField } from '../../app/options/engine/authoring/field.ts';
import type { OptionSet, Rule } from '../../app/options/engine/authoring/option-set.ts';

/** One thing that follows from a condition: what it adds to the outcome, and what follows within it. */
export interface Consequence {
  readonly when: Condition;
  readonly adds: number;
  readonly within: readonly Consequence[];
}

/** The same rules twice: as a maker writes them, and as conditions with what each is worth. */
export interface RuledPiece {
  readonly name: string;
  readonly set: OptionSet;
  readonly consequences: readonly Consequence[];
  /** Ids of the questions that shoppers answer differently; every other field takes its first choice. */
  readonly questions: readonly string[];
}

const CHOICES = ['c0', 'c1', 'c2', 'c3'];
const SHOPPERS = 16;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Sixteen shoppers who answer differently: the choice for each question, by its id. */
export function shoppersOf({ questions }: RuledPiece): Record<string, string>[] {
  return times(SHOPPERS, (shopper) =>
    Object.fromEntries(questions.map((id, i) => [id, chosenBy(shopper, i)])),
  );
}

function chosenBy(shopper: number, question: number): string {
  return CHOICES[(shopper * 7 + question * 3 + (shopper >> 2)) % CHOICES.length] ?? 'c0';
}

/** Ten questions and fifty charged fields, each shown by a condition over three of the questions. */
export function fiftyRules(): RuledPiece {
  const questions = times(10, (i) => `q${i}`);
  const shown = times(50, (i) => ({ id: `r${i}`, when: conditionOf(i, questions), adds: 100 + i * 37 }));
  return {
    name: '50 rules',
    set: setOf([
      ...questions.map((id) => field(id, CHOICES)),
      ...shown.map(({ id, when, adds }) => ({ ...field(id, ['c0'], adds), showWhen: when })),
    ]),
    consequences: shown.map(({ when, adds }) => ({ when, adds, within: [] })),
    questions,
  };
}

/** As large as sets become: thirty questions, thirty charged fields that rules show and limit, forty charges by rule. */
export function hundredRules(): RuledPiece {
  const questions = times(30, (i) => `q${i}`);
  const fields = times(30, (i) => ({
    id: `r${i}`,
    adds: 100 + i * 37,
    shows: conditionOf(i, questions),
    limits: conditionOf(i + 30, questions),
  }));
  const extras = times(40, (i) => ({ when: conditionOf(i + 60, questions), adds: 50 + i * 13 }));
  const rules: Omit<Rule, 'id' | 'name'>[] = [
    ...fields.map(({ id, shows }) => ({ when: shows, then: [{ kind: 'show', field: id }] as const })),
    ...fields.map(({ id, limits }) => ({
      when: limits,
      then: [{ kind: 'limit', field: id, choices: ['c0', 'c1', 'c2'] }] as const,
    })),
    ...extras.map(({ when, adds }) => ({
      when,
      then: [{ kind: 'add-price', label: 'Extra', charge: { kind: 'flat', amount: adds } }] as const,
    })),
  ];
  return {
    name: '60 fields and 100 rules',
    set: {
      ...setOf([
        ...questions.map((id) => field(id, CHOICES)),
        ...fields.map(({ id, adds }) => field(id, CHOICES, adds)),
      ]),
      rules: rules.map((rule, i) => ({ ...rule, id: `rule-${i}`, name: `Rule ${i}` })),
    },
    consequences: [
      // A choice that is taken out counts one.
      ...fields.map(({ shows, limits, adds }) => ({
        when: shows,
        adds,
        within: [{ when: limits, adds: 1, within: [] }],
      })),
      ...extras.map(({ when, adds }) => ({ when, adds, within: [] })),
    ],
    questions,
  };
}

function setOf(fields: AskedField[]): OptionSet {
  return { format: 2, name: 'A ruled piece', currency: 'GBP', fields };
}

function field(id: string, choices: readonly string[], firstCosts = 0): AskedField {
  return {
    id,
    kind: 'choice',
    label: `Field ${id}`,
    required: false,
    appearance: 'buttons',
    choices: choices.map((choice, place) => ({
      id: choice,
      label: choice,
      ...(place === 0 && firstCosts > 0 ? { charge: { kind: 'flat', amount: firstCosts } } : {}),
    })),
  };
}

function conditionOf(i: number, questions: readonly string[]): Condition {
  const [one = '', two = '', three = ''] = [i, i * 3 + 1, i * 7 + 2].map(
    (at) => questions[at % questions.length],
  );
  const both = {
    all: [
      { field: one, is: 'c1' },
      { field: two, isOneOf: ['c0', 'c2'] },
    ],
  };
  return { any: [both, { not: { field: three, isOneOf: ['c0', 'c1', 'c3'] } }] };
}
