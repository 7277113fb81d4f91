import type { Condition } from './condition.ts';
import { fieldsBehind } from './conditions.ts';
import type { Effect, OptionSet, Rule } from './option-set.ts';
import { slotsNamed, slotsOf, type Slot } from './slots.ts';

/** What decides whether a slot is shown, what can be answered and whether it must be. */
export interface Standing {
  readonly slot: Slot;
  readonly shownWhen: Condition;
  readonly requiredWhen: Condition;
  readonly limits: readonly Ruled<'limit'>[];
  readonly sets: readonly Ruled<'set'>[];
}

/** An effect and the rule that has it. */
export interface Ruled<Kind extends Effect['kind']> {
  readonly rule: Rule;
  readonly effect: Extract<Effect, { kind: Kind }>;
}

/** An option set laid out for questions of the kind "can it ever be that". */
export interface Model {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
  readonly standings: readonly Standing[];
  /** Indices of the slots that a name in a condition stands for. */
  readonly named: (name: string) => readonly number[];
  /** Steps that searches may still take, all together. */
  readonly budget: { left: number };
}

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };

/** The same set without conditions, limits and values set by rules: what answers alone make possible. */
export function unruled(model: Model): Model {
  const standings = model.standings.map(({ slot }) => ({
    slot,
    shownWhen: ALWAYS,
    requiredWhen: NEVER,
    limits: [],
    sets: [],
  }));
  return { ...model, standings };
}

/** Only for sets whose conditions look at known fields above. `steps` bounds all searches together. */
export function modelOf(set: OptionSet, steps: number): Model {
  const slots = slotsOf(set);
  const known = new Map<string, readonly number[]>();
  return {
    set,
    slots,
    standings: slots.map((slot) => standingOf(slot, slots, set)),
    named: (name) => {
      const found = known.get(name) ?? slotsAsked(slots, name);
      known.set(name, found);
      return found;
    },
    budget: { left: steps },
  };
}

/** Effects of one kind, with their rules, in the order in which they act. */
export function effectsOf<Kind extends Effect['kind']>(kind: Kind, set: OptionSet): Ruled<Kind>[] {
  const isOfKind = (effect: Effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind;
  return (set.rules ?? []).flatMap((rule) => rule.then.filter(isOfKind).map((effect) => ({ rule, effect })));
}

/** When a field, or a slot of it, is shown as far as conditions and rules say. */
export function shownWhen(names: readonly string[], set: OptionSet): Condition {
  const field = set.fields.find(({ id }) => id === names[0]);
  const group = set.groups?.find(({ id }) => id === field?.group);
  const isMeant = ({ effect }: { effect: { field: string } }) => names.includes(effect.field);
  const shows = effectsOf('show', set).filter(isMeant);
  const hides = effectsOf('hide', set).filter(isMeant);
  return joined([
    ...[group?.showWhen, field?.showWhen].filter((one) => one !== undefined),
    ...(shows.length > 0 ? [{ any: shows.map(({ rule }) => rule.when) }] : []),
    ...(hides.length > 0 ? [{ none: hides.map(({ rule }) => rule.when) }] : []),
  ]);
}

/** All conditions that decide what a slot can be. */
export function conditionsBehind({ shownWhen: shown, limits, sets }: Standing): Condition[] {
  return [shown, ...limits.map(({ rule }) => rule.when), ...sets.map(({ rule }) => rule.when)];
}

/** The slots that decide, directly or through others, whether some conditions hold, in the order of the page. */
export function slotsDeciding(conditions: readonly Condition[], model: Model): Standing[] {
  const behind = new Set<number>();
  const waiting = [...conditions];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const index of fieldsBehind(next).flatMap(model.named)) {
      const standing = model.standings[index];
      if (behind.has(index) || standing === undefined) continue;
      behind.add(index);
      waiting.push(...conditionsBehind(standing));
    }
  return model.standings.filter(({ slot }) => behind.has(slot.index));
}

function standingOf(slot: Slot, slots: readonly Slot[], set: OptionSet): Standing {
  const { field, id } = slot;
  const first = slots.find((one) => one.field === field) ?? slot;
  const isMeant = ({ effect }: { effect: { field: string } }) =>
    effect.field === field.id || effect.field === id;
  const limits = effectsOf('limit', set).filter(({ effect }) => effect.field === id);
  const sets = effectsOf('set', set).filter(({ effect }) => effect.field === id);
  const shown = shownWhen([field.id, id], set);
  const isRequired = field.kind !== 'hidden' && field.required;
  const isFurther = first !== slot && (field.kind === 'engraving' || !isRequired);
  if (isFurther) {
    const followsFirst = { field: first.id, isFilled: true } as const;
    if (field.kind === 'measurements')
      return { slot, shownWhen: shown, requiredWhen: followsFirst, limits, sets };
    return { slot, shownWhen: joined([followsFirst, shown]), requiredWhen: ALWAYS, limits, sets };
  }
  const requires = effectsOf('require', set).filter(isMeant);
  const requiredWhen = isRequired ? ALWAYS : { any: requires.map(({ rule }) => rule.when) };
  return { slot, shownWhen: shown, requiredWhen, limits, sets };
}

function joined(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : { all: conditions };
}

/** The field's own slot where it has one, else those of all its parts. */
function slotsAsked(slots: readonly Slot[], name: string): number[] {
  const found = slotsNamed(slots, name);
  const own = found.filter(({ id }) => id === name);
  return (own.length > 0 ? own : found).map(({ index }) => index);
}
