import { quoted, ruleWords } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Rule } from './option-set.ts';
import { effectsOf, type Model, type Ruled, type Standing } from './solver-model.ts';
import { stateWords } from './solver-words.ts';
import { search, truthOf, type State } from './solver.ts';

/** Pairs of rules that undo each other's work and can hold for the same selection. */
export function reviewOverrides(model: Model): Finding[] {
  return [
    ...model.standings.flatMap((standing) => [
      ...settingTwice(standing, model),
      ...settingBeyondLimits(standing, model),
      ...limitingToNothing(standing, model),
    ]),
    ...showingAndHiding(model),
  ];
}

/** Whether a rule certainly keeps the selection from being sold. */
export function isBlocked(state: State, model: Model): boolean {
  return effectsOf('block', model.set).some(({ rule }) => truthOf(rule.when, state, model) === true);
}

function settingTwice(standing: Standing, model: Model): Finding[] {
  return pairsOf(standing.sets).flatMap(([one, other]) => {
    if (one.effect.to === other.effect.to) return [];
    const when = whenBoth(one.rule, other.rule, { standing, model });
    if (when === null) return [];
    return [
      warning('rules-override', other.rule.id, [
        `The ${ruleWords(one.rule)} sets ${quoted(standing.slot.label)} to ${valueName(standing, one)} and the ${ruleWords(other.rule)} to ${valueName(standing, other)}; both hold when ${when}, and the last one wins.`,
        'Change one of the conditions so that they exclude each other, or remove one of the two.',
      ]),
    ];
  });
}

function settingBeyondLimits(standing: Standing, model: Model): Finding[] {
  return standing.sets.flatMap((one) =>
    standing.limits.flatMap((other) => {
      if (other.effect.choices.includes(String(one.effect.to))) return [];
      const when = whenBoth(one.rule, other.rule, { standing, model });
      if (when === null) return [];
      return [
        error('rules-override', one.rule.id, [
          `The ${ruleWords(one.rule)} sets ${quoted(standing.slot.label)} to ${valueName(standing, one)}, which the ${ruleWords(other.rule)} takes out; both hold when ${when}, and nobody can buy that.`,
          `Leave ${valueName(standing, one)} among the choices, or set another.`,
        ]),
      ];
    }),
  );
}

function limitingToNothing(standing: Standing, model: Model): Finding[] {
  return pairsOf(standing.limits).flatMap(([one, other]) => {
    if (one.effect.choices.some((id) => other.effect.choices.includes(id))) return [];
    const when = whenBoth(one.rule, other.rule, { standing, model });
    if (when === null) return [];
    return [
      error('rules-override', other.rule.id, [
        `The ${ruleWords(one.rule)} and the ${ruleWords(other.rule)} leave no choice of ${quoted(standing.slot.label)} between them; both hold when ${when}.`,
        'Leave a choice that both allow, or hide the field then.',
      ]),
    ];
  });
}

function showingAndHiding(model: Model): Finding[] {
  const hides = effectsOf('hide', model.set);
  return effectsOf('show', model.set).flatMap((show) =>
    hides.flatMap((hide) => {
      if (show.effect.field !== hide.effect.field) return [];
      const when = whenBoth(show.rule, hide.rule, { standing: null, model });
      if (when === null) return [];
      const name = quoted(fieldName(show.effect.field, model));
      return [
        warning('rules-override', hide.rule.id, [
          `The ${ruleWords(show.rule)} shows ${name} and the ${ruleWords(hide.rule)} hides it; both hold when ${when}, and hiding wins.`,
          'Change one of the conditions so that they exclude each other, or remove one of the two.',
        ]),
      ];
    }),
  );
}

/** A selection for which both rules hold, in words; null when there is none that could be sold, or none was found. */
function whenBoth(
  one: Rule,
  other: Rule,
  { standing, model }: { readonly standing: Standing | null; readonly model: Model },
): string | null {
  const shown = standing === null ? [] : [standing.shownWhen];
  const wanted = [one.when, other.when, ...shown].map((condition) => ({ condition, holds: true }));
  const found = search({ wanted, accepts: (state) => !isBlocked(state, model) }, model);
  return found.found === 'yes' ? stateWords(found.state, model) : null;
}

function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}

function valueName({ slot }: Standing, { effect }: Ruled<'set'>): string {
  return quoted(slot.choices.find(({ id }) => id === effect.to)?.label ?? String(effect.to));
}

function fieldName(name: string, { slots, named }: Model): string {
  const slot = slots[named(name)[0] ?? -1];
  return slot === undefined ? name : slot.id === name ? slot.label : slot.field.label;
}
