import type { Condition, Field } from './option-set.ts';

/** A question a condition asks of one field: whether it is filled, or filled with one of some choices. */
export interface Question {
  readonly field: string;
  /** Absent: any value will do. */
  readonly choices?: readonly string[];
}

/** Every question a condition asks, however deep. */
export function questionsOf(condition: Condition | undefined): Question[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  if ('not' in condition) return questionsOf(condition.not);
  if ('is' in condition) return [{ field: condition.field, choices: [condition.is] }];
  if ('isOneOf' in condition) return [{ field: condition.field, choices: condition.isOneOf }];
  return [{ field: condition.field }];
}

/** Ids of the fields a field's condition looks at, each once. */
export function fieldsBehind(field: Field): string[] {
  return [...new Set(questionsOf(field.showWhen).map((question) => question.field))];
}

/** Whether a condition holds, given each field's value: a choice id, any other text, or '' for none. */
export function conditionHolds(condition: Condition, valueOf: (field: string) => string): boolean {
  if ('all' in condition) return condition.all.every((inner) => conditionHolds(inner, valueOf));
  if ('any' in condition) return condition.any.some((inner) => conditionHolds(inner, valueOf));
  if ('not' in condition) return !conditionHolds(condition.not, valueOf);

  const value = valueOf(condition.field);
  if ('is' in condition) return value === condition.is;
  if ('isOneOf' in condition) return condition.isOneOf.includes(value);
  return value !== '';
}
