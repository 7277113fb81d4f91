import { quoted, ruleWords } from './conditions.ts';
import { warning, type Finding } from './finding.ts';
import type { Model, Standing } from './solver-model.ts';
import { leftBy, truthOf } from './solver.ts';
import { EMPTY, type Value } from './solver-values.ts';

/** What is filled in before the shopper comes, and rules take out at once or keep hidden. */
export function reviewStart(model: Model): Finding[] {
  const state = new Map<string, Value>();
  return model.standings.flatMap((standing) => {
    const value = startOf(standing);
    const isShown = truthOf(standing.shownWhen, state, model) !== false;
    state.set(String(standing.slot.index), isShown ? value : EMPTY);
    const left = isShown ? leftBy(standing.limits, state, model) : null;
    return value.is === 'choice' && left !== null && !left.has(value.id)
      ? [takenOut(standing, value.id)]
      : [];
  });
}

/** Numbers, texts and the like start empty here: no rule takes them out. */
function startOf({ slot: { field, part, choices } }: Standing): Value {
  if (part !== null) return EMPTY;
  if (field.kind === 'hidden') return { is: 'choice', id: choices[0]?.id ?? '' };
  if (field.kind === 'switch') return field.default === true ? { is: 'choice', id: 'on' } : EMPTY;
  const isSingle = field.kind === 'choice' || field.kind === 'metal' || field.kind === 'font';
  return isSingle && field.default !== undefined ? { is: 'choice', id: field.default } : EMPTY;
}

function takenOut({ slot, limits }: Standing, id: string): Finding {
  const label = slot.choices.find((choice) => choice.id === id)?.label ?? id;
  const rules = limits
    .filter(({ effect }) => !effect.choices.includes(id))
    .map(({ rule }) => ruleWords(rule));
  return warning('bad-default', slot.field.id, [
    `${quoted(slot.label)} starts with ${quoted(label)}, which ${rules.join(', ')} takes out before anything is answered.`,
    'Start with a choice that is offered then, or with nothing.',
  ]);
}
