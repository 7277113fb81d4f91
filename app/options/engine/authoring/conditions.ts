import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import type { Effect, OptionSet, Rule } from './option-set.ts';
import { slotsNamed, type Slot } from './slots.ts';

/** A condition that asks something itself, instead of joining others. */
export type Question = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { none: unknown } | { not: unknown }
>;
export type FieldQuestion = Extract<Question, { readonly field: string }>;

/** A condition of a set: whose it is, and before which place of the page it may look. */
export interface Asker {
  readonly condition: Condition;
  /** Id of the field, group or rule. */
  readonly place: string;
  /** How sentences name it: 'rule "Pearl"', '"Ring text"'. */
  readonly words: string;
  /** Index of the slot above which everything it asks about must stand; null where it may look anywhere. */
  readonly above: number | null;
}

/** Every question a condition asks, however deep. */
export function questionsOf(condition: Condition): Question[] {
  return isQuestion(condition) ? [condition] : innerOf(condition).flatMap(questionsOf);
}

/** The conditions that another one joins. */
export function innerOf(condition: Exclude<Condition, Question>): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'none' in condition ? condition.none : [condition.not];
}

export function isQuestion(condition: Condition): condition is Question {
  return !('all' in condition || 'any' in condition || 'none' in condition || 'not' in condition);
}

/** Names of the fields and parts a condition looks at, each once. */
export function fieldsBehind(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  const names = questionsOf(condition).flatMap((question) => ('field' in question ? [question.field] : []));
  return [...new Set(names)];
}

/** All conditions of a set. */
export function askersOf(set: OptionSet, slots: readonly Slot[]): Asker[] {
  const placeOf = (index: number) => {
    const before = new Set(set.fields.slice(0, index).map(({ id }) => id));
    return slots.filter(({ field }) => before.has(field.id)).length;
  };
  const fields = set.fields.flatMap((field, index) =>
    field.showWhen === undefined
      ? []
      : [{ condition: field.showWhen, place: field.id, words: quoted(nameOf(field)), above: placeOf(index) }],
  );
  const groups = (set.groups ?? []).flatMap((group) => {
    const index = set.fields.findIndex((field) => field.group === group.id);
    if (group.showWhen === undefined) return [];
    const words = `group ${quoted(group.label)}`;
    return [{ condition: group.showWhen, place: group.id, words, above: index < 0 ? null : placeOf(index) }];
  });
  const rules = (set.rules ?? []).map((rule) => ({
    condition: rule.when,
    place: rule.id,
    words: ruleWords(rule),
    above: firstChanged(rule),
  }));
  return [...fields, ...groups, ...rules];

  function firstChanged(rule: Rule): number | null {
    const places = rule.then.flatMap((effect) => {
      const name = changedBy(effect);
      if (name === null) return [];
      const content = set.fields.findIndex(({ id }) => id === name);
      return slotsNamed(slots, name)[0]?.index ?? (content < 0 ? [] : [placeOf(content)]);
    });
    return places.length === 0 ? null : Math.min(...places);
  }
}

/** What a field is called in sentences; content goes by its words. */
export function nameOf(field: Field): string {
  if ('label' in field) return field.label;
  if ('text' in field) return field.text.length > 30 ? `${field.text.slice(0, 29)}…` : field.text;
  return field.kind === 'picture' ? field.alt : field.id;
}

export function ruleWords(rule: Rule): string {
  return `rule ${quoted(rule.name)}`;
}

export function quoted(words: string): string {
  return `"${words}"`;
}

/** A condition in the maker's words: 'Metal is "Gold" and Stone is empty'. */
export function conditionWords(condition: Condition, slots: readonly Slot[]): string {
  if (isQuestion(condition)) return questionWords(condition, slots);
  if ('not' in condition) return `not (${conditionWords(condition.not, slots)})`;
  const inner = innerOf(condition).map((one) =>
    isQuestion(one) ? questionWords(one, slots) : `(${conditionWords(one, slots)})`,
  );
  if ('none' in condition) return `none of (${inner.join(', ')})`;
  return inner.join('all' in condition ? ' and ' : ' or ');
}

/** The field or part that an effect changes; null for what only speaks or charges. */
function changedBy(effect: Effect): string | null {
  return effect.kind === 'warn' || effect.kind === 'block' || !('field' in effect) ? null : effect.field;
}

function questionWords(question: Question, slots: readonly Slot[]): string {
  if ('variant' in question) return `variant's ${question.variant} is ${listed(question.isOneOf)}`;
  if ('quantity' in question) return `quantity is ${comparisonWords(question)}`;
  if ('market' in question) return `market is ${listed(question.market)}`;
  if ('customer' in question)
    return question.customer === 'guest' ? 'nobody is signed in' : 'the customer is signed in';

  const [slot] = slotsNamed(slots, question.field);
  const name =
    slot === undefined ? question.field : slot.id === question.field ? slot.label : slot.field.label;
  const label = (id: string) => slot?.choices.find((choice) => choice.id === id)?.label ?? id;
  if ('is' in question) return `${name} is ${quoted(label(question.is))}`;
  if ('isOneOf' in question) return `${name} is ${listed(question.isOneOf.map(label))}`;
  if ('contains' in question) return `${name} has ${quoted(label(question.contains))}`;
  if ('isFilled' in question) return `${name} is filled`;
  return 'isEmpty' in question ? `${name} is empty` : `${name} is ${comparisonWords(question)}`;
}

function comparisonWords(question: Question): string {
  const words = {
    atLeast: 'at least',
    atMost: 'at most',
    moreThan: 'more than',
    lessThan: 'less than',
    equals: 'exactly',
  };
  return Object.entries(words)
    .flatMap(([key, said]) => {
      const bound: unknown = Object.entries(question).find(([name]) => name === key)?.[1];
      return typeof bound === 'number' ? [`${said} ${bound}`] : [];
    })
    .join(' and ');
}

function listed(words: readonly string[]): string {
  return words.map(quoted).join(' or ');
}
