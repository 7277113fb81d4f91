import type { Condition, Field } from './option-set.ts';

/** Where to go from a question: the end of the rule, or another question further on. */
type Way = 'shown' | 'hidden' | Question;

interface Question {
  readonly field: number;
  /** Choice + 1, or 0 to ask whether the field is filled. */
  readonly choice: number;
  readonly yes: Way;
  readonly no: Way;
}

/**
 * A condition as the payload holds it: questions of four numbers, each leading on to a later one or to an end, so that nothing is
 * asked whose answer no longer matters. Throws on a field or choice that the set does not have.
 */
export function rulesOf(condition: Condition, fields: readonly Field[]): number[] {
  const first = asked(condition, fields, { yes: 'shown', no: 'hidden' });
  const questions = ordered(first);
  const numberOf = (way: Way) => (way === 'hidden' ? 0 : way === 'shown' ? 1 : questions.indexOf(way) + 2);
  return questions.flatMap(({ field, choice, yes, no }) => [field, choice, numberOf(yes), numberOf(no)]);
}

/** Built from the last question to the first: each knows where its answers lead. */
function asked(condition: Condition, fields: readonly Field[], { yes, no }: { yes: Way; no: Way }): Way {
  if ('all' in condition)
    return condition.all.reduceRight<Way>((next, one) => asked(one, fields, { yes: next, no }), yes);
  if ('any' in condition)
    return condition.any.reduceRight<Way>((next, one) => asked(one, fields, { yes, no: next }), no);
  if ('not' in condition) return asked(condition.not, fields, { yes: no, no: yes });

  const field = known(
    fields.findIndex((one) => one.id === condition.field),
    condition.field,
  );
  const choices = 'is' in condition ? [condition.is] : 'isOneOf' in condition ? condition.isOneOf : null;
  if (choices === null) return { field, choice: 0, yes, no };
  return choices.reduceRight<Way>(
    (next, id) => ({ field, choice: choiceAt(fields[field], id) + 1, yes, no: next }),
    no,
  );
}

/** Questions in an order in which each leads only to later ones. */
function ordered(first: Way): Question[] {
  const done: Question[] = [];
  const visit = (way: Way): void => {
    if (typeof way === 'string' || done.includes(way)) return;
    visit(way.no);
    visit(way.yes);
    done.push(way);
  };
  visit(first);
  return done.toReversed();
}

function choiceAt(field: Field | undefined, id: string): number {
  return known(field?.kind === 'choice' ? field.choices.findIndex((choice) => choice.id === id) : -1, id);
}

function known(index: number, id: string): number {
  if (index < 0) throw new Error(`A condition looks at "${id}", which this option set does not have.`);
  return index;
}
