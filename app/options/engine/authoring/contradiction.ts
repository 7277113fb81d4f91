import type { Condition } from './condition.ts';
import { askersOf, conditionWords, innerOf, isQuestion, type Asker } from './conditions.ts';
import { error, warning, type Finding } from './finding.ts';
import { unruled, type Model } from './solver-model.ts';
import { neverHold } from './solver.ts';

/** Conditions of which two parts exclude each other, whatever else the set says. */
export function reviewContradictions(model: Model): Finding[] {
  const free = unruled(model);
  return askersOf(model.set, model.slots).flatMap((asker) =>
    contradictionsIn(asker.condition, free).map((all) => contradictory(asker, all, free)),
  );
}

/** Two parts of a condition that can never hold together, in words; '' when that is not what keeps it from holding. */
export function whyNever(condition: Condition, model: Model): string {
  if (isQuestion(condition)) return `${conditionWords(condition, model.slots)} can never be`;
  if (!('all' in condition)) return '';

  const dead = condition.all.find((one) => neverHold([one], model));
  if (dead !== undefined) return whyNever(dead, model) || `${conditionWords(dead, model.slots)} can never be`;
  const [one, other] = excludingPair(condition.all, model) ?? [];
  if (one === undefined || other === undefined) return '';
  return `${conditionWords(one, model.slots)} and ${conditionWords(other, model.slots)} can never be at once`;
}

/** The innermost `all` that can never hold although each of its parts can. */
function contradictionsIn(condition: Condition, free: Model): { readonly all: readonly Condition[] }[] {
  if (isQuestion(condition)) return [];
  const within = innerOf(condition).flatMap((one) => contradictionsIn(one, free));
  if (within.length > 0 || !('all' in condition) || condition.all.length < 2) return within;
  if (condition.all.some((one) => neverHold([one], free))) return [];
  return neverHold([condition], free) ? [condition] : [];
}

function contradictory(asker: Asker, all: { readonly all: readonly Condition[] }, free: Model): Finding {
  const reason = whyNever(all, free) || `${conditionWords(all, free.slots)} can never be`;
  const isWhole = neverHold([asker.condition], free);
  if (!isWhole)
    return warning('contradiction', asker.place, [
      `A part of the condition of ${asker.words} never holds: ${reason}.`,
      'Ask for any of the two instead of all, or take that part away.',
    ]);
  return error('contradiction', asker.place, [
    `The condition of ${asker.words} contradicts itself: ${reason}.`,
    'Ask for any of the two instead of all, or take one away.',
  ]);
}

function excludingPair(conditions: readonly Condition[], model: Model): [Condition, Condition] | null {
  for (const [place, one] of conditions.entries())
    for (const other of conditions.slice(place + 1)) if (neverHold([one, other], model)) return [one, other];
  return null;
}
