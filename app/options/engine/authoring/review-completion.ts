import { fieldsBehind, questionsOf, quoted, ruleWords, type FieldQuestion } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import { isBlocked } from './review-overrides.ts';
import type { Rule } from './option-set.ts';
import { effectsOf, type Model, type Standing } from './solver-model.ts';
import { stateWords } from './solver-words.ts';
import { search, type Goal } from './solver.ts';

/** Selections that nobody can finish and buy. */
export function reviewCompletion(model: Model): Finding[] {
  const stuck = model.standings.flatMap((standing) => reviewDeadEnd(standing, model));
  const unsold = reviewUnsold(model);
  if (unsold.length > 0) return [...stuck, ...unsold];
  return [...stuck, ...model.standings.flatMap((standing) => reviewChoices(standing, model))];
}

/** A required field of which limits take out everything; two that do so between them are `rules-override`. */
function reviewDeadEnd(standing: Standing, model: Model): Finding[] {
  const { slot, limits, sets, shownWhen, requiredWhen } = standing;
  if (limits.length === 0) return [];

  const out = slot.choices.map(({ id }) => ({
    any: limits.filter(({ effect }) => !effect.choices.includes(id)).map(({ rule }) => rule.when),
  }));
  const free = sets.map(({ rule }) => ({ condition: rule.when, holds: false }));
  const wanted = [shownWhen, requiredWhen, ...out].map((condition) => ({ condition, holds: true }));
  const goal = {
    wanted: [...wanted, ...free],
    accepts: (state: Parameters<typeof isBlocked>[0]) => !isBlocked(state, model),
  };
  const found = search(goal, model);
  if (found.found !== 'yes' || isTwoRules(standing)) return [];
  return [
    error('cannot-be-completed', slot.field.id, [
      `${quoted(slot.label)} is required, but rules take out all its choices when ${stateWords(found.state, model)}.`,
      `Leave a choice in ${limits.map(({ rule }) => ruleWords(rule)).join(', ')}, or hide the field then.`,
    ]),
  ];
}

function isTwoRules({ limits }: Standing): boolean {
  return limits.some(({ effect: one }) =>
    limits.some(
      ({ effect: other }) => one !== other && !one.choices.some((id) => other.choices.includes(id)),
    ),
  );
}

/** Whether anything at all can be sold. */
function reviewUnsold(model: Model): Finding[] {
  if (search(sellable(model), model).found !== 'no') return [];

  const blocks = effectsOf('block', model.set);
  const always = blocks.find(
    ({ rule }) => search({ wanted: [{ condition: rule.when, holds: false }] }, model).found === 'no',
  );
  const names = [...new Set(blocks.map(({ rule }) => ruleWords(rule)))].join(', ');
  const message =
    always === undefined
      ? `No piece can be sold: whatever is answered, one of ${names || 'the rules'} keeps it from being finished.`
      : `No piece can be sold: the ${ruleWords(always.rule)} always holds, and blocks.`;
  return [
    error('cannot-be-completed', always?.rule.id ?? '', [
      message,
      'Change when they block, or what they leave to choose.',
    ]),
  ];
}

/** Choices that can be taken but never bought, or never taken at all. */
function reviewChoices(standing: Standing, model: Model): Finding[] {
  const { slot } = standing;
  if (slot.kind !== 'choice' || slot.field.kind === 'hidden' || standing.sets.length > 0) return [];

  const asked = [
    ...blockedIds(slot.id, model),
    ...(standing.limits.length > 0 ? slot.choices.map(({ id }) => id) : []),
  ];
  const nearby = sellable(model, slot.id);
  return [...new Set(asked)].flatMap((id) => {
    const label = slot.choices.find((choice) => choice.id === id)?.label ?? id;
    const taken: Goal['wanted'] = [{ condition: { field: slot.id, is: id }, holds: true }];
    const goal = { ...nearby, wanted: [...nearby.wanted, ...taken] };
    if (search(goal, model).found !== 'no') return [];
    const canTake = search({ wanted: taken }, model).found;
    const message =
      canTake === 'no'
        ? `${quoted(label)} of ${quoted(slot.label)} can never be taken: rules always take it out.`
        : `${quoted(label)} of ${quoted(slot.label)} can be taken, but never bought: whatever else is answered, a rule blocks it or leaves nothing to choose.`;
    return [
      warning('cannot-be-completed', slot.field.id, [message, 'Change the rules, or remove the choice.']),
    ];
  });
}

/**
 * Everything decided that blocks or takes out choices, nothing required missing, nothing blocked. With a slot, only what asks about
 * it: what cannot be sold by that alone cannot be sold.
 */
function sellable({ set, standings }: Model, name?: string): Goal {
  const isNear = ({ rule }: { rule: Rule }) => name === undefined || fieldsBehind(rule.when).includes(name);
  const blocks = effectsOf('block', set).filter(isNear);
  return {
    wanted: blocks.map(({ rule }) => ({ condition: rule.when, holds: false })),
    isComplete: true,
    besides: standings.filter(({ limits }) => limits.some(isNear)),
  };
}

/** Choices of a slot that rules which block ask about. */
function blockedIds(name: string, { set }: Model): string[] {
  const questions = effectsOf('block', set).flatMap(({ rule }) => questionsOf(rule.when));
  return questions
    .filter((question): question is FieldQuestion => 'field' in question && question.field === name)
    .flatMap((question) =>
      'is' in question ? [question.is] : 'isOneOf' in question ? [...question.isOneOf] : [],
    );
}
