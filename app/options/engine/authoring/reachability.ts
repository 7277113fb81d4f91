import type { Condition } from './condition.ts';
import { conditionWords, fieldsBehind, nameOf, quoted, ruleWords } from './conditions.ts';
import { whyNever } from './contradiction.ts';
import type { Field } from './field.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Rule } from './option-set.ts';
import { isAsked } from './slots.ts';
import { effectsOf, shownWhen, type Model } from './solver-model.ts';
import { neverHold, search } from './solver.ts';

/** Fields that are never or always shown, required ones that can hide, and rules that never fire. */
export function reviewReach(model: Model): Finding[] {
  const { fields, rules = [] } = model.set;
  return [
    ...fields.flatMap((field) => reviewShowing(field, model)),
    ...rules.flatMap((rule) => reviewFiring(rule, model)),
  ];
}

function reviewShowing(field: Field, model: Model): Finding[] {
  const condition = shownWhen([field.id], model.set);
  if ('all' in condition && condition.all.length === 0) return [];

  const name = quoted(nameOf(field));
  if (neverHold([condition], model)) {
    const why = whyNever(condition, model);
    return [
      error('never-shown', field.id, [
        `${name} can never be shown: ${why === '' ? 'no answers make its condition hold' : why}.`,
        'Change what it depends on, or remove it.',
      ]),
    ];
  }
  if (field.showWhen !== undefined && neverHold([{ not: field.showWhen }], model))
    return [
      warning('always-shown', field.id, [
        `The condition of ${name} always holds: ${conditionWords(field.showWhen, model.slots)}.`,
        'Take the condition away, or change it.',
      ]),
    ];
  return isAsked(field) && field.kind !== 'hidden' && field.required ? reviewRequired(field, model) : [];
}

/**
 * A required field with a condition of its own is meant to hide. What its maker may not see is a rule elsewhere that hides it, or
 * an optional question above that a shopper leaves empty.
 */
function reviewRequired(field: Field, model: Model): Finding[] {
  const name = quoted(nameOf(field));
  const hiding = effectsOf('hide', model.set).filter(({ effect }) => effect.field === field.id);
  const shows = effectsOf('show', model.set).filter(({ effect }) => effect.field === field.id);
  const culprit = hiding.find(({ rule }) => canBe([{ condition: rule.when, holds: true }], model));
  if (culprit !== undefined)
    return [
      canHide(
        field.id,
        `${name} is required, but ${ruleWords(culprit.rule)} hides it when ${conditionWords(culprit.rule.when, model.slots)}.`,
      ),
    ];

  const [show] = shows;
  const showing = { any: shows.map(({ rule }) => rule.when) };
  if (show !== undefined && canBe([{ condition: showing, holds: false }], model))
    return [
      canHide(
        field.id,
        `${name} is required, but it is hidden as long as ${ruleWords(show.rule)} does not hold.`,
      ),
    ];

  const skipped = skippedQuestion(field, model);
  if (skipped === null) return [];
  return [
    warning('required-can-hide', field.id, [
      `${name} is required, but a shopper who leaves ${quoted(skipped)} empty may never be asked for it.`,
      `Require ${quoted(skipped)} too, or make ${name} optional.`,
    ]),
  ];
}

function canHide(place: string, message: string): Finding {
  return warning('required-can-hide', place, [
    message,
    'Make it optional if the piece can be made without it; else show it always.',
  ]);
}

/**
 * An optional question that hides a field by being left empty and by no answer: the condition was meant to tell answers apart. A
 * switch that is off is answered.
 */
function skippedQuestion(field: Field, model: Model): string | null {
  const { showWhen } = field;
  if (showWhen === undefined) return null;
  for (const index of fieldsBehind(showWhen).flatMap(model.named)) {
    const standing = model.standings[index];
    if (standing === undefined || isAnswerable(standing.slot.field)) continue;
    const isLeft: Condition = { field: standing.slot.id, isEmpty: true };
    const hidden = { condition: showWhen, holds: false };
    const shown = { condition: standing.shownWhen, holds: true };
    const canSkip = canBe([hidden, shown, { condition: isLeft, holds: true }], model);
    if (canSkip && neverHold([{ not: showWhen }, { not: isLeft }], model)) return standing.slot.label;
  }
  return null;
}

/** Required, or answered by being left alone. */
function isAnswerable(field: Field): boolean {
  if (!isAsked(field) || field.kind === 'hidden' || field.kind === 'switch') return true;
  return field.required;
}

function canBe(wanted: readonly { condition: Condition; holds: boolean }[], model: Model): boolean {
  return search({ wanted }, model).found === 'yes';
}

function reviewFiring(rule: Rule, model: Model): Finding[] {
  const name = ruleWords(rule);
  if (neverHold([rule.when], model)) {
    const why = whyNever(rule.when, model);
    return [
      error('rule-never-fires', rule.id, [
        `The ${name} never fires: ${why === '' ? 'no answers make its condition hold' : why}.`,
        'Change its condition, or remove the rule.',
      ]),
    ];
  }
  return rule.then.flatMap((effect) => {
    if (effect.kind !== 'require' && effect.kind !== 'limit' && effect.kind !== 'set') return [];
    const standing = model.standings[model.named(effect.field)[0] ?? -1];
    if (standing === undefined || !neverHold([rule.when, standing.shownWhen], model)) return [];
    return [
      error('rule-never-fires', rule.id, [
        `The ${name} changes ${quoted(standing.slot.label)}, which is always hidden when it holds.`,
        `Change its condition, or when ${quoted(standing.slot.label)} is shown.`,
      ]),
    ];
  });
}
