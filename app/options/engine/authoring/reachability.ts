import { conditionHolds, fieldsBehind, questionsOf } from './conditions.ts';
import type { Field } from './option-set.ts';

/** Beyond this many combinations of answers we do not try them all, and take the field for reachable. */
const MOST_TRIALS = 50_000;

/** Whether some answers show a field and others hide it. Only for sets whose conditions look at known, earlier fields. */
export function reachOf(
  field: Field,
  fields: readonly Field[],
): { readonly shown: boolean; readonly hidden: boolean } {
  const asked = closure(field, fields);
  const answers = asked.map((one) => answersOf(one, [...asked, field]));
  const trials = answers.reduce((product, some) => product * some.length, 1);
  if (trials > MOST_TRIALS) return { shown: true, hidden: true };

  let shown = false;
  let hidden = false;
  for (let trial = 0; trial < trials && !(shown && hidden); trial += 1) {
    const values = valuesAt(trial, asked, answers);
    if (isShown(field, values)) shown = true;
    else hidden = true;
  }
  return { shown, hidden };
}

/** The fields that decide, directly or through others, whether a field is shown, in the set's order. */
function closure(field: Field, fields: readonly Field[]): Field[] {
  const behind = new Set(fieldsBehind(field));
  for (const earlier of fields.toReversed())
    if (behind.has(earlier.id)) for (const id of fieldsBehind(earlier)) behind.add(id);
  return fields.filter((one) => behind.has(one.id));
}

/** Nothing, each choice that a condition tells apart, and one that stands for all others. */
function answersOf(field: Field, asking: readonly Field[]): string[] {
  if (field.kind !== 'choice') return ['', 'something'];

  const questions = asking
    .flatMap((one) => questionsOf(one.showWhen))
    .filter((one) => one.field === field.id);
  const told = new Set(questions.flatMap((question) => question.choices ?? []));
  const ids = field.choices.map((choice) => choice.id);
  const other = ids.find((id) => !told.has(id));
  return ['', ...ids.filter((id) => told.has(id)), ...(other === undefined ? [] : [other])];
}

function valuesAt(trial: number, asked: readonly Field[], answers: readonly string[][]): Map<string, string> {
  const values = new Map<string, string>();
  let rest = trial;
  asked.forEach((field, index) => {
    const some = answers[index] ?? [''];
    const value = some[rest % some.length] ?? '';
    rest = Math.floor(rest / some.length);
    values.set(field.id, isShown(field, values) ? value : '');
  });
  return values;
}

function isShown(field: Field, values: ReadonlyMap<string, string>): boolean {
  return field.showWhen === undefined || conditionHolds(field.showWhen, (id) => values.get(id) ?? '');
}
